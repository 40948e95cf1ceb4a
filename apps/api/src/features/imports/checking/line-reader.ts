import { type ErrorCode, type ImportKind, importColumn, importColumnLabel, type PlainDate } from '@maillage/domain';
import type { ErrorParams } from '../../../platform/errors/app-error.ts';
import { readDay } from './cells.ts';

/** Why a line does not pass, and where. `REFUSED`: nothing on the line can be made right by one value. */
export interface Fault {
  state: 'TO_CORRECT' | 'REFUSED';
  code: ErrorCode;
  /** Key of the column at fault. */
  column: string | null;
  params: ErrorParams;
}

/** Reads the cells of a line and keeps the first fault. */
export class LineReader {
  fault: Fault | null = null;

  constructor(
    private readonly kind: ImportKind,
    private readonly values: Readonly<Record<string, string>>,
    /** What the file calls a column; the template's heading when the file lacks it. */
    private readonly headings: ReadonlyMap<string, string> = new Map(),
  ) {}

  headingOf(key: string): string {
    return this.headings.get(key) ?? importColumnLabel(this.kind, key);
  }

  /** Says that the line does not pass; what was said first stays. */
  blame(column: string | null, code: ErrorCode, params: ErrorParams = {}, state: Fault['state'] = 'TO_CORRECT'): null {
    this.fault ??= { state, code, column, params };
    return null;
  }

  text(key: string): string | null {
    const value = this.values[key] ?? '';
    if (value === '') return null;
    const max = importColumn(this.kind, key)?.max ?? 0;
    if (value.length > max) return this.blame(key, 'IMPORT_VALUE_TOO_LONG', { column: this.headingOf(key), max });
    return value;
  }

  /** A cell without which the line says nothing. */
  needed(key: string, state: Fault['state'] = 'TO_CORRECT'): string | null {
    const value = this.text(key);
    return value ?? this.missing(key, state);
  }

  missing(key: string, state: Fault['state'] = 'TO_CORRECT'): null {
    return this.blame(key, 'IMPORT_VALUE_MISSING', { column: this.headingOf(key) }, state);
  }

  /** What `read` makes of a cell; a cell that it makes nothing of is a fault. */
  parsed<T>(key: string, read: (text: string) => T | null, code: ErrorCode, withColumn = false): T | null {
    const text = this.text(key);
    if (text === null) return null;
    const params: ErrorParams = withColumn ? { column: this.headingOf(key), value: text } : { value: text };
    return read(text) ?? this.blame(key, code, params);
  }

  day(key: string): PlainDate | null {
    return this.parsed(key, readDay, 'IMPORT_BAD_DATE', true);
  }

  /** Two days in order, either of them or both left empty. */
  period(fromKey: string, untilKey: string): { from: PlainDate | null; until: PlainDate | null } {
    const [from, until] = [this.day(fromKey), this.day(untilKey)];
    if (from && until && until < from) this.blame(untilKey, 'IMPORT_BAD_PERIOD');
    return { from, until };
  }
}
