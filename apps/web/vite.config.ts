import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { typo } from '../../libs/domain/src/typography/typo.ts';
import { trustDocuments } from './trusted-documents.ts';

// The macro and the catalogues look for it from the folder of the command, which is the root of the repository.
process.env.LINGUI_CONFIG ??= join(import.meta.dirname, 'lingui.config.ts');

/**
 * What is built is what people get, whoever asks for it: a build started by a test inherits NODE_ENV=test, would carry the
 * development half of React, and Nx would keep it for the next `npm start`.
 */
function alwaysForProduction(): Plugin {
  return {
    name: 'maillage-always-for-production',
    apply: 'build',
    config() {
      process.env.NODE_ENV = 'production';
    },
  };
}

/** Puts the two text fonts beside the first script: their late arrival would move the page. */
function preloadFonts(): Plugin {
  return {
    name: 'maillage-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head-prepend' as const,
          })),
    },
  };
}

/** A message of a compiled catalogue: words, or words around a placeholder. */
type Message = string | Message[] | { [choice: string]: Message };

function polish(message: Message): Message {
  if (typeof message === 'string') return typo(message);
  if (!Array.isArray(message)) {
    return Object.fromEntries(Object.entries(message).map(([choice, part]) => [choice, polish(part)]));
  }
  // [name, 'plural', choices] is a placeholder: its name and kind are not words.
  return message.map((part) =>
    Array.isArray(part) ? part.map((item, index) => (index < 2 ? item : polish(item))) : polish(part),
  );
}

/** Sentences are written with ordinary spaces and apostrophes; the domain's typography is applied here, once. */
function frenchTypography(): Plugin {
  return {
    name: 'maillage-french-typography',
    enforce: 'post',
    transform: {
      filter: { id: /locales\/fr\.po$/ },
      handler(code) {
        const compiled = /JSON\.parse\(("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)\)/.exec(code)?.[1];
        if (!compiled) throw new Error('the compiled French catalogue has another form');
        const text = compiled.startsWith('"')
          ? (JSON.parse(compiled) as string)
          : compiled.slice(1, -1).replaceAll(/\\(.)/g, '$1');
        const messages = JSON.parse(text) as Record<string, Message>;
        const polished = Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, polish(message)]));
        return { code: `export const messages = ${JSON.stringify(polished)};`, map: null };
      },
    },
  };
}

/** Writes .br and .gz beside each text asset. After the bundle is closed: earlier, preload marks are not replaced yet. */
function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'maillage-precompress',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      async handler() {
        const files = await readdir(outDir, { recursive: true }).catch(() => []);
        const texts = files.filter((file) => /\.(?:js|css|html|svg|webmanifest)$/.test(file));
        await Promise.all(texts.map((file) => compressFile(join(outDir, file))));
      },
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text, brotli));
  await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
}

const api = process.env.MAILLAGE_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  plugins: [
    alwaysForProduction(),
    babel({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
    react(),
    lingui(),
    trustDocuments(),
    frenchTypography(),
    preloadFonts(),
    precompress(),
  ],
  build: {
    outDir: join(import.meta.dirname, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // These modules only declare: a page takes what it names, not the whole vocabulary or every field of every form.
      treeshake: {
        moduleSideEffects: (id: string) =>
          id.includes('.css') ||
          !(id.includes('/libs/domain/') || (/\/web\/src\/(?:features|shared)\//.test(id) && /\.tsx?$/.test(id))),
      },
    },
  },
  server: { proxy: { '/graphql': api, '/files': api, '/dev': api, '^/(r|s|stop|plain|calendar|convocations)/': api } },
});
