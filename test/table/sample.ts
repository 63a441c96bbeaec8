import type { TableOptions } from '../../src/table/options.js'
import type { Row, Table } from '../../src/table/table.js'
import type { Name } from '../../src/text/lang.js'
import { plainPaint } from '../../src/text/paint.js'

export const options: TableOptions = {
  lang: 'en',
  width: 80,
  paint: plainPaint,
  version: '0.1.0',
  plan: 'plan/orgplan.yaml',
  scenario: null,
}

export const name = (id: string, en: string, zh: string): Name => ({ id, text: { en, zh } })

type Key = 'department' | 'name' | 'planned' | 'fte' | 'share' | 'since' | 'status'

const row = (depth: number, cells: Row<Key>['cells'], mark?: 'error' | 'warning' | 'muted'): Row<Key> =>
  mark === undefined ? { depth, cells } : { depth, cells, mark }

/** One row of every kind of cell, three levels deep, with totals and a note. */
export const sample: Table<Key> = {
  view: 'sample',
  title: { en: 'Headcount by department', zh: '各部门编制' },
  columns: [
    { key: 'department', head: { en: 'Id', zh: '编号' }, kind: { is: 'text' } },
    { key: 'name', head: { en: 'Department', zh: '部门' }, kind: { is: 'text' }, indent: true },
    { key: 'planned', head: { en: 'Planned', zh: '编制' }, kind: { is: 'count' } },
    { key: 'fte', head: { en: 'FTE', zh: '全时当量' }, kind: { is: 'decimal', places: 2 } },
    { key: 'share', head: { en: 'Share', zh: '占比' }, kind: { is: 'share', places: 1 } },
    { key: 'since', head: { en: 'Since', zh: '设立' }, kind: { is: 'date' } },
    {
      key: 'status',
      head: { en: 'Status', zh: '状态' },
      kind: { is: 'status', words: { under: { en: 'too few', zh: '不足' }, ok: { en: 'fine', zh: '达标' } } },
    },
  ],
  rows: [
    row(0, {
      department: 'lantu',
      name: name('lantu', 'Lantu Platform', '蓝图平台'),
      planned: 12000,
      fte: { n: 25n, d: 2n },
      share: { n: 1n, d: 3n },
      since: '2026-10-31',
      status: 'ok',
    }),
    row(
      1,
      {
        department: 'user-ops',
        name: name('user-ops', 'User operations and service', '用户运营与服务中心（筹）'),
        planned: 0,
        fte: { n: 2n, d: 3n },
        share: { n: 1n, d: 2n },
        since: null,
        status: 'under',
      },
      'error',
    ),
    row(2, {
      department: 'hosts',
      name: { id: 'hosts', text: {} },
      planned: null,
      fte: { n: -1n, d: 8n },
      share: null,
      since: '2027-01-01',
      status: null,
    }),
  ],
  totals: { planned: 12000, fte: { n: 313n, d: 24n }, notStated: 1 },
  notes: [{ en: 'One role has no number.', zh: '有 1 个岗位未填编制。' }],
}

/** A table of two columns, the second a number, with these texts in the first. */
export function ofTexts(texts: readonly string[]): Table {
  return {
    view: 'texts',
    title: { en: 'Texts', zh: '文本' },
    columns: [
      { key: 'text', head: { en: 'Text', zh: '文本' }, kind: { is: 'text' } },
      { key: 'count', head: { en: 'Count', zh: '数量' }, kind: { is: 'count' } },
    ],
    rows: texts.map((text, i) => ({ cells: { text, count: -i } })),
    totals: null,
  }
}

export const hostileTexts = [
  '=1+1',
  '+86 571 8888',
  '-5',
  '@SUM(A1)',
  '\tx',
  '\rx',
  'a,b "quoted"\nsecond line\r\nthird',
  '| pipe \\| \\',
  '`code` *bold* _it_ ~~no~~ $x$',
  '<script>alert(1)</script> & &amp; <!-- -->',
  '![img](http://evil.example/x.png) [a](javascript:alert(1)) [^1]',
  'https://evil.example www.evil.example a@evil.example @octocat #12',
  '# heading',
  '1. list',
  '--- | ---',
  '\u001b[31mred\u001b[0m \u0007\u0000\u202egnp',
  '产品（筹）、运营；“中心”',
  '👩‍👩‍👧‍👦 团队 🇨🇳 ❤️',
  'שלום עולם',
  'مرحبا',
  'ภาษาไทยที่สวย',
  'हिन्दी विभाग',
  'e\u0301'.repeat(60),
  'x'.repeat(300),
  '长'.repeat(200),
  '',
  '   ',
  '__proto__',
  'constructor',
]
