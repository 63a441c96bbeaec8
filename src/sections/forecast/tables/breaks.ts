import { monthText } from '../../../staffing/months.js'
import type { Column, Row, Table } from '../../../table/table.js'
import type { Name } from '../../../text/lang.js'
import type { Break } from '../breaks.js'
import type { Outlook } from '../outlook.js'
import type { Projection } from '../projection.js'
import type { Requirement } from '../requirement.js'

const columns: readonly Column[] = [
  { key: 'ratio', head: { en: 'Ratio', zh: '配比' }, kind: { is: 'text' }, readBy: 'programs' },
  { key: 'subject', head: { en: 'Ratio', zh: '配比' }, kind: { is: 'text' }, readBy: 'people' },
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
    title: { en: 'When ratios break', zh: '配比何时不符' },
    columns,
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

/** The subject; with the id of the ratio where another one is about the same. */
function shownAs({ id, subject }: Requirement, all: readonly Requirement[]): Name {
  const isOnly = all.filter((one) => one.subject.id === subject.id).length === 1
  if (isOnly || subject.id === id) return subject
  const named = Object.entries(subject.text).map(([lang, text]) => [lang, `${text} (${id})`] as const)
  return { id: `${subject.id} (${id})`, text: Object.fromEntries(named) }
}

function breakRow({ requirement, is, month, by, months, requisition }: Break, subject: Name, start: number): Row {
  const open = requisition?.open ?? null
  return {
    cells: {
      ratio: requirement.id,
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
  const { id, norm, at } = requirement
  return {
    cells: { ratio: id, subject, norm, ...nothing, status: restStatus(requirement, outlook) },
    mark: 'muted',
    at,
  }
}

function restStatus(requirement: Requirement, outlook: Outlook): string {
  const statuses = Array.from({ length: outlook.months }, (_, month) => outlook.required(requirement, month).status)
  return (['depends', 'skipped'] as const).find((status) => statuses.includes(status)) ?? 'holds'
}
