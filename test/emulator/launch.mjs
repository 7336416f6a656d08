// What `npm run test:emulator` runs: plain JavaScript, so that an old Node can still say what is missing. The emulator
// runs the functions on the Node that it finds in PATH, which must be 24 as on Lambda.
const found = Number(process.versions.node.split('.')[0])
if (found >= 24) await import('./check.ts')
else {
  console.error(
    `The functions run on Node 24 and this is ${process.version}. Run "npm ci", which brings Node 24 along on Linux ` +
      'and Windows, then "npm run test:emulator"; on macOS install it from nodejs.org.',
  )
  process.exitCode = 1
}
