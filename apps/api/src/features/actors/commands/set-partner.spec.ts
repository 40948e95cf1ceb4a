import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { SetPartnerInput } from '../api/actors.inputs.ts';
import { OrganisationEntryEntity } from '../model/organisation-entry.entity.ts';
import { PartnerEntity } from '../model/partner.entity.ts';
import { setPartner } from './set-partner.ts';

describe('Saying how an organisation takes part in a network', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let coordination: Viewer;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    network = await given.network();
    coordination = await given.administrator(network);
  });

  const set = async (input: Partial<SetPartnerInput> & Pick<SetPartnerInput, 'organisationId'>, as = coordination) =>
    given.run(as, networkPolicy.setPartner, setPartner, { networkId: network.id, modality: 'ASSOCIATED', ...input });
  const partnerships = async (organisationId: string) => {
    const rows = await given.db.find(PartnerEntity, {
      where: { organisationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ modality, since, until }) => [modality, since, until]);
  };

  it('ends the way before, the day before', async () => {
    const { id } = await given.organisation({ network });
    await set({ organisationId: id, modality: 'ASSOCIATED', since: '2021-09-01' });
    await set({ organisationId: id, modality: 'FUNDER', since: '2024-01-01' });
    expect(await partnerships(id)).toEqual([
      ['ASSOCIATED', '2021-09-01', '2023-12-31'],
      ['FUNDER', '2024-01-01', null],
    ]);
  });

  it('without a day begins when nobody knows, and ends the way before yesterday', async () => {
    const { id } = await given.organisation({ network });
    await set({ organisationId: id, modality: 'INFORMED' });
    await set({ organisationId: id, modality: 'CARRIER' });
    expect(await partnerships(id)).toEqual([
      ['INFORMED', null, '2026-03-09'],
      ['CARRIER', null, null],
    ]);
  });

  it('the same way again corrects its dates or ends it, without a second line', async () => {
    const { id } = await given.organisation({ network });
    await set({ organisationId: id, since: '2021-09-01' });
    await set({ organisationId: id, until: '2026-06-30' });
    expect(await partnerships(id)).toEqual([['ASSOCIATED', '2021-09-01', '2026-06-30']]);
    await expect(set({ organisationId: id, until: '2021-08-31' })).rejects.toMatchObject({
      code: 'PARTNER_PERIOD_INVALID',
    });
  });

  it('leaves out a way that would never have taken effect', async () => {
    const { id } = await given.organisation({ network });
    await set({ organisationId: id, modality: 'FUNDED', since: '2026-09-01' });
    await set({ organisationId: id, modality: 'FUNDER', since: '2026-05-01' });
    expect(await partnerships(id)).toEqual([['FUNDER', '2026-05-01', null]]);
  });

  it('changes nothing of the same organisation in another network', async () => {
    const other = await given.network();
    const { id } = await given.organisation({ networks: [network, other] });
    await given.db.insert(PartnerEntity, {
      networkId: other.id,
      organisationId: id,
      modality: 'CARRIER',
      createdAt: given.clock.now,
    });
    await set({ organisationId: id, modality: 'FUNDER', since: '2026-01-01' });
    expect(await given.db.countBy(PartnerEntity, { networkId: other.id, modality: 'CARRIER' })).toBe(1);
    expect(await given.db.findOneByOrFail(PartnerEntity, { networkId: other.id })).toMatchObject({ until: null });
  });

  it('is for the coordination, about an organisation it can see, which then is in its directory', async () => {
    const other = await given.network();
    const { id } = await given.organisation({ network: other });
    await expect(set({ organisationId: id })).rejects.toMatchObject({ code: 'ORGANISATION_NOT_FOUND' });
    await expect(set({ organisationId: id }, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await given.mandate({ body: { id: other.networkBodyId }, person: { id: coordination.personId ?? '' } });
    await set({ organisationId: id }, await given.viewer(coordination.personId ?? ''));
    expect(await given.db.countBy(OrganisationEntryEntity, { networkId: network.id, organisationId: id })).toBe(1);
  });
});
