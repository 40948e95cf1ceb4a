import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../../platform/errors/app-error.ts';

/** What the largest workbook that can be imported unfolds to: 20,000 lines of 15 columns take some 20 MB. */
const maximumBytes = 50 * 2 ** 20;
/** Rows that say nothing cost as much to read as others, and some workbooks are formatted far below their last line. */
const maximumRows = 100_000;
/** Texts that cells share included. */
const maximumCells = 1_000_000;
const maximumEntries = 1000;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** Between two entries there may be the sizes of the first, and never another entry. */
const leastEntryBytes = 30;

interface Entry {
  /** Of its local header. */
  at: number;
  method: number;
  isEncrypted: boolean;
  packedBytes: number;
  /** As the directory says. */
  saidBytes: number;
}

const unreadable = () => new AppError('IMPORT_FILE_UNREADABLE');

/**
 * Looks at a workbook before anything reads it as one. What its directory says is not believed when it says little: every
 * entry is unfolded, within limits, and counted; the directory must name all that the file holds, since the reader of workbooks goes
 * through the file and not through the directory. A bomb is refused in less than a second.
 *
 * @throws IMPORT_FILE_UNREADABLE
 * @throws IMPORT_TOO_MANY_LINES
 */
export function checkWorkbook(zip: Buffer, maximumLines: number): void {
  let left = maximumBytes;
  let [rows, cells] = [0, 0];
  const entries = entriesOf(zip);
  if (entries.reduce((sum, { saidBytes }) => sum + saidBytes, 0) > maximumBytes) throw unreadable();
  for (const entry of entries) {
    const content = unfolded(zip, entry, left);
    left -= content.length;
    rows += count(content, '<row', maximumRows);
    cells += count(content, '<c ', maximumCells) + count(content, '<si', maximumCells);
    if (rows > maximumRows || cells > maximumCells) throw new AppError('IMPORT_TOO_MANY_LINES', { max: maximumLines });
  }
}

function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfDirectory) throw unreadable();
  const [number, directory] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  if (number > maximumEntries) throw unreadable();
  const entries: Entry[] = [];
  let at = directory;
  for (let left = number; left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) throw unreadable();
    entries.push({
      at: zip.readUInt32LE(at + 42),
      method: zip.readUInt16LE(at + 10),
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: zip.readUInt32LE(at + 20),
      saidBytes: zip.readUInt32LE(at + 24),
    });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  checkNothingHidden(zip, entries, directory);
  return entries;
}

function checkNothingHidden(zip: Buffer, entries: readonly Entry[], directory: number): void {
  let from = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const gap = entry.at - from;
    if (gap < 0 || gap >= leastEntryBytes) throw unreadable();
    from = contentOf(zip, entry).end;
  }
  if (directory - from < 0 || directory - from >= leastEntryBytes) throw unreadable();
}

function contentOf(zip: Buffer, { at, packedBytes }: Entry): { begin: number; end: number } {
  if (at + leastEntryBytes > zip.length || zip.readUInt32LE(at) !== localEntry) throw unreadable();
  const begin = at + leastEntryBytes + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const end = begin + packedBytes;
  if (end > zip.length) throw unreadable();
  return { begin, end };
}

function unfolded(zip: Buffer, entry: Entry, left: number): Buffer {
  const { begin, end } = contentOf(zip, entry);
  const packed = zip.subarray(begin, end);
  if (entry.isEncrypted || packed.length > left || (entry.method !== 0 && entry.method !== 8)) throw unreadable();
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch {
    throw unreadable();
  }
}

/** How often a text stands in a content; looks no further than one more than `most`. */
function count(content: Buffer, text: string, most: number): number {
  const sought = Buffer.from(text);
  let found = 0;
  for (let at = content.indexOf(sought); at >= 0 && found <= most; at = content.indexOf(sought, at + sought.length)) {
    found += 1;
  }
  return found;
}
