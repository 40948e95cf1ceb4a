import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Variable {
  name: string;
  /** What its comment says. */
  words: string;
  /** As it is written in the code; undefined when there is none. */
  preset: string | undefined;
  isRequired: boolean;
}

const source = join(import.meta.dirname, '../../apps/api/src/platform/config/config.ts');
const declaration =
  /^ {2}\/\*\* ((?:(?!\*\/)[^\n])+) \*\/\n((?:(?!\n\n)[\s\S])+?\b([A-Z][A-Z0-9_]+)(\?)?(?:: [a-z]+)?(?: = ([^;\n]+))?;)$/gm;

/** Everything that an operator may set, as `config.ts` declares it. */
export function configurationVariables(): Variable[] {
  const text = readFileSync(source, 'utf8');
  const body = text.slice(
    text.indexOf('export class Config {'),
    text.indexOf('\n}\n', text.indexOf('export class Config {')),
  );
  return [...body.matchAll(declaration)].map(([, words = '', , name = '', optional, preset]) => ({
    name,
    words,
    preset: preset?.replace(/^'(.*)'$/, '$1'),
    isRequired: optional === undefined && preset === undefined && name !== 'PUBLIC_URL',
  }));
}
