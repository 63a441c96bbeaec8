import type { Severity } from '../findings/finding.js'
import type { Layer } from '../validate/settings.js'

/** What a team starts from. Each states every rule: what it does not list has its default. */
export const presetNames = ['recommended', 'strict'] as const
export type PresetName = (typeof presetNames)[number]

/**
 * `recommended` is the defaults. `strict` is for a plan that goes to a board: what is missing, empty or not judged is
 * an error, what is only worth a look is a warning, and rules that are off by default are on. It leaves alone what is
 * no fault of the plan: the ends of stages, posts that are still open, the load of people in an early stage.
 */
const strict: { readonly [rule: string]: Severity } = {
  'unknown-word': 'warning',
  'missing-translation': 'warning',
  'include-empty-glob': 'error',
  'hiring-above-vacancy': 'error',
  'department-without-head': 'error',
  'department-empty': 'error',
  'several-roots': 'warning',
  'hat-holder-unclear': 'warning',
  'headcount-not-stated': 'warning',
  'fte-above-heads': 'error',
  'over-establishment': 'error',
  'people-share-total': 'error',
  'ratio-range-swapped': 'error',
  'ratio-skipped': 'error',
  'ratio-depends': 'error',
  'stage-gap': 'error',
  'stage-without-number': 'error',
  'span-of-control': 'error',
  'waiver-unused': 'error',
  'suppression-unused': 'error',
  'suppression-invalid': 'error',
  'missing-job-family': 'warning',
}

/** The lowest layer: what a preset says about rules. */
export function presetLayer(name: PresetName): Layer {
  return new Map(name === 'strict' ? Object.entries(strict).map(([id, severity]) => [id, { severity }]) : [])
}

export const isPreset = (text: string): text is PresetName => (presetNames as readonly string[]).includes(text)
