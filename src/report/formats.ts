import type { Reporter } from './report.js'

/** The formats of findings, by the name `--format` takes; each is loaded when it is asked for. */
export const reportFormats = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<Reporter>>

export type ReportFormat = keyof typeof reportFormats

/** The formats that carry what a rule checks and why; for all others those texts are not loaded. */
export const needRuleTexts: ReadonlySet<ReportFormat> = new Set(['sarif'])

/** The format that the name of an output file asks for. */
export function formatOfFile(file: string): ReportFormat {
  const ending = /[^/\\](\.[a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === '.sarif' || /\.sarif\.json$/i.test(file)) return 'sarif'
  if (ending === '.xml') return 'junit'
  if (ending === '.md') return 'markdown'
  return ending === '.json' ? 'json' : 'compact'
}
