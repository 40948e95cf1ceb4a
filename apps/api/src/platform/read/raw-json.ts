/** A part of an answer as PostgreSQL wrote it: JSON text that nobody needs to read on the way out. */
export class RawJson {
  constructor(
    readonly text: string,
    /** True when the text is the whole answer, `{"data":{…}}`, of the one root that was asked for. */
    readonly isWhole = false,
  ) {}
}
