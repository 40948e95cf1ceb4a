import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenCommune } from '../../../../../../test/support/given-places.ts';
import { allEntities } from '../../../create-services.ts';
import { NetworkTerritoryEntity } from '../model/network-children.entities.ts';
import { TerritoryEntity } from '../model/territory.entity.ts';
import { networkPolicy } from '../networks.policy.ts';
import { importDistricts } from './import-districts.ts';

const headings = 'code_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci';

describe('Importing quartiers', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    await givenCommune(given, '61001', '61');
    await givenCommune(given, '61117', '61');
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    network = await given.network();
  });

  const load = async (csv: string, as?: Awaited<ReturnType<Given['stranger']>>) =>
    given.run(as ?? (await given.administrator(network)), networkPolicy.importDistricts, importDistricts, {
      networkId: network.id,
      csv,
    });
  const districts = () =>
    given.db.find(TerritoryEntity, { where: { stewardNetworkId: network.id }, order: { code: 'ASC' } });

  it('keeps the good lines and tells the others, by the numbers of a spreadsheet', async () => {
    const answer = await load(
      [
        headings,
        '="QN06101M";Perseigne;28;Normandie;61;Orne;="61001; 61117";Alençon;246100663;CUA',
        '',
        'QN06102X;Faux;28;Normandie;61;Orne;61001;Alençon;;',
        'QN06103I;"Courteille; Nord";28;Normandie;61;Orne;"61001";Alençon;;',
        'QN06103I;Encore;28;Normandie;61;Orne;61001;Alençon;;',
        'QN06104N;Ailleurs;28;Normandie;61;Orne;61999;Nulle-Part;;',
      ].join('\r\n'),
    );
    expect(answer).toEqual({
      accepted: 2,
      rejected: [
        { line: 4, code: 'QPV_INVALID' },
        { line: 6, code: 'ALREADY_LISTED' },
        { line: 7, code: 'TERRITORY_UNKNOWN' },
      ],
    });
    expect(await districts()).toMatchObject([{ code: 'QN06101M' }, { code: 'QN06103I', name: 'Courteille; Nord' }]);
  });

  it('offers them to the network without putting them among its territories', async () => {
    await load(`${headings}\nQN06101M;Perseigne;;;;;61001;;;`);
    expect(await given.db.countBy(NetworkTerritoryEntity, { networkId: network.id })).toBe(0);
  });

  it('a second time adds nothing', async () => {
    const csv = `${headings}\nQN06101M;Perseigne;;;;;61001;;;`;
    await load(csv);
    expect(await load(csv)).toEqual({ accepted: 0, rejected: [{ line: 2, code: 'ALREADY_LISTED' }] });
  });

  it('refuses a file without one of the columns it reads', async () => {
    await expect(load('code_qp;lib_qp\nQN06101M;Perseigne')).rejects.toMatchObject({
      code: 'DISTRICT_COLUMN_MISSING',
      params: { column: 'insee_com' },
    });
  });

  it('is for the coordination', async () => {
    await expect(load(headings, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
