import { existsSync, readFileSync } from 'node:fs';

/** The operations of our own client, by hash. The build of the web client writes the list: `{ hash: text }`. */
export class TrustedDocuments {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly known: ReadonlySet<string>;

  constructor(byHash: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(byHash));
    this.known = new Set(this.texts.values());
  }

  /** Reads the list. An API without a web client has none, and trusts no document. */
  static read(file: string): TrustedDocuments {
    return new TrustedDocuments(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  }

  textOf(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  /** Whether a text sent in full is one of them: an API that was just upgraded still serves the page it served before. */
  has(text: string): boolean {
    return this.known.has(text);
  }
}
