export default {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/apps/api',
    '<rootDir>/apps/web/src',
    '<rootDir>/libs',
    '<rootDir>/test',
    '<rootDir>/tools',
    '<rootDir>/migrations',
  ],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/journeys/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^@maillage/migrations$': '<rootDir>/migrations/index.ts',
    '^@maillage/(.+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 20_000,
  // A worker keeps every module of every spec it ran: past this it is replaced by a new one.
  workerIdleMemoryLimit: '1GB',
};
