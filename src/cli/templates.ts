import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang, Pair } from '../text/lang.js'

/** A plan to start from. */
export interface Template {
  readonly name: string
  readonly summary: Pair
}

/** Plans of the package's `examples` folder, by the name of their folder, after the one that is made here. */
export const templates: readonly Template[] = [
  {
    name: 'minimal',
    summary: {
      en: 'one department, one driver, one ratio: to grow from',
      zh: '一个部门、一项业务量、一条配比，由此扩展',
    },
  },
  {
    name: 'standard-50',
    summary: {
      en: 'a company of fifty: four main departments, an expert group, an envelope (en, zh)',
      zh: '五十人公司：四大部门、专家组、总编制（英文、中文）',
    },
  },
  {
    name: 'sales-led-early',
    summary: {
      en: 'an early company led by sales: twelve people, four posts held besides (en, zh)',
      zh: '以销售为主的初创公司：十二人，四个兼任岗位（英文、中文）',
    },
  },
  {
    name: 'platform-operations',
    summary: {
      en: 'platform operations in three stages, four staffing ratios (en, zh)',
      zh: '平台运营：三个阶段、四条配比（英文、中文）',
    },
  },
  {
    name: 'it-department',
    summary: {
      en: 'an IT department: three units, ten posts with duties, numbers to fill in (en, zh)',
      zh: 'IT 部门：三个组、十个岗位及职责，人数待填（英文、中文）',
    },
  },
  {
    name: 'property-services',
    summary: {
      en: 'property services with pay bands, components and a budget; amounts invented (en, zh)',
      zh: '物业服务：薪酬带宽、薪酬项目和预算，金额均为虚构（英文、中文）',
    },
  },
  {
    name: 'support-centre',
    summary: {
      en: 'a support centre: phone, chat and cases staffed by Erlang and WISN beside ratios (en, zh)',
      zh: '客服中心：电话、在线、工单按 Erlang 和 WISN 测算，并配合配比（英文、中文）',
    },
  },
  {
    name: 'moderation-team',
    summary: {
      en: 'content moderation: WISN with activities, support and additional work (en, zh)',
      zh: '内容审核团队：用 WISN 测算各项活动、辅助和附加工作（英文、中文）',
    },
  },
  {
    name: 'zh',
    summary: {
      en: 'a company of fifty written in Chinese only (zh)',
      zh: '五十人公司，标识、名称、配比全部用中文写（中文）',
    },
  },
]

/** The plan files of a template by path, the root file first; in the language asked where it is made here. */
export function templateFiles(name: string, lang: Lang, packageFolder: string): ReadonlyMap<string, string> {
  if (name === 'minimal') return new Map([['orgplan.yaml', minimal[lang]]])
  const folder = join(packageFolder, 'examples', name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path))
  const inOrder = paths.sort((a, b) => Number(b === 'orgplan.yaml') - Number(a === 'orgplan.yaml') || (a < b ? -1 : 1))
  return new Map(inOrder.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

const minimal: Pair = {
  en: `# The plan of an organisation. Change it to yours and run: orgplan check
orgplan: 1
languages: [en]

organization:
  id: my-company
  name: My company
  head: director
  roles:
    director: { title: Director, headcount: 1 }

# What causes the work. Ratios are measured against it.
drivers:
  orders: { value: 4000, definition: Orders a month }

departments:
  service:
    name: Customer service
    head: service-lead
    roles:
      service-lead: { title: Service lead, headcount: 1 }
      agent: { title: Service agent, headcount: 5 }

# How many people, per what.
ratios:
  agent: 1-2 per 1000 orders
`,
  zh: `# 组织方案。改成自己的内容，然后运行 orgplan check。
orgplan: 1
languages: [zh]

organization:
  id: 我的公司
  name: 我的公司
  head: 总经理
  roles:
    总经理: 1

# 带来工作量的数量，配比以它为基数。
drivers:
  订单: { value: 4000, definition: 每月订单数 }

departments:
  客服部:
    head: 客服主管
    roles:
      客服主管: 1
      客服: 5人

# 多少人，按什么配。
ratios:
  客服: 每1000订单配1-2人
`,
}
