import type { Drafts } from './check-lines.ts';
import { nameKey, Organisations } from './directory.ts';
import type { LineReader } from './line-reader.ts';
import { type Held, type MandateDraft, refuseHeld } from './mandate-line.ts';
import type { OrganisationDraft } from './organisation-line.ts';
import type { Passed } from './outcome.ts';
import type { PersonDraft } from './person-line.ts';
import { refuseSeat, type SeatDraft } from './seat-line.ts';

type AnyDraft = Drafts[keyof Drafts];

/** The lines of a file that passed so far: one line may repeat or contradict another. */
export class LinesAbove {
  private readonly numbers = new Map<string, number>();
  private readonly organisations = new Organisations([]);
  private readonly namesByEmail = new Map<string, string>();
  private readonly namesWithoutEmail = new Set<string>();
  private readonly seatsAdded = new Map<string, number>();
  private readonly heldBySeat = new Map<string, Held[]>();
  private readonly chairsByBody = new Map<string, Held[]>();

  /** Blames the line if it does; else remembers it. */
  compare(line: LineReader, number: number, { draft, isKnown, identity }: Passed<AnyDraft>): void {
    const repeated = this.numbers.get(identity);
    if (repeated !== undefined) this.blameRepetition(line, repeated);
    if ('siren' in draft && !isKnown) this.compareOrganisation(line, number, draft);
    if ('familyName' in draft) this.comparePerson(line, draft);
    if ('votes' in draft && !isKnown) this.compareSeat(line, draft);
    if ('seatId' in draft && !isKnown) this.compareMandate(line, draft);
    if (!line.fault && identity !== '') this.numbers.set(identity, number);
  }

  private blameRepetition(line: LineReader, otherLine: number): void {
    line.blame(null, 'IMPORT_DUPLICATE_LINE', { otherLine }, 'REFUSED');
  }

  /** Two new organisations are told apart as a new one is told from those of the network. */
  private compareOrganisation(line: LineReader, number: number, draft: OrganisationDraft): void {
    const same = this.organisations.match(draft);
    if ('one' in same) this.blameRepetition(line, Number(same.one.id));
    if (!line.fault) this.organisations.add({ ...draft, id: String(number), modality: null });
  }

  private comparePerson(line: LineReader, { givenName, familyName, email, knownId }: PersonDraft): void {
    const name = nameKey(givenName, familyName);
    if (email) {
      const before = this.namesByEmail.get(email);
      if (before !== undefined && before !== name)
        line.blame('email', 'IMPORT_EMAIL_OF_SOMEONE_ELSE', { value: email });
      if (!line.fault) this.namesByEmail.set(email, name);
    } else if (!knownId) {
      const value = `${givenName} ${familyName}`;
      if (this.namesWithoutEmail.has(name)) line.blame('email', 'IMPORT_AMBIGUOUS_PERSON', { value, count: 2 });
      if (!line.fault) this.namesWithoutEmail.add(name);
    }
  }

  private compareSeat(line: LineReader, { body, openSeats }: SeatDraft): void {
    const added = this.seatsAdded.get(body.id) ?? 0;
    refuseSeat(line, body, openSeats + added);
    if (!line.fault) this.seatsAdded.set(body.id, added + 1);
  }

  private compareMandate(line: LineReader, draft: MandateDraft): void {
    const [held, chairs] = [this.heldBySeat.get(draft.seatId) ?? [], this.chairsByBody.get(draft.bodyId) ?? []];
    refuseHeld(line, draft, [...held, ...chairs]);
    if (line.fault) return;
    this.heldBySeat.set(draft.seatId, [...held, draft]);
    if (draft.office === 'CHAIR') this.chairsByBody.set(draft.bodyId, [...chairs, draft]);
  }
}
