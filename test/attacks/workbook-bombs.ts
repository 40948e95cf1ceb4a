import { constants, crc32, deflateRawSync } from 'node:zlib';

interface Folded {
  data: Buffer;
  size: number;
  crc: number;
}

interface Entry extends Folded {
  name: string;
  /** What the zip says that it unfolds to. */
  said?: number;
  /** In the file, and not in its directory. */
  isHidden?: boolean;
}

const plain = (text: string): Folded => ({
  data: deflateRawSync(Buffer.from(text)),
  size: Buffer.byteLength(text),
  crc: crc32(Buffer.from(text)),
});

/** `unit` again and again for so many megabytes, folded without ever being unfolded. Its sum of control is wrong. */
function repeated(head: string, unit: string, megabytes: number, tail: string): Folded {
  const piece = (text: string) => deflateRawSync(Buffer.from(text), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const mega = unit.repeat(Math.ceil(2 ** 20 / unit.length));
  const folded = piece(mega);
  return {
    data: Buffer.concat([piece(head), ...Array<Buffer>(megabytes).fill(folded), deflateRawSync(Buffer.from(tail))]),
    size: head.length + megabytes * mega.length + tail.length,
    crc: 0,
  };
}

function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, size, crc, said = size, isHidden } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    for (const [header, from] of [
      [local, 14],
      [central, 16],
    ] as const) {
      header.writeUInt32LE(crc, from);
      header.writeUInt32LE(data.length, from + 4);
      header.writeUInt32LE(said, from + 8);
      header.writeUInt16LE(name.length, from + 12);
    }
    central.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), data);
    if (!isHidden) directory.push(central, Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<worksheet xmlns="${main}"><sheetData><row r="1">${inline('A1', 'Nom')}${inline('B1', 'Type')}</row>`;
const row = `<row r="2">${inline('A2', 'Collège')}${inline('B2', 'Collège')}</row>`;
const tail = '</sheetData></worksheet>';

const bookOf = (sheet: Omit<Entry, 'name'>, ...others: Entry[]): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      ...plain(
        `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      ...plain(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      ...plain(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    ...others,
    { name: 'xl/worksheets/sheet1.xml', ...sheet },
  ]);

/** A workbook of one line, put together by the same hands: the bombs are refused for what they hold. */
export const soundBook = () => bookOf(plain(head + row + tail));

const empties = (megabytes: number) => repeated(head, '<row r="2"></row>', megabytes, tail);

/** Small files that become large, or slow. */
export const bombs: Record<string, () => Buffer> = {
  'three hundred megabytes that it tells of': () => bookOf(empties(300)),
  'three hundred megabytes that it does not tell of': () => bookOf({ ...empties(300), said: 1000 }),
  'a sheet that its directory does not name': () =>
    bookOf(plain(head + row + tail), { name: 'xl/worksheets/sheet2.xml', ...empties(300), said: 1000, isHidden: true }),
  'a million empty rows': () => bookOf(empties(20)),
  'a row of a million cells': () => bookOf(repeated(`${head}<row r="2">`, '<c r="A2" s="1"/>', 40, `</row>${tail}`)),
  'a cell of three hundred megabytes': () =>
    bookOf({
      ...repeated(`${head}<row r="2"><c r="A2" t="inlineStr"><is><t>`, 'x', 300, `</t></is></c></row>${tail}`),
      said: 9,
    }),
  'texts that cells share, by the million': () =>
    bookOf(plain(head + row + tail), {
      name: 'xl/sharedStrings.xml',
      ...repeated(`<sst xmlns="${main}">`, '<si><t>a</t></si>', 40, '</sst>'),
    }),
  'a zip in a zip in a zip': () =>
    bookOf(plain(head + row + tail), {
      name: 'xl/media/image1.png',
      ...repeated('PK', soundBook().toString('latin1'), 300, ''),
      said: 9,
    }),
};
