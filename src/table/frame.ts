import CliTable from 'cli-table3'

/** The lines of a table's frame. `line` puts cells, each already of its column's width, between the borders. */
export interface Frame {
  readonly top: string
  readonly rule: string
  readonly bottom: string
  line(cells: readonly string[]): string
}

/** Columns that the frame itself takes. */
export function frameWidth(columns: number): number {
  return columns * 3 + 1
}

/**
 * Draws the frame for columns of these widths with cli-table3. It draws a sample row only: its time grows with the
 * square of the rows, and it cuts text whose width it takes for larger than it is (Thai, Hindi).
 */
export function drawFrame(widths: readonly number[]): Frame {
  const sample = widths.map((width) => 'x'.repeat(width))
  const table = new CliTable({
    head: sample,
    colWidths: widths.map((width) => width + 2),
    style: { head: [], border: [], compact: true },
  })
  table.push(sample)
  const [top = '', , rule = '', body = '', bottom = ''] = table.toString().split('\n')
  const borders = body.split(/x+/)
  return {
    top,
    rule,
    bottom,
    line: (cells) => borders.map((border, i) => border + (cells[i] ?? '')).join(''),
  }
}
