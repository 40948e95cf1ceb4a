import { readFile, writeFile } from 'node:fs/promises';
import { errorRegistry } from '@maillage/domain';

const page = new URL('../../docs/errors.md', import.meta.url);

function pageText(): string {
  const rows = Object.entries(errorRegistry).map(
    ([code, { kind, fr, en }]) => `| \`${code}\` | ${kind} | ${fr} | ${en} |`,
  );
  return [
    '# Errors',
    '',
    'Made from the registry in `libs/domain` (`UPDATE_ERRORS=1 npx jest errors-page`). Every error a person can meet says what happened, that nothing was lost, and what to do.',
    '',
    '| Code | Kind | French | English |',
    '| --- | --- | --- | --- |',
    ...rows.sort(),
    '',
  ].join('\n');
}

describe('docs/errors.md', () => {
  it('is the registry', async () => {
    if (process.env.UPDATE_ERRORS) await writeFile(page, pageText());
    expect(await readFile(page, 'utf8')).toBe(pageText());
  });
});
