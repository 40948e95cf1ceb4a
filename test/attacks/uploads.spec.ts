import { readdir } from 'node:fs/promises';
import { readTable } from '../../apps/api/src/features/imports/reading/read-table.ts';
import type { GivenNetwork } from '../support/given.ts';
import { type Api, type ApiClient, startApi } from '../support/start-api.ts';
import { uploadBy } from '../support/upload.ts';
import { bombs, soundBook } from './workbook-bombs.ts';

/** The test file of antivirus makers, in two halves so that this source is not taken for one. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const script = '<script>alert(document.cookie)</script>';

/** What a browser, a server or an antivirus may be led by. The content comes back as it came, and does nothing. */
const files = [
  { what: 'a page', content: `<!doctype html>${script}`, filename: 'page.html', type: 'text/html' },
  {
    what: 'a drawing with a script',
    content: `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
    filename: 'a.svg',
    type: 'image/svg+xml',
  },
  {
    what: 'an XML page',
    content: `<html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`,
    filename: 'a.xhtml',
    type: 'application/xhtml+xml',
  },
  { what: 'a GIF that is a script', content: 'GIF89a/*\x00\x01*/=1;alert(1)//', filename: 'a.gif', type: 'image/gif' },
  {
    what: 'a PDF that is a page',
    content: `%PDF-1.7\n${script}\n%%EOF`,
    filename: 'a.pdf.html',
    type: 'application/pdf',
  },
  {
    what: 'a PNG that is a page',
    content: `\x89PNG\r\n\x1a\n${script}`,
    filename: 'a.png',
    type: 'text/html;charset=x',
  },
  { what: 'a script', content: 'alert(1)', filename: 'a.js', type: 'text/javascript' },
  {
    what: 'a worker that says whose it is',
    content: 'self',
    filename: 'sw.js',
    type: 'application/javascript\r\nService-Worker-Allowed: /',
  },
  { what: 'what antivirus makers agreed on', content: eicar, filename: 'eicar.com', type: 'application/x-msdownload' },
  { what: 'a way up', content: 'x', filename: '../../../../etc/cron.d/root', type: 'text/plain' },
  { what: 'a way up for Windows', content: 'x', filename: '..\\..\\Windows\\System32\\a.dll', type: 'text/plain' },
  { what: 'a way up, written otherwise', content: 'x', filename: '%2e%2e%2f%2e%2e%2fetc%2fpasswd', type: 'text/plain' },
  { what: 'a header in a name', content: 'x', filename: 'a"\r\nSet-Cookie: maillage=x\r\n.txt', type: 'text/plain' },
  { what: 'a name that is a tag', content: 'x', filename: '"><img src=x onerror=alert(1)>.txt', type: 'text/plain' },
  { what: 'a name written backwards', content: 'x', filename: 'facture\u202Efdp.exe', type: 'text/plain' },
  { what: 'a name of one thousand signs', content: 'x', filename: `${'é'.repeat(1000)}.txt`, type: 'text/plain' },
  { what: 'a device', content: 'x', filename: 'CON', type: 'text/plain' },
  { what: 'a name of points', content: 'x', filename: '...', type: 'text/plain' },
];

describe('An upload', () => {
  let api: Api;
  let client: ApiClient;
  let network: GivenNetwork;
  beforeAll(async () => {
    api = await startApi();
    network = await api.given.network();
    const person = await api.given.person({ network });
    await api.given.account({ person });
    await api.given.mandate({ body: { id: network.coordinationBodyId }, person });
    client = await api.signIn(person.email);
  }, 60_000);
  afterAll(() => api.close());

  it.each(files)(
    'that is $what comes back as a file to save, and runs nothing',
    async ({ content, filename, type }) => {
      const { status, id } = await uploadBy(client, network, { content, filename, type });
      expect(status).toBe(201);
      const { addTool } = await client.must(
        'mutation ($input: AddToolInput!) { addTool(input: $input) { tool { versions { downloadUrl filename } } } }',
        { input: { networkId: network.id, title: 'Outil', fileId: id } },
      );
      const [version] = addTool.tool.versions;
      expect(version.filename).not.toMatch(/[\\/\p{Cc}\u202E]/u);
      expect([...version.filename].length).toBeLessThanOrEqual(200);
      const response = await client.fetch(new URL(version.downloadUrl, api.url).pathname);
      expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(content))).toBe(true);
      const headers = Object.fromEntries(response.headers);
      expect(headers).toMatchObject({
        'content-disposition': expect.stringMatching(
          /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%!~*'()-]*$/,
        ),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
      });
      expect(headers['content-type']).toMatch(/^[\w.+-]+\/[\w.+-]+(?:; charset=utf-8)?$/);
      expect(headers).not.toHaveProperty('service-worker-allowed');
      expect(headers).not.toHaveProperty('set-cookie');
    },
  );

  it('is kept under the sum of its content, wherever its name would lead', async () => {
    const folder = `${api.services.config.MAILLAGE_DATA}/files`;
    const kept = await readdir(folder, { recursive: true, withFileTypes: true });
    const strange = kept.filter((entry) => entry.isFile() && !/^[0-9a-f]{64}$/.test(entry.name));
    expect(kept.filter((entry) => entry.isFile()).length).toBeGreaterThan(5);
    expect(strange.map(({ name }) => name)).toEqual([]);
  });

  it('is taken only from a form of ours, in the parts that a form has', async () => {
    const boundary = 'b';
    const send = (body: string, headers: Record<string, string> = {}) =>
      client.fetch(`/files?networkId=${network.id}`, {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
        body,
      });
    const part = (extra = '') =>
      `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"${extra}\r\n\r\nx\r\n`;
    const statuses = await Promise.all([
      send(`${part()}--b--`, { origin: 'https://evil.example.org' }),
      send(`${part()}--b--`, { 'sec-fetch-site': 'cross-site' }),
      send('--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--'),
      send(part().repeat(200)),
      send(`--b\r\n${'X-Header: x\r\n'.repeat(5000)}\r\nx\r\n--b--`),
      send('--b\r\n\r\n'),
      send(''),
    ]).then((responses) => responses.map(({ status }) => status));
    expect(statuses.slice(0, 2)).toEqual([403, 403]);
    for (const status of statuses) expect([400, 403, 413, 415]).toContain(status);
  });
});

describe('A workbook to import', () => {
  const read = (content: Buffer) => readTable('ORGANISATIONS', content).then(({ lines }) => lines.length);

  it('is read when it is what it says', async () => {
    expect(await read(soundBook())).toBe(1);
  });

  it.each(Object.keys(bombs))('that is %s is refused at once, in little memory', async (name) => {
    const content = bombs[name]?.() ?? Buffer.alloc(0);
    expect(content.length).toBeLessThan(10 * 2 ** 20);
    let most = process.memoryUsage().rss;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    const before = most;
    // The least of three: the collector of the test's own process, which holds much else, works on the same clock.
    const spent: number[] = [];
    for (let times = 0; times < 3; times += 1) {
      const began = process.cpuUsage();
      await expect(read(content)).rejects.toThrow(/^IMPORT_(?:FILE_UNREADABLE|TOO_MANY_LINES)$/);
      const { user, system } = process.cpuUsage(began);
      spent.push((user + system) / 1000);
    }
    clearInterval(watch);
    expect(Math.min(...spent)).toBeLessThan(1000);
    expect((Math.max(most, process.memoryUsage().rss) - before) / 2 ** 20).toBeLessThan(200);
  });
});
