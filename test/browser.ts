import { mkdirSync } from 'node:fs'
import { findBrowser } from '../src/host/browsers.js'

/** Its own, because a Chromium that lies in the folder is taken as it is; kept, because it takes seconds to unpack. */
const unpacked = new URL('../node_modules/.cache/chromium/', import.meta.url).pathname

/** A browser of this machine, else (or with ORGPLAN_TEST_BROWSER=npm) the one that @sparticuz/chromium brings. */
export async function browserForTests(): Promise<string> {
  const search = findBrowser(undefined, process.env)
  if (search.is === 'found' && process.env.ORGPLAN_TEST_BROWSER !== 'npm') return search.path
  mkdirSync(unpacked, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = unpacked
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
