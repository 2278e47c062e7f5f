const swc = { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } };

export const config = {
  testEnvironment: 'node',
  // The tests run as native ES modules, as the app does: see docs/decisions/0001.
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  roots: ['<rootDir>/test'],
  // Generous, for a machine that does other things too: what is waited for comes or does not.
  testTimeout: 90_000,
  // Many tests wait for a process of their own, so a core is not kept free for the runner.
  maxWorkers: '100%',
};

export default config;
