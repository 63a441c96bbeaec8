import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Lang } from '../text/lang.js'
import { rulesPage } from '../version.js'
import { type Call, optionText } from './command.js'

/** The page of the rules that a terminal can open: on the web, else the one that came with the package. */
export function linkPage(call: Call, lang: Lang): string | undefined {
  if (!showsLinks(call)) return undefined
  const file = lang === 'zh' ? 'rules.zh-CN.md' : 'rules.md'
  return rulesPage ?? pathToFileURL(join(call.io.packageFolder, 'docs', file)).href
}

/** Whether standard output shows links (OSC 8): a terminal that is none of the known exceptions, or FORCE_HYPERLINK. */
function showsLinks(call: Call): boolean {
  const { FORCE_HYPERLINK, TERM, CI } = call.io.env
  if (FORCE_HYPERLINK !== undefined && FORCE_HYPERLINK !== '')
    return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false'
  if (optionText(call, 'color') === 'never' || (CI !== undefined && CI !== '')) return false
  return call.io.isTerminal && TERM !== 'dumb' && TERM !== 'linux'
}
