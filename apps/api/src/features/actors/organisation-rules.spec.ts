import { type OrganisationDraft, organisationFault, tidyOrganisation } from './organisation-rules.ts';

const faultOf = (draft: Partial<OrganisationDraft>, departement: string | null = '61') =>
  organisationFault(tidyOrganisation({ name: 'Maison des jeunes', type: 'ASSOCIATION', ...draft }), departement);

describe('The numbers of an organisation', () => {
  it('may be typed with spaces and dots, and a SIRET brings its SIREN', () => {
    const tidy = tidyOrganisation({ name: ' Maison  des jeunes ', type: 'ASSOCIATION', siret: '999 000 003 00015' });
    expect(tidy).toMatchObject({ name: 'Maison des jeunes', siret: '99900000300015', siren: '999000003', uai: null });
  });

  it('follow the exception of La Poste', () => {
    expect(faultOf({ siret: '35600000049837' })).toBeNull();
    expect(faultOf({ siret: '35600000049838' })?.problem.code).toBe('SIRET_INVALID');
  });

  it.each([
    [{ siren: '999000004' }, 'siren', 'SIREN_INVALID'],
    [{ siret: '99900000300016' }, 'siret', 'SIRET_INVALID'],
    [{ siren: '999000011', siret: '99900000300015' }, 'siret', 'SIRET_SIREN_MISMATCH'],
    [{ uai: '0619001D' }, 'uai', 'UAI_INVALID'],
    [{ rna: 'W61200' }, 'rna', 'RNA_INVALID'],
    [{ name: ' ' }, 'name', 'NAME_INVALID'],
  ])('are refused when they cannot be: %j', (draft, path, code) => {
    expect(faultOf(draft)).toMatchObject({ path, problem: { code } });
  });

  it('in Alsace-Moselle are those of the court, and the RNA elsewhere', () => {
    const courtRegister = 'TJ Strasbourg, volume 92, folio 14';
    for (const departement of ['57', '67', '68']) {
      expect(faultOf({ rna: 'W672000123' }, departement)?.problem).toEqual({
        code: 'RNA_NOT_IN_ALSACE_MOSELLE',
        params: { departement },
      });
      expect(faultOf({ courtRegister }, departement)).toBeNull();
    }
    expect(faultOf({ courtRegister })?.problem.code).toBe('COURT_REGISTER_ONLY_IN_ALSACE_MOSELLE');
    expect(faultOf({ rna: 'W612000123' })).toBeNull();
    // Nobody knows where it lies: either may be right.
    expect(faultOf({ courtRegister }, null)).toBeNull();
  });
});
