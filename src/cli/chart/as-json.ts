import type { Drawing } from './drawing.js'

/** The chart as data: what every other format draws. */
export function write({ chart, sound }: Drawing): string {
  const scenario = sound.variants[0]?.scenario ?? null
  return `${JSON.stringify({ orgplan: 1, plan: sound.plan.file, scenario, chart }, null, 2)}\n`
}
