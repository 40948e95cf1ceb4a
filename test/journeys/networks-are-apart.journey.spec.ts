import { accounts, ask, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { expectSound } from './support/soundness.ts';

interface Elsewhere {
  networks: {
    items: {
      slug: string;
      name: string;
      isMember: boolean;
      bodies: { items: { id: string; name: string }[] };
      meetings: { items: { id: string; title: string }[] };
      people: { items: { id: string; displayName: string }[] };
    }[];
  };
}

const everything = `{
  networks {
    items {
      slug name isMember
      bodies { items { id name } }
      meetings { items { id title } }
      people { items { id displayName } }
    }
  }
}`;

test('a member of Rez’Orne finds nothing of Mayotte, by any address', async ({ page, openPage }) => {
  const elsewhere = await openPage();
  await signIn(elsewhere, accounts.mayotte);
  const { networks } = await ask<Elsewhere>(elsewhere, everything);
  const mayotte = networks.items.find(({ isMember }) => isMember);
  if (!mayotte) throw new Error('the coordinator of Mayotte belongs to no network');
  const addresses = [
    ...mayotte.bodies.items.slice(0, 2).map(({ id }) => `instances/${id}`),
    ...mayotte.meetings.items.slice(0, 2).map(({ id }) => `seances/${id}`),
    ...mayotte.people.items.slice(0, 1).map(({ id }) => `acteurs/personnes/${id}`),
  ];
  expect(addresses.length).toBeGreaterThan(2);

  await signIn(page, accounts.member);
  for (const slug of [mayotte.slug, 'rezorne']) {
    for (const address of addresses) {
      await page.goto(`/n/${slug}/${address}`);
      await expect(page.getByText('Rien à cette adresse')).toBeVisible();
      await expect(page.getByText(mayotte.name)).toHaveCount(0);
    }
  }
  await page.goto('/reseaux');
  await expectSound(page);
  await expect(page.getByRole('link', { name: 'Rez’Orne' })).toBeVisible();
  await expect(page.getByText(mayotte.name)).toHaveCount(0);
});
