import type { Viewer } from '../access/viewer.ts';

export interface ServedFile {
  sha256: string;
  filename: string;
  contentType: string;
  sizeBytes: number;
}

/** A feature's way to let files out: it alone knows who may read which. Its address is `/files/<name>/<id>`. */
export interface FileDoor {
  /** One kebab-case word, unique among features. */
  readonly name: string;
  /** The file behind the id of a row of the feature; null when there is none or the viewer may not read it. */
  find(viewer: Viewer, id: string): Promise<ServedFile | null>;
}
