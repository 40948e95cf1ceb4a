const longest = 80;
/** Names that Windows keeps for itself, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/**
 * A text as the name of a file or folder on any system: no sign that one of them refuses, no invisible sign, not too long,
 * the ending kept. What people wrote cannot lead out of the folder.
 */
export function safeName(given: string): string {
  const clean = trimmed(
    given
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
      .replace(/[<>:"/\\|?*]/gu, '-')
      .replace(/\s+/gu, ' '),
  );
  const name = clean === '' || reserved.test(clean) ? `_${clean}` : clean;
  const signs = [...name];
  if (signs.length <= longest) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/u.exec(name)?.[0] ?? '';
  return trimmed(signs.slice(0, longest - ending.length).join('')) + ending;
}

/** Without the dots and spaces around it: Windows drops those at the end, and a dot in front hides a file. */
function trimmed(text: string): string {
  const signs = [...text];
  const isKept = (sign: string) => sign !== '.' && sign !== ' ';
  const first = signs.findIndex(isKept);
  return first === -1 ? '' : signs.slice(first, signs.findLastIndex(isKept) + 1).join('');
}

/** Gives each path once: the second of a name becomes « nom (2).pdf ». Case does not count, as on Windows and macOS. */
export function uniquePaths(): (folder: string, name: string) => string {
  const taken = new Set<string>();
  return (folder, name) => {
    const ending = /\.[A-Za-z0-9]{1,10}$/u.exec(name)?.[0] ?? '';
    const stem = name.slice(0, name.length - ending.length);
    for (let count = 1; ; count += 1) {
      const path = `${folder}/${count === 1 ? name : `${stem} (${count})${ending}`}`;
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  };
}
