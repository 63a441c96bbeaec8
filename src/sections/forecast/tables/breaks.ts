import { monthText } from '../../../staffing/months.js'
import type { Column, Row, Table } from '../../../table/table.js'
import { type Lang, type Name, type Pair, shownName } from '../../../text/lang.js'
import type { Break } from '../breaks.js'
import type { Outlook } from '../outlook.js'
import type { Projection } from '../projection.js'
import type { Requirement } from '../requirement.js'
import { kindsHead, kindsOf, kindWords } from '../requirement-words.js'

const columns = (head: Pair): readonly Column[] => [
  { key: 'is', head: { en: 'Kind', zh: '类型' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'id', head: { en: 'Id', zh: '标识' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'subject', head, kind: { is: 'text' }, readBy: 'people' },
  { key: 'norm', head: { en: 'Norm', zh: '标准' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'month', head: { en: 'Breaks in', zh: '何时不符' }, kind: { is: 'date' } },
  {
    key: 'status',
    head: { en: 'Status', zh: '结论' },
    kind: {
      is: 'status',
      words: {
        under: { en: 'under', zh: '不足' },
        over: { en: 'over', zh: '超出' },
        holds: { en: 'holds', zh: '一直符合' },
        depends: { en: 'depends', zh: '视区间而定' },
        skipped: { en: 'not judged', zh: '未评判' },
      },
    },
  },
  { key: 'by', head: { en: 'By', zh: '相差' }, kind: { is: 'decimal', places: 2 } },
  { key: 'months', head: { en: 'Months', zh: '月数' }, kind: { is: 'count' } },
  { key: 'heads', head: { en: 'Hire', zh: '需招' }, kind: { is: 'count' } },
  { key: 'start', head: { en: 'Start', zh: '到岗' }, kind: { is: 'date' } },
  { key: 'requisition', head: { en: 'Open by', zh: '最迟提出' }, kind: { is: 'date' } },
  { key: 'late', head: { en: 'Too late by', zh: '已迟（月）' }, kind: { is: 'count' }, readBy: 'programs' },
]

/** Every requirement: when it first breaks, by how much, and the latest requisition that prevents it. */
export function breaksTable({ outlook, breaks, start }: Projection, requirements: readonly Requirement[]): Table {
  const broken = breaks.filter((one) => requirements.includes(one.requirement))
  const holding = outlook.requirements.filter(
    (one) => requirements.includes(one) && !broken.some(({ requirement }) => requirement === one),
  )
  const tooLate = broken.some(({ requisition }) => requisition !== null && requisition.open < 0)
  return {
    view: 'breaks',
    title: { en: 'What breaks when', zh: '何时不符' },
    columns: columns(kindsHead(kindsOf(requirements))),
    rows: [
      ...broken.map((one) => breakRow(one, shownAs(one.requirement, requirements), start)),
      ...holding.map((one) => restRow(one, shownAs(one, requirements), outlook)),
    ],
    totals: null,
    notes: tooLate
      ? [
          {
            en: `A month before ${monthText(start)} lies before the forecast: it is already too late to open then.`,
            zh: `早于 ${monthText(start)} 的月份在预测开始之前：已来不及在那时提出招聘。`,
          },
        ]
      : [],
  }
}

/** The subject; with the id where another one is about the same, and the word workload where there are ratios too. */
function shownAs({ is, id, subject }: Requirement, all: readonly Requirement[]): Name {
  const isOnly = all.filter((one) => one.subject.id === subject.id).length === 1
  const isPlain = is === 'ratio' || all.every((one) => one.is === is)
  const shownId = isOnly || subject.id === id ? [] : [id]
  const more = (lang: Lang): string => {
    const words = [...(isPlain ? [] : [kindWords[is][lang]]), ...shownId].join(' ')
    const name = shownName(subject, lang)
    return words === '' ? name : lang === 'zh' ? `${name}（${words}）` : `${name} (${words})`
  }
  return { id: subject.id, text: { en: more('en'), zh: more('zh') } }
}

function breakRow({ requirement, is, month, by, months, requisition }: Break, subject: Name, start: number): Row {
  const open = requisition?.open ?? null
  return {
    cells: {
      is: requirement.is,
      id: requirement.id,
      subject,
      norm: requirement.norm,
      month: monthText(start + month),
      status: is,
      by,
      months,
      heads: requisition?.heads ?? null,
      start: requisition === null ? null : monthText(start + requisition.start),
      requisition: open === null ? null : monthText(start + open),
      late: open === null || open >= 0 ? null : -open,
    },
    mark: requirement.severity === 'error' ? 'error' : 'warning',
    at: requirement.at,
  }
}

/** A requirement that breaks in no month: it holds, or it cannot be told. */
function restRow(requirement: Requirement, subject: Name, outlook: Outlook): Row {
  const nothing = { month: null, by: null, months: 0, heads: null, start: null, requisition: null, late: null }
  const { is, id, norm, at } = requirement
  return {
    cells: { is, id, subject, norm, ...nothing, status: restStatus(requirement, outlook) },
    mark: 'muted',
    at,
  }
}

function restStatus(requirement: Requirement, outlook: Outlook): string {
  const statuses = Array.from({ length: outlook.months }, (_, month) => outlook.required(requirement, month).status)
  return (['depends', 'skipped'] as const).find((status) => statuses.includes(status)) ?? 'holds'
}
