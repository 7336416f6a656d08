import { render } from '../../shared/pages/render.ts'
import { ordinaryFixtures } from '../../test/shared/pages/fixtures/fixtures.ts'
import { frameOf } from '../../test/shared/pages/fixtures/frame.ts'

/** A handler that renders the page of this name. */
export const handler = async ({ name }: { name: string }) => {
  const fixture = ordinaryFixtures.find((one) => one.name === name)
  if (!fixture) throw new Error(`There is no page ${name}`)
  return { statusCode: 200, body: render(frameOf('en', fixture.view), fixture.view) }
}
