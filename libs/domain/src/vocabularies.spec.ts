import { functionCodes, functionLabel, functionWordings } from './actors/functions.ts';
import { organisationGroups } from './actors/organisation-group.ts';
import { groupOf, organisationTypes } from './actors/organisation-type.ts';
import { partnerModalities } from './actors/partner-modality.ts';
import { feedScopes } from './calendar/feed-scope.ts';
import { bodyKinds, bodyKindTag, examinesNamedSituations } from './governance/body-kind.ts';
import * as traits from './governance/body-traits.ts';
import { mandateOffices, mandateRoles } from './governance/mandate-role.ts';
import { functionForms } from './identity/function-form.ts';
import { signInLinkPurposes } from './identity/sign-in-link.ts';
import { importKinds, importLineStates, importStates } from './imports/import-states.ts';
import type { CodeList } from './labels.ts';
import * as meetings from './meetings/meeting-states.ts';
import { academieOfDepartement, academies } from './networks/academies.ts';
import { frameworks, frameworkTag } from './networks/framework.ts';
import { networkStatuses } from './networks/network-status.ts';
import { schoolZones } from './networks/school-holidays.ts';
import { territoryKinds } from './networks/territory-kind.ts';
import { timeZoneOfDepartement, timeZones } from './networks/time-zones.ts';
import { visibilities } from './platform/visibility.ts';
import { themes } from './tools/theme.ts';
import { typo } from './typography/typo.ts';

// Counts are those of the field reference (vocab.json, §2.1-2.5) and of the contract.
const lists: [string, CodeList<string>, number][] = [
  ['body kinds', bodyKinds, 38],
  ['frameworks', frameworks, 27],
  ['organisation types', organisationTypes, 57],
  ['organisation groups', organisationGroups, 9],
  ['themes', themes, 29],
  ['time zones', timeZones, 14],
  ['partner modalities', partnerModalities, 7],
  ['network statuses', networkStatuses, 4],
  ['territory kinds', territoryKinds, 6],
  ['feed scopes', feedScopes, 4],
  ['school zones', schoolZones, 3],
  ['visibilities', visibilities, 4],
  ['function forms', functionForms, 3],
  ['sign-in link purposes', signInLinkPurposes, 2],
  ['body levels', traits.bodyLevels, 3],
  ['body formalities', traits.bodyFormalities, 3],
  ['body powers', traits.bodyPowers, 5],
  ['body roles', traits.bodyRoles, 3],
  ['body scales', traits.bodyScales, 10],
  ['lineage kinds', traits.lineageKinds, 3],
  ['decision modes', traits.decisionModes, 7],
  ['mandate roles', mandateRoles, 5],
  ['mandate offices', mandateOffices, 4],
  ['meeting states', meetings.meetingStates, 4],
  ['agenda item kinds', meetings.agendaItemKinds, 5],
  ['attendance states', meetings.attendanceStates, 8],
  ['outcome kinds', meetings.outcomeKinds, 4],
  ['import kinds', importKinds, 4],
  ['import states', importStates, 7],
  ['import line states', importLineStates, 6],
];

describe('closed lists', () => {
  it.each(lists)('%s have distinct codes, and two wordings each, rightly spaced', (_name, list, size) => {
    expect(list.codes).toHaveLength(size);
    expect(new Set(list.codes).size).toBe(size);
    for (const entry of list.entries) {
      expect(entry.fr).not.toBe('');
      expect(entry.en).not.toBe('');
      expect(typo(entry.fr)).toBe(entry.fr);
      expect(entry.fr).not.toMatch(/·|\(e\)|'/u);
    }
  });

  it('tell their codes from other values', () => {
    expect(bodyKinds.has('COPIL')).toBe(true);
    expect(bodyKinds.has('copil')).toBe(false);
    expect(bodyKinds.has(null)).toBe(false);
    expect(bodyKinds.asEnum.COTECH).toBe('COTECH');
    expect(bodyKinds.label('COTECH', 'fr')).toBe('Comité technique');
    expect(bodyKinds.label('COTECH', 'en')).toBe('Technical committee');
  });
});

describe('tags', () => {
  it('say a body and a framework as the field does', () => {
    expect(bodyKindTag('COTECH')).toBe('COTEC');
    expect(frameworkTag('PRE')).toBe('PRE');
    expect(frameworkTag('CITE_EDUCATIVE')).toBe('Cité éducative');
  });
});

describe('organisation types', () => {
  it('belong to a known group', () => {
    for (const type of organisationTypes.codes) expect(organisationGroups.has(groupOf(type))).toBe(true);
    expect(groupOf('DSDEN')).toBe('EDUCATION_NATIONALE');
    expect(groupOf('PMI')).toBe('COLLECTIVITE');
  });
});

describe('functions', () => {
  it('number 33, in three stored forms and two languages', () => {
    expect(functionCodes).toHaveLength(33);
    expect(functionLabel('COORDONNATEUR_PRE', 'FEMININE')).toBe('coordonnatrice PRE');
    expect(functionLabel('COORDONNATEUR_PRE', 'MASCULINE')).toBe('coordonnateur PRE');
    expect(functionLabel('COORDONNATEUR_PRE')).toBe('coordination PRE');
    expect(functionLabel('DIRECTEUR_ECOLE', 'NEUTRAL')).toBe('direction d’école');
    expect(functionLabel('MAIRE', 'NEUTRAL', 'en')).toBe('mayor’s office');
    expect(functionWordings('BENEVOLE')).toEqual(['bénévole']);
  });
});

describe('bodies that examine named situations', () => {
  it('are the three of the field reference', () => {
    expect(bodyKinds.codes.filter(examinesNamedSituations)).toEqual(['FORMATION_RESTREINTE', 'EPS', 'CELLULE_VEILLE']);
  });
});

describe('territories of the State', () => {
  it('give each of the 101 départements and three overseas territories one académie', () => {
    const covered = academies.flatMap((academie) => academie.departements);
    expect(academies).toHaveLength(30);
    expect(covered).toHaveLength(104);
    expect(new Set(covered).size).toBe(104);
    expect(academieOfDepartement('61')?.name).toBe('Normandie');
    expect(academieOfDepartement('20')).toBeNull();
  });

  it('give each département its clock', () => {
    expect(timeZoneOfDepartement('61')).toBe('Europe/Paris');
    expect(timeZoneOfDepartement('976')).toBe('Indian/Mayotte');
    for (const { code } of timeZones.entries) {
      expect(() => new Intl.DateTimeFormat('fr', { timeZone: code })).not.toThrow();
    }
  });
});
