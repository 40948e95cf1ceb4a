import { type KnownOrganisation, sameOrganisation } from './same-organisation.ts';

let ids = 0;
const known = (more: Partial<KnownOrganisation>): KnownOrganisation => {
  ids += 1;
  const nothing = { siren: null, siret: null, uai: null, rna: null, territoryId: null, isListed: false };
  return { id: `known-${ids}`, name: 'Maison des jeunes', type: 'ASSOCIATION', ...nothing, ...more };
};
const typed = (more: Partial<KnownOrganisation> = {}) => known(more);

const siren = '999000003';
const siret = '99900000300015';

describe('Two organisations are one', () => {
  it('by SIRET or UAI, whatever their names and types', () => {
    const [office, school] = [known({ siret, name: 'MJC' }), known({ uai: '0619001C', type: 'COLLEGE' })];
    expect(sameOrganisation(typed({ siret, type: 'AUTRE' }), [school, office])).toBe(office);
    expect(sameOrganisation(typed({ uai: '0619001C', name: 'Collège' }), [office, school])).toBe(school);
  });

  it('by SIREN within a type, unless their SIRET or UAI differ', () => {
    const one = known({ siren, siret, name: 'MJC d’Alençon' });
    expect(sameOrganisation(typed({ siren }), [one])).toBe(one);
    expect(sameOrganisation(typed({ siren, type: 'COMMUNE' }), [one])).toBeNull();
    expect(sameOrganisation(typed({ siren, siret: '99900000300023' }), [one])).toBeNull();
  });

  it('never by SIREN when they are écoles, which bear their commune’s', () => {
    const school = known({ siren, type: 'ECOLE', name: 'École Jules-Ferry' });
    expect(sameOrganisation(typed({ siren, type: 'ECOLE', name: 'École Jean-Macé' }), [school])).toBeNull();
    expect(sameOrganisation(typed({ siren, type: 'ECOLE', name: 'ecole jules ferry' }), [school])).toBe(school);
  });

  it('by name within a type, accents, case and signs apart, but not genders', () => {
    const one = known({ name: 'L’Écho des Amies' });
    expect(sameOrganisation(typed({ name: "l'echo DES amies" }), [one])).toBe(one);
    expect(sameOrganisation(typed({ name: 'L’Écho des Amis' }), [one])).toBeNull();
    expect(sameOrganisation(typed({ name: 'L’Écho des Amies', type: 'TIERS_LIEU' }), [one])).toBeNull();
  });

  it('not by name when a number differs, or when they lie in two territories', () => {
    expect(sameOrganisation(typed({ siren: '999000011' }), [known({ siren })])).toBeNull();
    expect(sameOrganisation(typed({ rna: 'W612000123' }), [known({ rna: 'W612000124' })])).toBeNull();
    expect(sameOrganisation(typed({ territoryId: 'Alençon' }), [known({ territoryId: 'Flers' })])).toBeNull();
  });

  it('among namesakes the one of the same place, then the network’s own; none when nobody can tell', () => {
    const [here, there, listed] = [known({ territoryId: 'Alençon' }), known({}), known({ isListed: true })];
    expect(sameOrganisation(typed({ territoryId: 'Alençon' }), [there, here])).toBe(here);
    expect(sameOrganisation(typed(), [there, listed, here])).toBe(listed);
    expect(sameOrganisation(typed(), [there, here])).toBeNull();
  });
});
