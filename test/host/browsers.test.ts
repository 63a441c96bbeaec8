import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findBrowser } from '../../src/host/browsers.js'
import { folderWith } from '../cli/orgplan.js'

function programsIn(...files: string[]): string {
  const folder = folderWith(Object.fromEntries(files.map((file) => [file, '#!/bin/sh\n'])))
  for (const file of files) chmodSync(join(folder, file), 0o755)
  return folder
}

it('what is asked for comes first, then the variables in their order, then the PATH in the order of names', () => {
  const folder = programsIn('a', 'b', 'c', 'd', 'bin/chromium', 'bin2/google-chrome')
  const at = (file: string): string => join(folder, file)
  const all = {
    ORGPLAN_BROWSER: at('b'),
    PUPPETEER_EXECUTABLE_PATH: at('c'),
    CHROME_PATH: at('d'),
    PATH: `${at('bin')}:${at('bin2')}`,
  }
  const found = (path: string, by: string): object => ({ is: 'found', path: at(path), by })
  expect(findBrowser(at('a'), all, 'linux')).toEqual(found('a', '--browser'))
  expect(findBrowser(undefined, all, 'linux')).toEqual(found('b', 'ORGPLAN_BROWSER'))
  expect(findBrowser(undefined, { ...all, ORGPLAN_BROWSER: '' }, 'linux')).toEqual(
    found('c', 'PUPPETEER_EXECUTABLE_PATH'),
  )
  expect(findBrowser(undefined, { CHROME_PATH: at('d') }, 'linux')).toEqual(found('d', 'CHROME_PATH'))
  expect(findBrowser(undefined, { PATH: all.PATH }, 'linux')).toEqual(found('bin2/google-chrome', 'search'))
})

it('a path that somebody states is never passed over', () => {
  const folder = programsIn('chromium')
  const env = { PATH: folder, ORGPLAN_BROWSER: join(folder, 'gone') }
  expect(findBrowser(undefined, env, 'linux')).toEqual({
    is: 'refused',
    path: env.ORGPLAN_BROWSER,
    by: 'ORGPLAN_BROWSER',
  })
  expect(findBrowser(folder, env, 'linux')).toEqual({ is: 'refused', path: folder, by: '--browser' })
  expect(findBrowser('', env, 'linux')).toMatchObject({ is: 'refused', by: '--browser' })
})

it('of what puppeteer has loaded, the newest', () => {
  const cache = '.cache/puppeteer/chrome-headless-shell'
  const file = (version: string): string =>
    `${cache}/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`
  const HOME = programsIn(file('99.0.1'), file('148.0.2'), file('148.0.10'))
  const search = findBrowser(undefined, { HOME }, 'freebsd')
  if (search.is === 'found' && search.path.startsWith('/opt/')) return
  expect(search).toEqual({ is: 'found', path: join(HOME, file('148.0.10')), by: 'search' })
})

it('where there is none, it tells where it looked', () => {
  const search = findBrowser(undefined, { PATH: '/nowhere', 'PROGRAMFILES(X86)': 'C:\\Programs' }, 'win32')
  expect(search).toEqual({
    is: 'none',
    places: [
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  })
  const mac = findBrowser(undefined, {}, 'darwin')
  expect(mac.is === 'none' ? mac.places : []).toHaveLength(mac.is === 'none' ? 3 : 0)
})
