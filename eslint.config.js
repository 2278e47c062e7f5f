import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a file is found by the name of what it exports.',
};
const noDynamicImport = {
  selector: 'ImportExpression',
  message: 'Import at the top of the file, where the layers test can see it.',
};

export const config = tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'appPackage/build/', '.demo/', 'data/', 'coverage/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/tab/tsconfig.json', 'src/local-tenant/shell/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noDynamicImport],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    files: ['scripts/**', 'src/cli/**', 'src/local-tenant/main.ts', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);

export default config;
