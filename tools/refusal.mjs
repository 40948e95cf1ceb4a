/** A stop that the reader can act upon: one sentence in French and one in English, never a stack trace. */
export class Refusal extends Error {
  /**
   * @param {string} fr
   * @param {string} en
   */
  constructor(fr, en) {
    super(`${fr}\n${en}`);
    this.name = 'Refusal';
  }
}

/** @type {Record<string, (path: string) => Refusal>} */
const BY_CODE = {
  ENOSPC: (path) =>
    new Refusal(
      `Le disque est plein : impossible d’écrire dans ${path}. Libérez de la place, puis relancez.`,
      `The disk is full: cannot write in ${path}. Free some space, then start again.`,
    ),
  EDQUOT: (path) => BY_CODE.ENOSPC?.(path) ?? unwritable(path),
  EACCES: unwritable,
  EPERM: unwritable,
  EROFS: unwritable,
  ENOTDIR: unwritable,
  EEXIST: unwritable,
  ENOENT: unwritable,
  ELOOP: unwritable,
};

/** @param {string} path */
function unwritable(path) {
  return new Refusal(
    `Impossible d’écrire dans le dossier ${path}. Donnez-en les droits, ou choisissez un autre dossier avec MAILLAGE_DATA.`,
    `Cannot write in the folder ${path}. Grant the rights, or choose another folder with MAILLAGE_DATA.`,
  );
}

/**
 * The sentence for an error of the file system under `path`; any other error comes back as it is.
 *
 * @param {unknown} error
 * @param {string} path
 */
export function fileRefusal(error, path) {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  return BY_CODE[code]?.(path) ?? error;
}

/**
 * Prints why a tool stops. `MAILLAGE_DEBUG` adds the trace for whoever repairs the tool itself.
 *
 * @param {unknown} error
 */
export function printRefusal(error) {
  const message = error instanceof Error ? error.message : String(error ?? '');
  if (error instanceof Refusal) console.error(`\n${message}`);
  else {
    console.error(`\nArrêt sur une erreur imprévue : ${message || 'sans message'}`);
    console.error(`Stopped by an unexpected error: ${message || 'no message'}`);
  }
  if (process.env.MAILLAGE_DEBUG && error instanceof Error) console.error(error.stack);
}
