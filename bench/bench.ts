import '../infra/markdown.ts'

const benches = ['chase', 'lists', 'pages'] as const
const usage = `Usage: npm run bench -- chase [--asks N]
       npm run bench -- lists [--runs N]
       npm run bench -- pages [--rounds N]

  chase   so many asks due on one morning (default: 1000; the promise is for 10000)
  lists   what pages of the console read with so many runs stored (default: 10000)
  pages   what rendering costs, page by page, and the first page after a cold start`

const [name, ...args] = process.argv.slice(2)
const bench = benches.find((one) => one === name)
if (!bench) {
  console.error(usage)
  process.exitCode = 2
} else {
  // Schemes import their letters as text, which Node can do only after the first line has run.
  const { main } = await import(`./${bench}.ts`)
  process.exitCode = await main(args)
}
