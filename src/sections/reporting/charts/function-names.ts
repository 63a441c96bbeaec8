import type { Name, Pair } from '../../../text/lang.js'

const names: ReadonlyMap<string, Pair> = new Map([
  ['product', { en: 'Product', zh: '产品' }],
  ['engineering', { en: 'Engineering', zh: '研发' }],
  ['design', { en: 'Design', zh: '设计' }],
  ['operations', { en: 'Operations', zh: '运营' }],
  ['infrastructure', { en: 'Infrastructure', zh: '基础设施' }],
  ['growth', { en: 'Growth', zh: '增长' }],
  ['marketing', { en: 'Marketing', zh: '市场' }],
  ['sales', { en: 'Sales', zh: '销售' }],
  ['service', { en: 'Service', zh: '客户服务' }],
  ['purchasing', { en: 'Purchasing', zh: '采购' }],
  ['logistics', { en: 'Logistics', zh: '物流' }],
  ['production', { en: 'Production', zh: '生产' }],
  ['quality', { en: 'Quality', zh: '质量' }],
  ['finance', { en: 'Finance', zh: '财务' }],
  ['hr', { en: 'Human resources', zh: '人力资源' }],
  ['legal', { en: 'Legal', zh: '法务' }],
  ['administration', { en: 'Administration', zh: '行政' }],
])

/** What a legend calls a function: common ones in both languages, others as the plan writes them. */
export function functionName(id: string): Name | Pair {
  return names.get(id) ?? { id, text: {} }
}
