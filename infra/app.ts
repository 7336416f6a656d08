import './markdown.ts'

// Schemes import their letters as text, which Node can do only after the line above has run.
const { synthesize } = await import('./synthesize.ts')
await synthesize()
