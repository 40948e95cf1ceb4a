import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { features as featureNames } from '@maillage/domain';
import { migrations } from '@maillage/migrations';
import { featureMap } from '../../apps/api/src/feature-map.ts';
import { features } from '../../apps/api/src/features.ts';
import { ALLOW, type Door } from '../../apps/api/src/platform/access/allow.decorator.ts';
import { doorsOf } from '../../apps/api/src/platform/access/check.ts';

const root = join(import.meta.dirname, '../..');
const kebab = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
const foldersOf = async (path: string) =>
  (await readdir(join(root, path), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const featureFolder = (name: string) => join(root, 'apps/api/src/features', name);

/** Law 1. */
describe('Feature names are the same everywhere', () => {
  it('in the list, the map, the folders of the API and the modules', async () => {
    expect(Object.keys(featureMap)).toEqual([...featureNames]);
    expect((await foldersOf('apps/api/src/features')).sort()).toEqual([...featureNames].sort());
    expect(features.map(({ name }) => name)).toEqual([...featureNames]);
  });

  it('in the web client, the rules and the API tests: no folder bears another name', async () => {
    const known = new Set<string>(featureNames);
    const strange = [
      ...(await foldersOf('apps/web/src/features')),
      ...(await foldersOf('libs/domain/src')).filter((name) => name !== 'platform' && name !== 'typography'),
      ...(await foldersOf('test/api')).filter((name) => name !== 'platform' && name !== 'isolation'),
    ].filter((name) => !known.has(name));
    expect(strange).toEqual([]);
  });

  it('in the names of migrations', () => {
    const owners = ['platform', ...featureNames].map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    const strange = migrations
      .map(({ name }) => name)
      .filter((name) => !owners.some((owner) => name.startsWith(owner)));
    expect(strange).toEqual([]);
  });

  it('lets a feature import only those above it in the map', () => {
    const order = Object.keys(featureMap);
    const downwards = Object.entries(featureMap).flatMap(([name, imports]) =>
      imports
        .filter((imported) => order.indexOf(imported) >= order.indexOf(name))
        .map((imported) => `${name} → ${imported}`),
    );
    expect(downwards).toEqual([]);
  });
});

interface NamedDoor {
  feature: string;
  mutation: string;
  permission: string | null;
}

const mutations = (): NamedDoor[] =>
  features.flatMap((feature) =>
    feature.resolvers
      .flatMap((resolver) => doorsOf(resolver))
      .filter(({ kind }) => kind === 'Mutation')
      .map(({ name, handler }) => {
        const door = Reflect.getMetadata(ALLOW, handler) as Door;
        return {
          feature: feature.name,
          mutation: name,
          permission: 'permission' in door ? door.permission.name : null,
        };
      }),
  );

/** What is missing around a mutation, as sentences. */
async function missingAround({ feature, mutation, permission }: NamedDoor, schema: string): Promise<string[]> {
  const file = kebab(mutation);
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const command = join(featureFolder(feature), 'commands', `${file}.ts`);
  const specs = await specTexts(feature);
  const faults = [
    permission !== null && permission !== mutation && `is guarded by ${permission}`,
    !existsSync(command) && `has no commands/${file}.ts`,
    existsSync(command) &&
      !(await readFile(command, 'utf8')).includes(`export async function ${mutation}(`) &&
      `commands/${file}.ts does not export it`,
    !schema.includes(`${mutation}(input: ${input}!)`) && `does not take one ${input}`,
    !specs.includes(mutation) && 'is named in no spec',
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${mutation} ${fault}`);
}

const specs = new Map<string, string>();
async function specTexts(feature: string): Promise<string> {
  const known = specs.get(feature);
  if (known !== undefined) return known;
  const folders = [featureFolder(feature), join(root, 'test/api', feature)].filter((folder) => existsSync(folder));
  const texts = await Promise.all(
    folders.map(async (folder) => {
      const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.spec.ts'));
      return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    }),
  );
  const text = texts.flat().join('\n');
  specs.set(feature, text);
  return text;
}

/** Law 12. */
describe('One mutation, one input, one name', () => {
  let schema: string;
  beforeAll(async () => {
    schema = await readFile(join(root, 'libs/api-contract/schema.graphql'), 'utf8');
  });

  it('holds for every mutation: input, command, file, permission, spec', async () => {
    const faults = await Promise.all(mutations().map((door) => missingAround(door, schema)));
    expect(faults.flat()).toEqual([]);
  });

  it('notices a mutation with another permission and without a command', async () => {
    const faults = await missingAround({ feature: 'identity', mutation: 'plantedVerb', permission: 'other' }, schema);
    expect(faults).toEqual([
      'plantedVerb is guarded by other',
      'plantedVerb has no commands/planted-verb.ts',
      'plantedVerb does not take one PlantedVerbInput',
      'plantedVerb is named in no spec',
    ]);
  });
});

const headings = ['## Purpose', '## Words', '## Invariants', '## Facts out', '## Reads from'];

async function readmeFaults(feature: string): Promise<string[]> {
  const path = join(featureFolder(feature), 'README.md');
  if (!existsSync(path)) return [`${feature}: no README.md`];
  const text = await readFile(path, 'utf8');
  const facts = await readFile(join(featureFolder(feature), `${feature}.facts.ts`), 'utf8').catch(() => '');
  const names = [...facts.matchAll(/export const (\w+) = defineFact/g)].map(([, name]) => name ?? '');
  return [
    ...headings.filter((heading) => !text.includes(heading)).map((heading) => `${feature}: no ${heading}`),
    ...names.filter((name) => !text.includes(name)).map((name) => `${feature}: the fact ${name} is not told`),
  ];
}

/** Law 14. */
describe('The README of a feature is complete', () => {
  it('has five headings and tells every fact', async () => {
    expect((await Promise.all(featureNames.map(readmeFaults))).flat()).toEqual([]);
  });

  it('notices a feature without one', async () => {
    expect(await readmeFaults('planted')).toEqual(['planted: no README.md']);
  });
});
