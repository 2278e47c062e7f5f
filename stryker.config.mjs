import { config as jest } from './jest.config.mjs';

/** Mutation testing of the school's rules, by hand: `npm run mutation`, or for some with `-- --mutate "src/domain/legal/**"`. */
export const config = {
  mutate: ['src/domain/**/*.ts'],
  testRunner: 'jest',
  // The tests run as native ES modules (docs/decisions/0001).
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    config: {
      ...jest,
      // Says which test reached which line.
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
      // Related tests are found through the helpers beside them, which must be in the roots for that.
      roots: ['<rootDir>/src', '<rootDir>/test'],
      testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
      // Properties over whole years, and counts of millions: they would run for nearly every mutant.
      testPathIgnorePatterns: ['any-[a-z-]+\\.test', 'recounted', 'by-chance', 'document-rows'],
    },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignoreStatic: true,
  tempDirName: 'data/mutation',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: 'data/mutation-report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};

export default config;
