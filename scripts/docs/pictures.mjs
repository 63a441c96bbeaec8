import { terminalPicture } from './terminal-picture.mjs'

const columns = 80
const line = 'orgplan check examples/broken --max-findings 5'

/** The pictures of the documentation: their file to their text. `typed` runs a line as a reader would. */
export function pictures(typed) {
  const terminals = ['en', 'zh'].map((lang) => {
    const shown = lang === 'en' ? line : `${line} --lang ${lang}`
    // As on a terminal of this width; the day keeps the picture the same tomorrow.
    const { out } = typed(`FORCE_COLOR=1 COLUMNS=${columns} ${line} --lang ${lang} --format pretty --today 2026-10-31`)
    const output = `\u001b[32m$\u001b[39m ${shown}\n\n${out}`
    return [`docs/images/broken.${lang}.svg`, terminalPicture(output, { title: shown, columns })]
  })
  return new Map(terminals)
}
