import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** A browser that Mermaid can draw with, or every place where none was. */
export type BrowserSearch =
  | { readonly is: 'found'; readonly path: string; readonly by: BrowserSource }
  /** A path that somebody stated, and that is no program: never passed over. */
  | { readonly is: 'refused'; readonly path: string; readonly by: BrowserSource }
  | { readonly is: 'none'; readonly places: readonly string[] }

/** What named the browser: the option, a variable of the environment, or the search. */
export type BrowserSource = '--browser' | (typeof variables)[number] | 'search'

const variables = ['ORGPLAN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const

const programs = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'brave-browser',
]

/**
 * Chrome, Chromium or Edge: what `asked` says, else what a variable says, else the first that is there of the PATH, the
 * usual places of the system, and what puppeteer has loaded before.
 */
export function findBrowser(asked: string | undefined, env: Env, platform: string = process.platform): BrowserSearch {
  const stated: readonly (readonly [BrowserSource, string | undefined])[] = [
    ['--browser', asked],
    ...variables.map((name) => [name, env[name]] as const),
  ]
  for (const [by, path] of stated) {
    if (path === undefined || (path === '' && by !== '--browser')) continue
    return { is: isProgram(path) ? 'found' : 'refused', path, by }
  }
  const places = [...onPath(env, platform), ...usual(env, platform), ...loaded(env, platform)]
  const path = places.find(isProgram)
  return path === undefined ? { is: 'none', places } : { is: 'found', path, by: 'search' }
}

function onPath(env: Env, platform: string): string[] {
  if (platform === 'win32') return []
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
}

function usual(env: Env, platform: string): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    const files = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return files.flatMap((file) => roots.map((root) => `${root}\\${file}`))
  }
  return ['/opt/google/chrome/chrome']
}

/** The newest browsers in puppeteer's own folder: `chrome/linux-148.0.1/chrome-linux64/chrome`. */
function loaded(env: Env, platform: string): string[] {
  const home = env.HOME ?? env.USERPROFILE
  if (home === undefined) return []
  return ['chrome-headless-shell', 'chrome'].flatMap((kind) => {
    const folder = join(home, '.cache', 'puppeteer', kind)
    const file = `${kind}${platform === 'win32' ? '.exe' : ''}`
    const newest = entries(folder).toSorted(newerFirst)
    return newest.flatMap((version) =>
      entries(join(folder, version)).map((system) => join(folder, version, system, file)),
    )
  })
}

const newerFirst = (a: string, b: string): number => b.localeCompare(a, 'en', { numeric: true })

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
