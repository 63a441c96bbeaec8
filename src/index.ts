/**
 * orgplan as a library: each stage is a function that can be called alone, takes plain data and returns plain data.
 *
 * read → validate → model → analyse → present
 */

export type { Chart } from './chart/chart.js'
export { mermaid } from './chart/mermaid.js'
export type { Config } from './config/config.js'
export { type LoadedConfig, loadConfig, type OpenConfig, type OpenedConfig } from './config/load.js'
export { type PresetName, presetLayer, presetNames } from './config/presets.js'
export { type Accepted, counts } from './findings/accepted.js'
export { type Finding, type Place, type Severity, type Source, type Stage, stages } from './findings/finding.js'
export type { Said } from './findings/message.js'
export { type PlacedFinding, placed, type Spot } from './findings/order.js'
export type { RuleMeta } from './findings/rule.js'
export type { PlanFile } from './generated/plan.js'
export {
  type AnalysedVariant,
  allRules,
  type CheckedPlan,
  type CheckOptions,
  checkPlan,
  type Selection,
  type Summary,
} from './main.js'
export { type Decoded, decode } from './read/decode.js'
export { type ReadPlan, readPlan } from './read/plan.js'
export { baseVariant, type Variant } from './read/scenario.js'
export { InputError, readSource } from './read/source.js'
export { parseYaml } from './read/yaml.js'
export { reportFormats } from './report/formats.js'
export type { Reporter, RunResult } from './report/report.js'
export { comparisonOf } from './section/compare.js'
export type {
  AcrossView,
  ChartView,
  Measure,
  MeasureGroups,
  MeasureList,
  Rule,
  Section,
  VariantOf,
  View,
} from './section/contract.js'
export { type Projection, projectionOf } from './sections/forecast/projection.js'
export { type Model, sections } from './sections/index.js'
export { type NormText, readNorm } from './sections/ratios/norm.js'
export { type StageBand, stageBands } from './sections/scenarios/bands.js'
export * as staffing from './staffing.js'
export type { Comparison, Figure } from './table/comparison.js'
export { forPeople } from './table/for-people.js'
export { forPrograms } from './table/for-programs.js'
export { forSheet } from './table/for-sheet.js'
export { tableFormats } from './table/formats.js'
export type { Table } from './table/table.js'
export { type Fmt, formats } from './text/format.js'
export type { Lang, Name, Pair } from './text/lang.js'
export { type Paint, plainPaint } from './text/paint.js'
export { analyse } from './validate/analyse.js'
export { type Layer, layerOf, type RuleLayers, type RuleSettings, ruleSettings } from './validate/settings.js'
export { shapeFindings } from './validate/shape.js'
export { type Making, shapeOf, variantOf, withLikes } from './validate/variants.js'
export { version } from './version.js'
