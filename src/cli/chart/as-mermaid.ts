import { mermaid } from '../../chart/mermaid.js'
import { optionFlag } from '../command.js'
import { say } from '../say.js'
import type { Drawing, Written } from './drawing.js'
import { mermaidPages } from './mermaid-pages.js'

/** One diagram, or with `--split` one a division. Decision H1: over Mermaid's limits the overview, and how to the rest. */
export function write(drawing: Drawing): Written {
  const { pages, options } = mermaidPages(drawing)
  const written = optionFlag(drawing.call, 'split') ? pages : pages.slice(0, 1)
  if (written.length < pages.length) tellSplit(drawing, pages.length)
  return written.map(({ chart }) => mermaid(chart, options))
}

function tellSplit({ call, chart, lang }: Drawing, pages: number): void {
  const boxes = chart.boxes.length
  const edges = chart.lines.length
  const path = call.arguments[0] ?? '.'
  say(
    { ...call, lang },
    {
      en: `${boxes} boxes and ${edges} lines are more than Mermaid draws in one diagram: this is the overview. All ${pages} parts: orgplan chart ${path} -o chart.md; one part: --root DEPARTMENT`,
      zh: `共 ${boxes} 个方框、${edges} 条线，超出 Mermaid 单图上限，这里只输出总览。全部 ${pages} 张：orgplan chart ${path} -o chart.md；单独一部分：--root 部门`,
    },
  )
}
