import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { templatesForVite } from './infra/templates.ts'

/** What takes long, longest first: begun last, it would keep one processor busy while the others have nothing to do. */
const LONG = [
  'test/rehearse/kill',
  'test/journeys/bad-input',
  'test/shared/pages/pages',
  'test/infra/synth',
  'test/journeys/',
  'test/infra/',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((path) => moduleId.includes(path))
      return found < 0 ? LONG.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

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
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/journeys/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Modules are loaded once a worker, not once a file: half the processor time. No test leaves anything behind.
    isolate: false,
  },
})
