import type { Page } from './placed.js'

/** Every text that is drawn on a page. */
export const textsOf = ({ boxes, lines, legend, texts }: Page): readonly string[] => [
  ...boxes.flatMap((box) => box.runs.map((run) => run.text)),
  ...lines.flatMap(({ label }) => (label === null ? [] : [label.text])),
  ...legend.map(({ run }) => run.text),
  ...texts.map((run) => run.text),
]
