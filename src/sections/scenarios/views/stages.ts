import type { AcrossView, VariantOf, ViewContext } from '../../../section/contract.js'
import { variantName } from '../../../section/variant-name.js'
import type { Comparison } from '../../../table/comparison.js'
import type { Drivers } from '../../drivers/model.js'
import type { Establishment } from '../../establishment/model.js'
import type { Ratios } from '../../ratios/model.js'
import type { Scenarios } from '../model.js'
import { inStageOrder } from '../stage-order.js'
import { bandRows } from './band-rows.js'
import { driverRows } from './driver-rows.js'
import { headRows, totalRows } from './head-rows.js'

export type StageSlices = {
  drivers: Drivers
  establishment: Establishment
  ratios: Ratios
  scenarios: Scenarios
}

export type StageVariant = VariantOf<StageSlices, ViewContext>

/** The stages side by side: drivers, planned heads, and the driver values that those carry. */
export const stagesView: AcrossView<StageSlices> = {
  id: 'stages',
  summary: {
    en: 'Stages side by side: drivers, heads, and how far the heads carry',
    zh: '各阶段对照：业务量、编制，以及编制可支撑的业务量范围',
  },
  build(unordered): Comparison {
    const variants = inStageOrder(unordered)
    const groups = [
      { rows: driverRows(variants) },
      { head: { en: 'Planned heads', zh: '编制人数' }, rows: headRows(variants) },
      { rows: totalRows(variants) },
      { head: { en: 'Ratios: has / needs', zh: '配比：现有 / 需要' }, rows: bandRows(variants) },
    ]
    return {
      view: 'stages',
      title: { en: 'Stages', zh: '阶段' },
      rowHead: { en: 'Stage', zh: '阶段' },
      variants: variants.map(columnOf),
      groups: groups.filter(({ rows }) => rows.length > 0),
      differences: false,
    }
  },
}

/** A dated plan says its day. */
function columnOf({ scenario, slices, context }: StageVariant): Comparison['variants'][number] {
  const name = variantName(context)
  const day = slices.scenarios.current?.day ?? null
  if (day === null) return { scenario, name }
  const tags = Object.keys(name.text).length > 0 ? Object.entries(name.text) : [['en', name.id]]
  return { scenario, name: { ...name, text: Object.fromEntries(tags.map(([tag, text]) => [tag, `${text} ${day}`])) } }
}
