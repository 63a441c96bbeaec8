import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a command shows of the sections, by the folder it stands in; the bundles of the others leave it out. */
const shown = { table: ['views'], compare: ['measures'], chart: ['charts'] }
const folders = ['views', 'measures', 'charts']

/** Leaves tables, charts and measures of sections out of the bundle of a command that shows none of them. */
export const withoutUnshown = (command) => ({
  name: 'without-unshown',
  setup(part) {
    const left = folders.filter((folder) => !shown[command]?.includes(folder))
    part.onResolve({ filter: new RegExp(`^\\./(?:${left.join('|')})/`) }, ({ path, importer }) =>
      /[\\/]sections[\\/][a-z]+[\\/]index\.ts$/.test(importer)
        ? { path: join(dirname(importer), path.replace(/\.js$/, '.ts')), namespace: 'unshown' }
        : undefined,
    )
    // An index may spread what it imports, so that each name stays, as an empty list.
    part.onLoad({ filter: /.*/, namespace: 'unshown' }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
      return { contents: names.map((name) => `export const ${name} = []`).join('\n') }
    })
  },
})
