import type { ErrorCode, ImportKind } from '@maillage/domain';
import type { ErrorParams } from '../../../platform/errors/app-error.ts';
import { breath } from '../../../platform/run/breath.ts';
import type { Directory } from './directory.ts';
import { type Fault, LineReader } from './line-reader.ts';
import { LinesAbove } from './lines-above.ts';
import { checkMandateLine, type MandateDraft } from './mandate-line.ts';
import { checkOrganisationLine, type OrganisationDraft } from './organisation-line.ts';
import type { LineCheck } from './outcome.ts';
import { checkPersonLine, type PersonDraft } from './person-line.ts';
import { checkSeatLine, type SeatDraft } from './seat-line.ts';

/** What a line of each kind becomes. */
export interface Drafts {
  ORGANISATIONS: OrganisationDraft;
  PEOPLE: PersonDraft;
  SEATS: SeatDraft;
  MANDATES: MandateDraft;
}

const checks: { [Kind in ImportKind]: LineCheck<Drafts[Kind]> } = {
  ORGANISATIONS: checkOrganisationLine,
  PEOPLE: checkPersonLine,
  SEATS: checkSeatLine,
  MANDATES: checkMandateLine,
};

export interface LineToCheck {
  number: number;
  values: Readonly<Record<string, string>>;
  /** Set aside by hand: it is neither checked nor compared with the others. */
  isSkipped?: boolean;
}

/** The state of a line after the check, with the fault or with what it will write. */
export interface CheckedLine<Draft> {
  number: number;
  state: 'NEW' | 'MATCHED' | 'TO_CORRECT' | 'REFUSED' | 'SKIPPED';
  code: ErrorCode | null;
  column: string | null;
  params: ErrorParams | null;
  draft: Draft | null;
}

export interface CheckOptions<Kind extends ImportKind> {
  kind: Kind;
  lines: readonly LineToCheck[];
  directory: Directory;
  /** What the file calls its columns, by key. */
  headings: ReadonlyMap<string, string>;
}

/**
 * Checks all lines of a file, in its order: each against the network as it is now, then against the lines above.
 * Nothing is written, and nothing is said of what the instance knows outside the network.
 */
export async function checkLines<Kind extends ImportKind>({
  kind,
  lines,
  directory,
  headings,
}: CheckOptions<Kind>): Promise<CheckedLine<Drafts[Kind]>[]> {
  const above = new LinesAbove();
  const check: LineCheck<Drafts[Kind]> = checks[kind];
  const checkLine = ({ number, values, isSkipped }: LineToCheck): CheckedLine<Drafts[Kind]> => {
    if (isSkipped) return { ...unblamed, number, state: 'SKIPPED' };
    const line = new LineReader(kind, values, headings);
    const passed = check(line, directory);
    if (passed) above.compare(line, number, passed);
    if (passed && !line.fault) {
      return { ...unblamed, number, state: passed.isKnown ? 'MATCHED' : 'NEW', draft: passed.draft };
    }
    const fault: Fault = line.fault ?? { state: 'REFUSED', code: 'INTERNAL', column: null, params: {} };
    return { number, ...fault, draft: null };
  };
  const checked: CheckedLine<Drafts[Kind]>[] = [];
  const breathe = breath();
  for (const line of lines) {
    checked.push(checkLine(line));
    await breathe();
  }
  return checked;
}

const unblamed = { code: null, column: null, params: null, draft: null } as const;
