import { expect, test } from 'vitest'
import { grown } from '../../bench/lists/grown.ts'
import type { PageRead } from '../../bench/lists/measure.ts'

const read = (rest: Partial<PageRead> = {}): PageRead => ({
  ...{ page: 'runs', units: 10, queries: 1, scans: 0 },
  ...rest,
})

test('a page that reads as much with many runs as with few keeps its promise', () => {
  expect(grown([read()], [read({ units: 11 })])).toEqual([])
})

test('a page that reads more, or scans, breaks it', () => {
  expect(grown([read()], [read({ units: 12, scans: 1 })])).toEqual([
    'runs called Scan',
    'runs read 12 units, and 10 with few runs',
  ])
})
