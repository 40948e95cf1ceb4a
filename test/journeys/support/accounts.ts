import { expect, type Page } from '@playwright/test';

export const password = 'maillage-demo';

/** Accounts of the demonstration. */
export const accounts = {
  coordinator: 'coordination@rezorne.example.org',
  secretary: 'secretariat@rezorne.example.org',
  member: 'membre@rezorne.example.org',
  mayotte: 'coordination@mayotte.example.org',
} as const;

/** Signs this page's browser in, without its form: for journeys that are about something else. */
export async function signIn(page: Page, email: string): Promise<void> {
  await ask(page, 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } } }', {
    input: { email, password },
  });
}

/** Asks the API as this page would, to prepare a story or to look behind the screen. */
export async function ask<Answer>(page: Page, query: string, variables: object = {}): Promise<Answer> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Answer; errors?: unknown };
  expect(errors, 'refusal of the API').toBeUndefined();
  return data;
}
