import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve('.'), 'server-only': path.resolve('tests/server-only.ts') }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          include: ['{lib,server,components,tests,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['{lib,server,tests}/**/*.db.test.ts'],
          globalSetup: 'tests/cluster.ts',
          setupFiles: 'tests/database.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
