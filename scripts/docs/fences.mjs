/**
 * The fenced blocks of a Markdown text: `{ info, text, line, marks, start, end }`. `line` is the fence's, from 1;
 * `marks` are the HTML comments on the lines before it; `start` and `end` are offsets of `text`.
 */
export function fencesOf(markdown) {
  const fences = []
  const lines = markdown.split('\n')
  let offset = 0
  let open
  let marks = []
  for (const [index, line] of lines.entries()) {
    const next = offset + line.length + 1
    if (open !== undefined) {
      if (line.trimEnd() === open.ticks) {
        fences.push({ ...open.fence, text: markdown.slice(open.fence.start, offset), end: offset })
        open = undefined
        marks = []
      }
    } else {
      const fence = /^(`{3,})(\S*)/.exec(line)
      const mark = /^<!--\s*(.*?)\s*-->\s*$/.exec(line)
      if (fence) open = { ticks: fence[1], fence: { info: fence[2], line: index + 1, marks, start: next } }
      else if (mark) marks.push(mark[1])
      else if (line.trim() !== '') marks = []
    }
    offset = next
  }
  return fences
}

/** What stands behind the colon of a mark such as `finds: norm-format`; undefined where there is none. */
export function markOf(fence, name) {
  return fence.marks
    .find((mark) => mark.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim()
}
