import { inflateSync } from 'node:zlib';

const wordSize = 4;
const aligned = (length: number) => Math.ceil(length / wordSize) * wordSize;

/** Sizes in bytes of the headers and of one line of their table of contents. Source: WOFF 1.0, §3 and §5; OpenType, « Font file ». */
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/** The OpenType font inside a WOFF file: the same tables, not compressed. */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = woffHeader + index * woffEntry;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      content: packed < length ? inflateSync(stored) : stored,
    };
  });
  const contents = sfntHeader + count * sfntEntry;
  const total = tables.reduce((sum, { content }) => sum + aligned(content.length), contents);
  const sfnt = Buffer.alloc(total);
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(count, 4);
  const levels = Math.floor(Math.log2(count));
  sfnt.writeUInt16BE(2 ** levels * sfntEntry, 6);
  sfnt.writeUInt16BE(levels, 8);
  sfnt.writeUInt16BE(count * sfntEntry - 2 ** levels * sfntEntry, 10);
  let at = contents;
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const line = sfntHeader + index * sfntEntry;
    tag.copy(sfnt, line);
    checksum.copy(sfnt, line + 4);
    sfnt.writeUInt32BE(at, line + 8);
    sfnt.writeUInt32BE(content.length, line + 12);
    content.copy(sfnt, at);
    at += aligned(content.length);
  }
  return sfnt;
}
