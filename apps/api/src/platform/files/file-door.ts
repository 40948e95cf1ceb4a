import type { Viewer } from '../access/viewer.ts';

/** A file that somebody put in, out of the store. */
export interface StoredFile {
  sha256: string;
  filename: string;
  contentType: string;
  sizeBytes: number;
}

/** A file made for the one who asks: a report, an export. */
export interface MadeFile {
  content: Buffer;
  filename: string;
  contentType: string;
}

export type ServedFile = StoredFile | MadeFile;

/** A feature's way to let files out: it alone knows who may read which. Its address is `/files/<name>/<id>`. */
export interface FileDoor {
  /** One kebab-case word, unique among features. */
  readonly name: string;
  /** The file behind the id of a row of the feature; null when there is none or the viewer may not read it. */
  find(viewer: Viewer, id: string): Promise<ServedFile | null>;
}
