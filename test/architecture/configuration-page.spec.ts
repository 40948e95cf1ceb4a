import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { Config } from '../../apps/api/src/platform/config/config.ts';
import { configurationVariables } from '../support/configuration.ts';

const page = new URL('../../docs/operate.md', import.meta.url);
const [begin, end] = ['<!-- configuration: made from config.ts -->', '<!-- /configuration -->'];

function table(): string {
  const rows = configurationVariables().map(({ name, words, preset, isRequired }) => {
    const without = isRequired ? 'required' : preset === undefined ? '' : `\`${preset}\``;
    return `| \`${name}\` | ${without} | ${words.replaceAll('|', '\\|')} |`;
  });
  return ['| Variable | Unless set | What it is |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The page as it must be; `UPDATE_CONFIGURATION=1 npx jest configuration-page` writes it. */
const withTable = (text: string) =>
  `${text.slice(0, text.indexOf(begin) + begin.length)}\n\n${table()}\n\n${text.slice(text.indexOf(end))}`;

describe('the configuration table of docs/operate.md', () => {
  it('is what config.ts declares', async () => {
    const text = await readFile(page, 'utf8');
    if (process.env.UPDATE_CONFIGURATION) await writeFile(page, withTable(text));
    expect(await readFile(page, 'utf8')).toBe(withTable(text));
  });

  it('leaves no variable out', () => {
    const told = configurationVariables();
    expect(Object.keys(new Config()).filter((name) => !told.some((variable) => variable.name === name))).toEqual([]);
    expect(told.length).toBeGreaterThan(15);
    for (const { words } of told) expect(words.length).toBeGreaterThan(10);
  });
});
