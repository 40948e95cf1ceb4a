import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { opener, sealer } from '../../tools/backup-archive.mjs';

/** What an archive refuses, chunk by chunk. SCOPE: the envelope alone; the drill restores a real archive. */
const keyOf = (bytes: Buffer) => ({
  bytes,
  id: createHash('sha256').update(bytes).digest().subarray(0, 8),
  from: 'the test',
  made: false,
});
const key = keyOf(randomBytes(32));
const headerSize = 53;
const chunk = 2 ** 20;
const sealed = chunk + 16;

const seal = (content: Buffer, by = key) => {
  const stream = sealer(by);
  stream.end(content);
  return buffer(stream);
};
const open = (archive: Buffer, by = key) => {
  const stream = opener(by, 'archive');
  stream.end(archive);
  return buffer(stream);
};
const damaged = /L’archive archive est abîmée[\s\S]*The archive archive is damaged/;

describe('The envelope of a backup', () => {
  it.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk])('gives back what it was given (%i bytes)', async (size) => {
    const content = randomBytes(size);
    expect((await open(await seal(content))).equals(content)).toBe(true);
  });

  it('never says the same thing twice, nor anything of what it holds', async () => {
    const content = Buffer.alloc(chunk, 'Camille Dupont');
    const [first, second] = [await seal(content), await seal(content)];
    expect(first.subarray(headerSize).equals(second.subarray(headerSize))).toBe(false);
    expect(first.includes('Camille')).toBe(false);
  });

  it.each([
    ['one bit of the content', (all: Buffer) => flip(all, headerSize + chunk + 500)],
    ['one bit of the proof', (all: Buffer) => flip(all, headerSize + sealed - 1)],
    ['one bit of the salt', (all: Buffer) => flip(all, 20)],
    ['the last chunk gone', (all: Buffer) => all.subarray(0, headerSize + 2 * sealed)],
    ['the last byte gone', (all: Buffer) => all.subarray(0, -1)],
    ['all but the header gone', (all: Buffer) => all.subarray(0, headerSize)],
    ['a byte more', (all: Buffer) => Buffer.concat([all, Buffer.from('x')])],
    ['two chunks in the other order', swapped],
    ['a chunk twice', (all: Buffer) => Buffer.concat([all.subarray(0, headerSize + sealed), all.subarray(headerSize)])],
    [
      'a chunk left out',
      (all: Buffer) => Buffer.concat([all.subarray(0, headerSize), all.subarray(headerSize + sealed)]),
    ],
  ])('does not open with %s', async (_, alter) => {
    const archive = await seal(randomBytes(2.5 * chunk));
    await expect(open(alter(Buffer.from(archive)))).rejects.toThrow(damaged);
  });

  it('does not open a chunk of another archive of the same key', async () => {
    const [one, other] = [await seal(randomBytes(2 * chunk)), await seal(randomBytes(2 * chunk))];
    other.copy(one, headerSize, headerSize, headerSize + sealed);
    await expect(open(one)).rejects.toThrow(damaged);
  });

  it('names the key that it misses, and what is no archive', async () => {
    const archive = await seal(Buffer.from('x'));
    await expect(open(archive, keyOf(randomBytes(32)))).rejects.toThrow(/scellée par une autre clé \([0-9a-f]{16}\)/);
    await expect(open(randomBytes(4096))).rejects.toThrow('is no backup of Maillage');
    await expect(open(Buffer.from('MAILLAGE'))).rejects.toThrow('is no backup of Maillage');
    await expect(open(Buffer.from([...archive.subarray(0, 8), 2, ...archive.subarray(9)]))).rejects.toThrow('format');
  });
});

function flip(all: Buffer, at: number): Buffer {
  all[at] = (all[at] ?? 0) ^ 1;
  return all;
}

function swapped(all: Buffer): Buffer {
  const [first, second] = [0, 1].map((index) =>
    all.subarray(headerSize + index * sealed, headerSize + (index + 1) * sealed),
  );
  return Buffer.concat([
    all.subarray(0, headerSize),
    second ?? Buffer.alloc(0),
    first ?? Buffer.alloc(0),
    all.subarray(headerSize + 2 * sealed),
  ]);
}
