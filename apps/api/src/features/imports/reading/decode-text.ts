import { AppError } from '../../../platform/errors/app-error.ts';

/** Signs of control that no spreadsheet writes, and the mark of a sign that was lost. */
const unreadable = /(?![\t\n\r])\p{Cc}|\uFFFD/u;

/** « Ã© » where « é » was meant: UTF-8 read as Windows-1252, because a stray byte broke the UTF-8. */
const twiceWritten = /[ÃÂ][\u00A0-\u00BF©¨ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿]|â€[™œ“”¦]/u;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/**
 * The text of a CSV file: UTF-8 with or without its mark, UTF-16 with its mark (« Texte Unicode »), else Windows-1252,
 * which Excel in French writes under the plain name of CSV.
 *
 * @throws IMPORT_ENCODING_UNREADABLE   none of them gives a text that people wrote; says the first line at fault
 */
export function decodeText(content: Buffer): string {
  const text = decode(content).replace(/^\uFEFF/u, '');
  const at = text.search(unreadable);
  if (at >= 0) throw new AppError('IMPORT_ENCODING_UNREADABLE', { line: lineAt(text, at) });
  return text;
}

function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    const text = new TextDecoder('windows-1252').decode(content);
    const at = text.search(twiceWritten);
    if (at >= 0) throw new AppError('IMPORT_ENCODING_UNREADABLE', { line: lineAt(text, at) });
    return text;
  }
}
