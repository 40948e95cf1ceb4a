/**
 * A cell without what people do not see: `="0123"` of exports that keep a leading zero, the apostrophe that our own
 * reports put before `=`, invisible signs, doubled spaces.
 */
export function cleanCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/^\s*="(.*)"\s*$/su, '$1')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '');
}
