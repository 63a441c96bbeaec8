import type { Reporter } from './report.js'

/** The formats of findings, by the name `--format` takes; each is loaded when it is asked for. */
export const reportFormats = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
} satisfies Record<string, () => Promise<Reporter>>

export type ReportFormat = keyof typeof reportFormats
