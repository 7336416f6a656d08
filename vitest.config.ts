import { defineConfig } from 'vitest/config'
import { templatesForVite } from './infra/templates.ts'

export default defineConfig({
  plugins: [
    templatesForVite(),
    {
      // Letters are Markdown files imported as text: the same rule as in infra/bundle.ts and infra/markdown.ts.
      name: 'markdown-as-text',
      transform: (code, id) => (id.endsWith('.md') ? `export default ${JSON.stringify(code)}` : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/journeys/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than the two processors that it is meant for: journeys wait for answers as often as they work.
    maxWorkers: 3,
    // Modules are loaded once a worker, not once a file: half the processor time. No test leaves anything behind.
    isolate: false,
  },
})
