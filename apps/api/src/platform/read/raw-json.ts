/** A part of an answer as PostgreSQL wrote it: JSON text that nobody needs to read on the way out. */
export class RawJson {
  constructor(readonly text: string) {}
}
