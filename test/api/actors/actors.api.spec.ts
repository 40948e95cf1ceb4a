import { NetworkEntity } from '../../../apps/api/src/features/networks/model/network.entity.ts';
import type { GivenNetwork } from '../../support/given.ts';
import { givenCommune, givenPlace } from '../../support/given-places.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const personText = `query ($id: ID!) { person(id: $id) {
  displayName viewerCan
  contacts { email phone hasAccount network { name } viewerCan }
  affiliations { functionCode functionTitle organisation { name } network { name } viewerCan }
} }`;
const organisationText = `query ($id: ID!) { organisation(id: $id) {
  name group viewerCan affiliations { person { displayName } } partnerships { modality network { name } }
} }`;
const directoryText = `query ($slug: String!, $organisations: OrganisationFilter, $people: PersonFilter) { network(slug: $slug) {
  organisations(filter: $organisations) { totalCount items { name } }
  people(filter: $people) { totalCount items { displayName } }
} }`;
const codesOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map((error) => error.extensions.code);

describe('The directory, through the API', () => {
  let api: Api;
  let here: GivenNetwork;
  let there: GivenNetwork;
  let coordination: ApiClient;
  let theirs: ApiClient;
  let member: ApiClient;

  const enter = async (network: GivenNetwork, bodyId: string) => {
    const person = await api.given.person({ network, familyName: 'Membre' });
    await api.given.account({ person });
    await api.given.mandate({ body: { id: bodyId }, person });
    return api.signIn(person.email);
  };
  const run = async (name: string, fields: string, input: object, client = coordination) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await client.must(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input });
    return data[name];
  };

  beforeAll(async () => {
    api = await startApi();
    [here, there] = [await api.given.network({ name: 'Ici' }), await api.given.network({ name: 'Là-bas' })];
    coordination = await enter(here, here.coordinationBodyId);
    member = await enter(here, here.networkBodyId);
    theirs = await enter(there, there.coordinationBodyId);
  });
  afterAll(() => api.close());

  it('createOrganisation answers alike for a new one and for one that another network typed', async () => {
    const input = { name: 'CAF de l’Orne', type: 'CAF', siret: '999 000 003 00015' };
    const made = await run(
      'createOrganisation',
      'organisation { id name siren viewerCan }',
      { ...input, networkId: there.id },
      theirs,
    );
    const listed = await run('createOrganisation', 'organisation { id name siren viewerCan }', {
      ...input,
      networkId: here.id,
    });
    expect(listed.organisation).toEqual({ ...made.organisation, viewerCan: [] });
    expect(made.organisation).toMatchObject({ siren: '999000003', viewerCan: ['updateOrganisation'] });
    const updated = await run(
      'updateOrganisation',
      'organisation { name }',
      { organisationId: made.organisation.id, name: 'Caf' },
      theirs,
    );
    expect(updated.organisation.name).toBe('Caf');
  });

  it('says which number is wrong', async () => {
    const text =
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }';
    const input = { networkId: here.id, name: 'X', type: 'ASSOCIATION', siret: '34329377500037' };
    const { errors } = await coordination.query(text, { input });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'SIRET_INVALID',
      fields: [{ path: 'siret', code: 'SIRET_INVALID' }],
    });
  });

  it('createPerson, addAffiliation, endAffiliation, updateContact and updatePerson answer with the person', async () => {
    const organisation = await api.given.organisation({ network: here, name: 'Collège du Bocage' });
    const { person } = await run(
      'createPerson',
      'person { id displayName functionForm contacts { email phone } affiliations { id functionCode } }',
      {
        networkId: here.id,
        givenName: 'Noémie',
        familyName: 'Caron',
        functionForm: 'FEMININE',
        email: 'noemie@example.org',
        phone: '06 39 98 00 11',
        organisationId: organisation.id,
        functionCode: 'CPE',
      },
    );
    expect(person).toMatchObject({
      displayName: 'Noémie Caron',
      functionForm: 'FEMININE',
      contacts: [{ email: 'noemie@example.org', phone: '06 39 98 00 11' }],
      affiliations: [{ functionCode: 'CPE' }],
    });
    const ids = { networkId: here.id, personId: person.id };
    const added = await run('addAffiliation', 'person { affiliations { functionTitle from } }', {
      ...ids,
      organisationId: organisation.id,
      functionTitle: 'Référente laïcité',
      from: '2024-09-01',
    });
    expect(added.person.affiliations).toContainEqual({ functionTitle: 'Référente laïcité', from: '2024-09-01' });
    const ended = await run('endAffiliation', 'person { affiliations { id until } }', {
      networkId: here.id,
      affiliationId: person.affiliations[0].id,
      until: '2030-06-30',
    });
    expect(ended.person.affiliations).toContainEqual({ id: person.affiliations[0].id, until: '2030-06-30' });
    const reached = await run('updateContact', 'person { contacts { email phone } }', { ...ids, phone: null });
    expect(reached.person.contacts).toEqual([{ email: 'noemie@example.org', phone: null }]);
    const renamed = await run('updatePerson', 'person { displayName }', {
      personId: person.id,
      familyName: 'Caron-Petit',
    });
    expect(renamed.person.displayName).toBe('Noémie Caron-Petit');
  });

  it('invitePerson sends the mail that opens an account, which then shows to the coordination', async () => {
    const person = await api.given.person({ network: here });
    const invited = await run('invitePerson', 'person { contacts { hasAccount } }', {
      networkId: here.id,
      personId: person.id,
    });
    expect(invited.person.contacts).toEqual([{ hasAccount: false }]);
    await api.settle();
    const mails = await api.given.db.query('select from platform_dev_mail where recipient_address = $1', [
      person.email,
    ]);
    expect(mails).toHaveLength(1);
    await api.given.account({ person });
    expect((await coordination.must(personText, { id: person.id })).person.contacts[0].hasAccount).toBe(true);
    expect((await member.must(personText, { id: person.id })).person.contacts[0].hasAccount).toBeNull();
  });

  it('keeps addresses and telephones from members who share no body with the person', async () => {
    const person = await api.given.person({ network: here, phone: '06 39 98 00 12' });
    const body = await api.given.body({ network: here });
    await api.given.mandate({ body, person });
    const seen = (await member.must(personText, { id: person.id })).person;
    expect(seen.contacts).toEqual([
      { email: null, phone: null, hasAccount: null, network: { name: 'Ici' }, viewerCan: [] },
    ]);
    const colleague = await enter(here, body.id);
    expect((await colleague.must(personText, { id: person.id })).person.contacts[0]).toMatchObject({
      email: person.email,
      phone: '06 39 98 00 12',
    });
  });

  it('keeps contacts, functions and partnerships to their network, for somebody whom both know', async () => {
    const { given } = api;
    const person = await given.person({ networks: [here, there], phone: '06 39 98 00 13' });
    const organisation = await given.organisation({ networks: [here, there], name: 'Mission locale' });
    await given.affiliation({ network: there, person, organisation, functionCode: 'DIRECTEUR' });
    const partner = { organisationId: organisation.id, modality: 'FUNDER' };
    await run('setPartner', 'organisation { id }', { ...partner, networkId: there.id }, theirs);
    const seen = (await coordination.must(personText, { id: person.id })).person;
    expect(seen.contacts.map(({ network }: { network: { name: string } }) => network.name)).toEqual(['Ici']);
    expect(seen.affiliations).toEqual([]);
    const place = (await coordination.must(organisationText, { id: organisation.id })).organisation;
    expect(place).toMatchObject({ affiliations: [], partnerships: [] });
    expect((await theirs.must(organisationText, { id: organisation.id })).organisation).toMatchObject({
      affiliations: [{ person: { displayName: person.displayName } }],
      partnerships: [{ modality: 'FUNDER', network: { name: 'Là-bas' } }],
    });
  });

  it('does not tell, on the public page of a network, whom it shares with one’s own', async () => {
    const { given } = api;
    await given.person({ networks: [here, there], familyName: 'Partage' });
    await given.organisation({ networks: [here, there], name: 'Partagée' });
    await given.db.update(NetworkEntity, { id: there.id }, { isPublic: true });
    const { network } = await coordination.must(directoryText, { slug: there.slug });
    expect(network).toEqual({ organisations: { totalCount: 0, items: [] }, people: { totalCount: 0, items: [] } });
    await given.db.update(NetworkEntity, { id: there.id }, { isPublic: false });
  });

  it('filters organisations by words, number, type, group, territory within and way of taking part', async () => {
    const { given } = api;
    const orne = await givenPlace(given, 'DEPARTEMENT', '61');
    const alencon = await givenCommune(given, '61001', '61');
    const school = await given.organisation({
      network: here,
      name: 'École Jules-Ferry',
      type: 'ECOLE',
      uai: '0619001C',
      territoryId: alencon.id,
    });
    const input = { networkId: here.id, organisationId: school.id };
    await run('setPartner', 'organisation { id }', { ...input, modality: 'INFORMED', since: '2020-01-01' });
    await run('setPartner', 'organisation { id }', { ...input, modality: 'CO_FACILITATOR', since: '2024-01-01' });
    const names = async (organisations: object) => {
      const { network } = await member.must(directoryText, { slug: here.slug, organisations });
      return network.organisations.items.map(({ name }: { name: string }) => name);
    };
    const only = ['École Jules-Ferry'];
    expect(await names({ text: 'jules ecole' })).toEqual(only);
    expect(await names({ text: '0619001c' })).toEqual(only);
    expect(await names({ type: 'ECOLE', group: 'EDUCATION_NATIONALE' })).toEqual(only);
    expect(await names({ territoryId: orne.id })).toEqual(only);
    expect(await names({ modality: 'CO_FACILITATOR' })).toEqual(only);
    expect(await names({ modality: 'INFORMED' })).toEqual([]);
    expect(await names({ type: 'ECOLE', text: 'autre' })).toEqual([]);
  });

  it('filters people by words and by the organisation where they are today', async () => {
    const { given } = api;
    const organisation = await given.organisation({ network: here });
    const [now, before] = [
      await given.person({ network: here, givenName: 'Saïd', familyName: 'Zafimahery' }),
      await given.person({ network: here, givenName: 'Inès', familyName: 'Zafimahery' }),
    ];
    await given.affiliation({ network: here, person: now, organisation });
    await given.affiliation({ network: here, person: before, organisation, until: '2020-12-31' });
    const names = async (people: object) => {
      const { network } = await member.must(directoryText, { slug: here.slug, people });
      return network.people.items.map(({ displayName }: { displayName: string }) => displayName);
    };
    expect(await names({ text: 'zafimahery' })).toEqual(['Inès Zafimahery', 'Saïd Zafimahery']);
    expect(await names({ organisationId: organisation.id })).toEqual(['Saïd Zafimahery']);
  });

  it('does not find what is listed elsewhere', async () => {
    const { given } = api;
    const [person, organisation] = [
      await given.person({ network: there }),
      await given.organisation({ network: there }),
    ];
    expect((await coordination.must(personText, { id: person.id })).person).toBeNull();
    expect((await coordination.must(organisationText, { id: organisation.id })).organisation).toBeNull();
    const text = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }';
    const answer = await coordination.query(text, { input: { personId: person.id, givenName: 'Autre' } });
    expect(codesOf(answer)).toEqual(['PERSON_NOT_FOUND']);
  });
});
