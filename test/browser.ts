import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../src/host/browsers.js'

/** A browser of this machine, else the one that @sparticuz/chromium brings, unpacked into a folder of its own. */
export async function browserForTests(): Promise<string> {
  const search = findBrowser(undefined, process.env)
  if (search.is === 'found' && process.env.ORGPLAN_TEST_BROWSER !== 'npm') return search.path
  const before = process.env.TMPDIR
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'orgplan-browser-'))
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
