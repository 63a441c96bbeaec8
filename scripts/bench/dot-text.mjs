/** The boxes and solid lines of a chart (`orgplan chart -o x.json`) as a graph for `dot`, so that peers draw the same. */
export function dotText({ boxes, lines }) {
  const said = (box) => box.lines.map(({ text }) => text.text.en ?? Object.values(text.text)[0] ?? text.id).join('\n')
  return [
    'digraph {',
    'node [shape=box, fontname="Arial"]',
    ...boxes.map((box) => `${box.id} [label=${JSON.stringify(said(box))}]`),
    ...lines.filter(({ what }) => what === 'solid').map(({ from, to }) => `${from} -> ${to}`),
    '}\n',
  ].join('\n')
}
