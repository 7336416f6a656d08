import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { assetFiles, assetUrls } from '../../../infra/pages-assets.ts'
import { templatesForEsbuild } from '../../../infra/templates.ts'
import { render } from '../../../shared/pages/render.ts'
import { ordinaryFixtures } from './fixtures/fixtures.ts'
import { frameOf } from './fixtures/frame.ts'

it('renders the same page from a bundle as from the sources', async () => {
  const { outputFiles } = await build({
    entryPoints: ['shared/pages/render.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    plugins: [templatesForEsbuild()],
  })
  const bundle = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`
  )
  for (const { view } of ordinaryFixtures) {
    const frame = frameOf('cy', view)
    expect(bundle.render(frame, view)).toBe(render(frame, view))
  }
})

it('serves every asset that a page names', () => {
  const paths = assetFiles().map((file) => file.path)
  expect(paths).toEqual(expect.arrayContaining(Object.values(assetUrls)))
})

it('fetches nothing from another host, and no font', () => {
  const styles = assetFiles().filter((file) => file.path.endsWith('.css'))
  for (const { content } of styles)
    expect(content.toString()).not.toMatch(/frutiger|@font-face|@import|https?:\/\//i)
})
