import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/browser-setup.ts'],
    testTimeout: 30_000,
    pool: 'threads',
    // Tests share no state, so that each worker loads the program once; a core left idle would double the time.
    isolate: false,
    maxWorkers: '100%',
  },
})
