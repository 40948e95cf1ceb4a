const longest = 200;

/**
 * The name of an upload, made safe: no folder, no control sign, none of the signs that turn the direction of writing
 * (a name that reads `…fdp.exe` backwards). The extension survives when the name is cut.
 */
export function cleanFilename(given: string | undefined): string {
  const base = (given ?? '').normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '' || /^\.+$/.test(clean)) return 'fichier';
  const signs = [...clean];
  if (signs.length <= longest) return clean;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? '';
  return signs.slice(0, longest - extension.length).join('') + extension;
}

/** `type/subtype` without parameters; what is something else becomes `application/octet-stream`. */
export function cleanContentType(given: string | undefined): string {
  const type = (given ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,127}$/.test(type)
    ? type
    : 'application/octet-stream';
}

/** `attachment` with the name in the two forms that browsers read. Source: RFC 6266 and RFC 5987. */
export function attachmentDisposition(filename: string): string {
  const plain = filename
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
