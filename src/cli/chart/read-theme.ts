import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { houseTheme, type Logo, type Theme } from '../../chart/theme.js'
import { themeFrom } from '../../config/theme.js'
import { logoOf } from '../../config/theme-logo.js'
import { type Finding, finding } from '../../findings/finding.js'
import type { Said } from '../../findings/message.js'
import type { RuleMeta } from '../../findings/rule.js'
import { includeMissing, includeMissingRule, includeUnreadable } from '../../findings/rules/include-missing.js'
import { schemaValueRule } from '../../findings/rules/schema-value.js'
import { logoOutside, logoWritten, themeIsNoMap } from '../../findings/rules/theme-file.js'
import type { ThemeFile } from '../../generated/plan.js'
import { theme as validTheme } from '../../generated/theme-validator.js'
import { dataOf, locate } from '../../read/node.js'
import { contrastOf } from '../../text/colour.js'
import { schemaFindings } from '../../validate/schema.js'
import { type Call, outputFile } from '../command.js'
import { say } from '../say.js'
import { openSettings, tellSettings } from '../settings-file.js'
import type { Drawing } from './drawing.js'

/**
 * The colours and fonts of the theme file `asked`. Throws `InputError` where it cannot be read, `ConfigError` where
 * something is wrong with it.
 */
export async function readTheme(drawing: Drawing, asked: string): Promise<Theme> {
  const call = { ...drawing.call, lang: drawing.lang }
  const path = resolve(call.io.cwd, asked)
  const { source, root, findings } = await openSettings(path, call.io.cwd, themeIsNoMap({}))
  const faults = root === undefined ? [] : schemaFindings(root, validTheme, 'theme')
  if (root === undefined || [...findings, ...faults].some((one) => one.severity === 'error')) {
    await tellSettings(call, path, [...findings, ...faults])
    return houseTheme
  }
  const file = dataOf(root) as ThemeFile
  const logo =
    file.logo === undefined ? null : logoIn(file.logo, dirname(source.path), folderOf(drawing), writtenBy(call))
  const ofLogo: Finding[] = []
  if (logo !== null && 'said' in logo) {
    ofLogo.push(finding(logo.rule, { said: logo.said, place: locate(root, '/logo', 'value').place, pointer: '/logo' }))
  }
  await tellSettings(call, path, [...findings, ...faults, ...ofLogo])
  const theme = themeFrom(file, logo !== null && 'said' in logo ? null : logo)
  tellFaint(call, theme, asked)
  return theme
}

/** Where the plan lies; without a file, where it was read. */
function folderOf({ call, sound }: Drawing): string {
  const root = sound.plan.read.sources.get(sound.plan.file)
  return dirname(root?.path ?? resolve(call.io.cwd, sound.plan.file))
}

function writtenBy(call: Call): string | null {
  const file = outputFile(call)
  if (file === undefined) return null
  const path = resolve(call.io.cwd, file)
  return existsSync(path) ? realpathSync(path) : null
}

interface Fault {
  readonly rule: RuleMeta
  readonly said: Said
}

function logoIn(path: string, from: string, planFolder: string, written: string | null): Logo | Fault {
  try {
    const real = realpathSync(resolve(from, path))
    const way = relative(realpathSync(planFolder), real)
    if (/^\.\.(?:[\\/]|$)/.test(way) || resolve(way) === way) {
      return { rule: schemaValueRule, said: logoOutside({ path }) }
    }
    if (real === written) return { rule: schemaValueRule, said: logoWritten({ path }) }
    const logo = logoOf(readFileSync(real), path)
    return 'type' in logo ? logo : { rule: schemaValueRule, said: logo }
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? error)
    const said = code === 'ENOENT' ? includeMissing({ path }) : includeUnreadable({ path, code })
    return { rule: includeMissingRule, said }
  }
}

/** WCAG 2.2, 1.4.3: what text of usual size needs. */
const readable = 4.5

function tellFaint(call: Call, theme: Theme, shown: string): void {
  const faint = Object.entries(theme.tones).flatMap(([tone, { fill }]) => {
    const least = Math.min(contrastOf(theme.text.title, fill), contrastOf(theme.text.detail, fill))
    return least < readable ? [`${tone} (${(Math.floor(least * 10) / 10).toFixed(1)})`] : []
  })
  if (contrastOf(theme.text.heading, theme.paper) < readable) faint.unshift('paper')
  if (faint.length === 0) return
  say(call, {
    en: `warning: ${shown}: text is hard to read on ${faint.join(', ')}: its contrast is below ${readable}`,
    zh: `警告：${shown}：${faint.join('、')} 上的文字不易辨认，对比度低于 ${readable}`,
  })
}
