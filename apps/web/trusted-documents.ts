import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatDocument } from '@urql/core';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { Plugin } from 'vite';

/** An operation of this client, as it is sent: `__typename` asked for in every selection, its fragments with it. */
export interface TrustedDocument {
  name: string;
  /** SHA-256 of the text, in hexadecimal. */
  hash: string;
  text: string;
}

const virtual = 'virtual:trusted-documents';
const written = /\bgraphql\(\s*`([^`]*)`/g;

/** Every operation written in the sources: a call of `graphql` on a text without interpolation. */
export function trustedDocuments(folder = join(import.meta.dirname, 'src')): TrustedDocument[] {
  const definitions = globSync('**/*.{ts,tsx}', { cwd: folder })
    .sort()
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(written)])
    .flatMap(([, text]) => parse(text ?? '').definitions);
  const fragments = new Map(
    definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...spread(operation, fragments)] };
      const text = print(formatDocument(document));
      return { name: operation.name?.value ?? '', hash: createHash('sha256').update(text).digest('hex'), text };
    });
}

/** The fragments that a definition spreads, and those that they spread. */
function spread(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  for (const [, name] of print(definition).matchAll(/\.\.\.\s?([A-Z]\w*)/g)) {
    const fragment = fragments.get(name ?? '');
    if (!fragment || found.has(fragment)) continue;
    found.add(fragment);
    spread(fragment, fragments, found);
  }
  return found;
}

/**
 * Gives the client the hash of each of its operations by name, and writes beside the built client the list that the API
 * trusts, `operations.json`: `{ hash: text }`.
 */
export function trustDocuments(): Plugin {
  let outDir = '';
  let documents: TrustedDocument[] = [];
  return {
    name: 'maillage-trusted-documents',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      documents = trustedDocuments();
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load: (id) =>
      id === `\0${virtual}`
        ? `export const hashes = ${JSON.stringify(Object.fromEntries(documents.map(({ name, hash }) => [name, hash])))};`
        : undefined,
    async writeBundle() {
      const list = Object.fromEntries(documents.map(({ hash, text }) => [hash, text]));
      await mkdir(outDir, { recursive: true });
      await writeFile(join(outDir, 'operations.json'), JSON.stringify(list));
    },
  };
}
