import { mermaidSize } from '../../chart/limits.js'
import { mermaid } from '../../chart/mermaid.js'
import { type Page, split } from '../../chart/split.js'
import { say } from '../say.js'
import type { Drawing } from './drawing.js'

/** Decision H1: a chart over Mermaid's limits gives its overview, and the command for the rest. */
export function write(drawing: Drawing): string {
  const written = { lang: drawing.lang, stack: drawing.call.options.stack !== false }
  const pages = split(drawing.chart, written)
  if (pages.length > 1) tellSplit(drawing, pages.length)
  return mermaid((pages[0] as Page).chart, written)
}

function tellSplit({ call, chart, lang }: Drawing, pages: number): void {
  const { boxes, edges } = mermaidSize('', chart)
  const path = call.arguments[0] ?? '.'
  say(
    { ...call, lang },
    {
      en: `${boxes} boxes and ${edges} lines are more than Mermaid draws in one diagram: this is the overview. All ${pages} parts: orgplan chart ${path} -o chart.md; one part: --root DEPARTMENT`,
      zh: `共 ${boxes} 个方框、${edges} 条线，超出 Mermaid 单图上限，这里只输出总览。全部 ${pages} 张：orgplan chart ${path} -o chart.md；单独一部分：--root 部门`,
    },
  )
}
