import { expect, test } from 'vitest'
import { BadOptions, readOptions } from '../../../local/start/read-options.ts'

test('without arguments there are defaults', () => {
  expect(readOptions([])).toEqual({
    port: undefined,
    dataDir: '.local',
    fresh: false,
    assembly: undefined,
    cold: false,
    verbose: false,
    help: false,
  })
})

test('every option is read', () => {
  const args = ['--port', '0', '--data', 'd', '--fresh', '--assembly', 'a', '--cold', '--verbose', '--help']
  expect(readOptions(args)).toEqual({
    port: 0,
    dataDir: 'd',
    fresh: true,
    assembly: 'a',
    cold: true,
    verbose: true,
    help: true,
  })
})

test.each([[['--prot', '1']], [['--port', 'http']], [['--port', '70000']], [['--port']], [['stray']]])(
  '%j is refused with the usage',
  (args) => {
    expect(() => readOptions(args)).toThrow(BadOptions)
    expect(() => readOptions(args)).toThrow('Usage: npm start -- [options]')
  },
)
