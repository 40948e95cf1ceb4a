export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps/api', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/journeys/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.tsx?$': '@swc/jest' },
  moduleNameMapper: {
    '^@maillage/migrations$': '<rootDir>/migrations/index.ts',
    '^@maillage/(.+)$': '<rootDir>/libs/$1/src/index.ts',
  },
};
