/** Rows of figures under their headings: names to the left, numbers to the right. */
export function benchTable(rows) {
  const heads = ['', 'ms', 'x node -e 0', 'x JSON', 'peak MiB', 'target']
  const cells = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at].length)))
  const line = (row) =>
    row.map((cell, at) => (at === 0 || at === 5 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ')
  return cells.map((row) => line(row).trimEnd()).join('\n')
}

function cellsOf({ name, ms, toNode, toJson, memory, limit }) {
  return [
    name,
    ms.toFixed(ms < 100 ? 1 : 0),
    toNode.toFixed(2),
    toJson === undefined ? '' : toJson.toFixed(2),
    memory === undefined ? '' : memory.toFixed(0),
    limit === undefined ? '' : targetText(limit, toNode, toJson),
  ]
}

/**
 * What charts of so many boxes take beyond an empty Node, for each 1,000 boxes: the same figure where memory grows as
 * the chart does. `peaks` are in MiB, by boxes.
 */
export function memoryGrowth(empty, peaks) {
  const shown = [...peaks].map(([boxes, memory]) => {
    return `${boxes.toLocaleString('en')} boxes ${(((memory - empty) / boxes) * 1000).toFixed(1)}`
  })
  return `Memory of a chart to SVG beyond an empty Node, MiB per 1,000 boxes: ${shown.join(', ')}`
}

function targetText({ toNode: most, toJson: mostOfJson }, toNode, toJson) {
  const [limit, value, what] = most === undefined ? [mostOfJson, toJson, 'JSON'] : [most, toNode, 'node -e 0']
  return `<= ${limit} x ${what}: ${value <= limit ? 'ok' : 'over'}`
}
