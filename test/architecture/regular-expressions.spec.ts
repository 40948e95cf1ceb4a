import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const patience = 120_000;

interface Pattern {
  source: string;
  flags: string;
  places: string[];
}

/** Names inside a pattern that is put together, whose value the file does not say. */
const givenElsewhere: Record<string, string> = { separator: ';' };

/** What a text is worth when it is written in the file itself, in one piece or out of pieces that are; else null. */
function textOf(node: ts.Node | undefined, file: ts.SourceFile): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) return givenElsewhere[node.text] ?? textOf(constantsOf(file).get(node.text), file);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([textOf(node.left, file), textOf(node.right, file)]);
  if (!ts.isTemplateExpression(node)) return null;
  const spans = node.templateSpans.flatMap(({ expression, literal }) => [textOf(expression, file), literal.text]);
  return joined([node.head.text, ...spans]);
}

const joined = (parts: (string | null)[]) => (parts.includes(null) ? null : parts.join(''));

function constantsOf(file: ts.SourceFile): Map<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
    }
  }
  return constants;
}

/** Every pattern written in a file, and the places where one is put together out of something else. */
function patternsIn(path: string, text: string): { patterns: [source: string, flags: string][]; unreadable: string[] } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const patterns: [string, string][] = [];
  const unreadable: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push([node.text.slice(1, end), node.text.slice(end + 1)]);
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(file) === 'RegExp') {
      const [source, flags] = [textOf(node.arguments?.[0], file), textOf(node.arguments?.[1], file) ?? ''];
      if (source === null) unreadable.push(`${path}: ${node.getText(file)}`);
      else patterns.push([source, flags]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { patterns, unreadable };
}

function collect(): { patterns: Pattern[]; unreadable: string[] } {
  const paths = globSync('{apps,libs,tools,migrations}/**/*.{ts,tsx,mjs}', { cwd: root }).filter(
    (path) => !/\.spec\.tsx?$|\/generated\/|node_modules/.test(path),
  );
  const known = new Map<string, Pattern>();
  const unreadable: string[] = [];
  for (const path of paths) {
    const found = patternsIn(path, readFileSync(join(root, path), 'utf8'));
    unreadable.push(...found.unreadable);
    for (const [source, flags] of found.patterns) {
      const key = `/${source}/${flags}`;
      const pattern = known.get(key) ?? { source, flags, places: [] };
      known.set(key, pattern);
      pattern.places.push(path);
    }
  }
  return { patterns: [...known.values()], unreadable };
}

/** What is wrong with a pattern, in a few words; null when its time grows no faster than the text. */
async function faultOf({ source, flags, places }: Pattern): Promise<string | null> {
  const found = await check(source, flags, { timeout: patience });
  if (found.status === 'safe') return null;
  const why = found.status === 'vulnerable' ? `${found.complexity.summary}, ${found.attack.pattern}` : found.error.kind;
  return `/${source}/${flags} in ${places.join(', ')}: ${why.slice(0, 200)}`;
}

/** Source: reliability goal G13. The checker is recheck; its seed is fixed, so that it says the same on every machine. */
describe('No regular expression of the product can be made slow by a text', () => {
  it(
    'holds for each of them',
    async () => {
      const { patterns, unreadable } = collect();
      expect(patterns.length).toBeGreaterThan(100);
      expect(unreadable).toEqual([]);
      const faults = [];
      for (const pattern of patterns) faults.push(await faultOf(pattern));
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
    10 * patience,
  );

  it('notices the classic ones, written or put together', async () => {
    const { patterns } = patternsIn(
      'planted.ts',
      "const again = '(a+)+'; const a = /^(\\w+\\s?)*$/; const b = new RegExp('^' + again + '$', 'u'); RegExp(/x/.source + y);",
    );
    expect(patterns.map(([source]) => source)).toEqual(['^(\\w+\\s?)*$', '^(a+)+$', 'x']);
    for (const [source, flags] of patterns.slice(0, 2)) {
      expect(await faultOf({ source, flags, places: ['planted.ts'] })).toMatch(/exponential/);
    }
    expect(patternsIn('planted.ts', 'new RegExp(word)').unreadable).toEqual(['planted.ts: new RegExp(word)']);
  }, 60_000);
});
