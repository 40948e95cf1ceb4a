import { attachmentDisposition, cleanContentType, cleanFilename } from './file-name.ts';

describe('the name of an upload', () => {
  it.each([
    ['Relevé n° 3.pdf', 'Relevé n° 3.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Camille\\liste.csv', 'liste.csv'],
    ['facture\u202Efdp.exe', 'facturefdp.exe'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['..', 'fichier'],
    ['', 'fichier'],
    [undefined, 'fichier'],
  ])('%j becomes %j', (given, kept) => {
    expect(cleanFilename(given)).toBe(kept);
  });

  it('keeps its extension when it is cut', () => {
    const name = cleanFilename(`${'é'.repeat(500)}.docx`);
    expect([...name]).toHaveLength(200);
    expect(name.endsWith('é.docx')).toBe(true);
  });
});

describe('the type of an upload', () => {
  it.each([
    ['application/pdf', 'application/pdf'],
    ['Text/Plain; charset=utf-8', 'text/plain'],
    ['text/html\r\nX-Evil: 1', 'application/octet-stream'],
    ['nonsense', 'application/octet-stream'],
    [undefined, 'application/octet-stream'],
  ])('%j becomes %j', (given, kept) => {
    expect(cleanContentType(given)).toBe(kept);
  });
});

describe('the header of a download', () => {
  it('gives the name in the two forms, and nothing can leave the quotes', () => {
    expect(attachmentDisposition('Relevé "n° 3" (v2).pdf')).toBe(
      `attachment; filename="Releve _n_ 3_ (v2).pdf"; filename*=UTF-8''Relev%C3%A9%20%22n%C2%B0%203%22%20%28v2%29.pdf`,
    );
  });
});
