import { dirname } from 'node:path'
import type { Finding, Source } from '../findings/finding.js'
import type { Said } from '../findings/message.js'
import { placed } from '../findings/order.js'
import type { Dict } from '../read/node.js'
import { readMap } from '../read/plan.js'
import { punctuationInTree } from '../read/punctuation.js'
import { readSource, shownPath } from '../read/source.js'
import { formats } from '../text/format.js'
import { type Call, optionFlag } from './command.js'
import { ConfigError } from './exit.js'

/** A file of settings, such as a configuration or a theme, as read: its map where it has one, and what is wrong. */
export interface SettingsFile {
  readonly source: Source
  readonly root: Dict | undefined
  readonly findings: readonly Finding[]
}

/** Reads one; `noMap` says that it holds none. Throws `InputError` where it cannot be read at all. */
export async function openSettings(path: string, cwd: string, noMap: Said): Promise<SettingsFile> {
  const decoded = readSource(path, cwd)
  const findings: Finding[] = []
  const root = (await readMap(decoded, false, findings, noMap))?.dict
  if (root !== undefined) findings.push(...punctuationInTree(root, decoded.source))
  return { source: decoded.source, root, findings }
}

/** Tells what is wrong with the file `path`, one line each. Throws `ConfigError` where that includes an error. */
export async function tellSettings(call: Call, path: string, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return
  const { compactLines } = await import('../report/compact.js')
  const shown = placed(findings, shownPath(path, call.io.cwd), dirname(path), [])
  const fmt = formats[call.lang]
  const text = shown
    .map((one) => {
      const ways = one.suggestions.map(({ said }) => `  ${said.text(fmt)}\n`)
      return `${compactLines([one], fmt)}${ways.join('')}`
    })
    .join('')
  if (findings.some((one) => one.severity === 'error')) throw new ConfigError(text)
  if (!optionFlag(call, 'quiet')) call.io.note(text)
}
