import {
  type FunctionCode,
  type FunctionForm,
  isEmail,
  isName,
  normaliseEmail,
  normaliseName,
  type PersonName,
  type PlainDate,
  splitName,
} from '@maillage/domain';
import { plain, readPhone } from './cells.ts';
import { readFunction, readFunctionForm } from './choices.ts';
import { type Directory, type KnownPerson, nameKey } from './directory.ts';
import type { LineReader } from './line-reader.ts';
import type { LineCheck } from './outcome.ts';

export interface PersonDraft extends PersonName {
  /** Null when this network does not list the person. */
  knownId: string | null;
  functionForm: FunctionForm | null;
  email: string | null;
  phone: string | null;
  /** Null when the line says nothing of it, or nothing new. */
  affiliation: {
    organisationId: string;
    functionCode: FunctionCode | null;
    functionTitle: string | null;
    from: PlainDate | null;
    until: PlainDate | null;
  } | null;
}

export const readEmail = (text: string): string | null => {
  const email = normaliseEmail(text);
  return isEmail(email) ? email : null;
};

export const checkPersonLine: LineCheck<PersonDraft> = (line, directory) => {
  const name = readName(line);
  const functionForm = line.parsed('functionForm', readFunctionForm, 'IMPORT_UNKNOWN_FUNCTION_FORM');
  const email = line.parsed('email', readEmail, 'IMPORT_BAD_EMAIL');
  const phone = line.parsed('phone', readPhone, 'IMPORT_BAD_PHONE');
  const organisationId = readOrganisation(line, directory, 'organisation');
  const { functionCode, functionTitle } = readTitle(line);
  const period = line.period('from', 'until');
  if (!name || line.fault) return null;
  const known = findKnown(line, directory, { name, email, organisationId });
  if (line.fault) return null;
  const affiliation = organisationId ? { organisationId, functionCode, functionTitle, ...period } : null;
  const isListed = affiliation !== null && isAffiliated(known, affiliation);
  return {
    draft: {
      ...name,
      knownId: known?.id ?? null,
      functionForm,
      email,
      phone,
      affiliation: isListed ? null : affiliation,
    },
    isKnown: known !== null,
    identity: [
      known?.id ?? `${email ?? ''} ${nameKey(name.givenName, name.familyName)}`,
      organisationId,
      functionCode ?? functionTitle,
    ].join('|'),
  };
};

/** Two columns, or one that holds the whole name. */
function readName(line: LineReader): PersonName | null {
  const [family, given, whole] = [line.text('familyName'), line.text('givenName'), line.text('person')];
  const name =
    family && given
      ? { givenName: normaliseName(given), familyName: normaliseName(family) }
      : splitName(whole ?? family ?? '');
  if (!name) {
    if (!family && !given && !whole) return line.missing('familyName', 'REFUSED');
    return family || whole ? line.missing('givenName') : line.missing('familyName');
  }
  if (!isName(name.familyName)) return line.blame(family ? 'familyName' : 'person', 'NAME_INVALID');
  return isName(name.givenName) ? name : line.blame(given ? 'givenName' : 'person', 'NAME_INVALID');
}

/** The organisation that a cell designates in the network's directory. */
export function readOrganisation(line: LineReader, { organisations }: Directory, key: string): string | null {
  const text = line.text(key);
  if (text === null) return null;
  const found = organisations.refer(text);
  if ('one' in found) return found.one.id;
  return found.count === 0
    ? line.blame(key, 'IMPORT_UNKNOWN_ORGANISATION', { value: text })
    : line.blame(key, 'IMPORT_AMBIGUOUS_ORGANISATION', { value: text, count: found.count });
}

function readTitle(line: LineReader): { functionCode: FunctionCode | null; functionTitle: string | null } {
  const title = line.text('function');
  const functionCode = title === null ? null : readFunction(title);
  return { functionCode, functionTitle: functionCode ? null : title };
}

/**
 * By address, in this network only. A name is enough for somebody of whom no address is known, here or there, when nothing
 * contradicts it; otherwise the address is asked for: two people may bear one name.
 */
function findKnown(
  line: LineReader,
  { people }: Directory,
  { name, email, organisationId }: { name: PersonName; email: string | null; organisationId: string | null },
): KnownPerson | null {
  const known = email ? people.withEmail(email) : null;
  if (known && nameKey(known.givenName, known.familyName) !== nameKey(name.givenName, name.familyName)) {
    return line.blame('email', 'IMPORT_EMAIL_OF_SOMEONE_ELSE', { value: email ?? '' });
  }
  if (known) return known;
  const namesakes = people.named(name.givenName, name.familyName).filter((one) => email === null || one.email === null);
  const [first, ...others] = namesakes;
  if (!first || (others.length === 0 && !contradicts(first, organisationId))) return first ?? null;
  if (email) return null;
  const there = namesakes.filter((one) => organisationId !== null && worksAt(one, organisationId));
  if (there.length === 1) return there[0] ?? null;
  const value = `${name.givenName} ${name.familyName}`;
  return line.blame('email', 'IMPORT_AMBIGUOUS_PERSON', { value, count: namesakes.length });
}

const worksAt = ({ affiliations }: KnownPerson, id: string) =>
  affiliations.some(({ organisationId }) => organisationId === id);

/** Somebody who works elsewhere may be somebody else. */
const contradicts = (known: KnownPerson, organisationId: string | null) =>
  organisationId !== null && known.affiliations.length > 0 && !worksAt(known, organisationId);

function isAffiliated(known: KnownPerson | null, wanted: NonNullable<PersonDraft['affiliation']>): boolean {
  return (known?.affiliations ?? []).some(
    ({ organisationId, functionCode, functionTitle }) =>
      organisationId === wanted.organisationId &&
      (wanted.functionCode === null && wanted.functionTitle === null
        ? true
        : functionCode === wanted.functionCode && plain(functionTitle ?? '') === plain(wanted.functionTitle ?? '')),
  );
}
