import { defineConfig } from '@lingui/cli';

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [{ path: '<rootDir>/src/shared/i18n/locales/{locale}', include: ['<rootDir>/src'] }],
});
