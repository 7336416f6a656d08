// What `npm run rehearse` runs: plain JavaScript, so that an old Node can still say what is missing. Everything else
// is TypeScript and wants Node 24, which the optional dependencies put first in every npm script.
const wanted = 24

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  await import(new URL('./rehearse.ts', import.meta.url).href)
} else {
  console.error(
    `A rehearsal needs Node ${wanted} or newer; this is ${process.version}. Run "npm ci", which brings one along on ` +
      `Linux and Windows, and then "npm run rehearse -- link-officer"; or install Node ${wanted} from nodejs.org.`,
  )
  process.exitCode = 1
}
