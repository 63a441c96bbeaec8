import type { Lang } from '../text/lang.js'
import { emWidth } from './measure/text-width.js'
import type { Page, Placed, Run } from './placed.js'
import { rounded } from './rounded.js'
import type { Theme } from './theme.js'

const logoSize = { height: 26, width: 120 }
const gap = 16

/**
 * What a theme puts on every page, where the chart leaves room: the logo in the upper right corner beside the title,
 * the footer at the right of the foot. A page that is as large as its chart becomes wide enough for them and the stamp.
 */
export function furnished(placed: Placed, theme: Theme, fixed: boolean): Placed {
  if (fixed && theme.logo === null && theme.footer === null) return placed
  return { ...placed, pages: placed.pages.map((page) => furnishedPage(page, theme, placed.lang, fixed)) }
}

function furnishedPage(page: Page, { logo, footer }: Theme, lang: Lang, fixed: boolean): Page {
  const heading = page.texts.find((run) => run.as === 'heading')
  const stamp = page.texts.find((run) => run.as === 'stamp')
  const margin = heading?.x ?? 24
  const scale = logo === null ? 0 : Math.min(logoSize.height / logo.height, logoSize.width / logo.width)
  const logoBox = { width: (logo?.width ?? 0) * scale, height: (logo?.height ?? 0) * scale }
  const size = stamp?.size ?? 7.5
  const note = footer === null ? '' : footer[lang]
  const noteWidth = emWidth(note, 'regular') * size
  const needed = Math.max(
    endOf(stamp) + (stamp === undefined ? 0 : margin),
    logo === null ? 0 : endOf(heading) + gap + logoBox.width + margin,
    note === '' ? 0 : endOf(stamp) + gap + noteWidth + margin,
  )
  const width = fixed ? page.width : Math.max(page.width, Math.ceil(needed))
  const foot = page.height - margin
  // Where both do not stand side by side on a page of fixed size, the footer is under the stamp.
  const under = stamp !== undefined && note !== '' && width < needed ? size * 1.4 : 0
  const run: Run = { text: note, x: width - margin, y: (stamp?.y ?? foot) + under, size, anchor: 'end', as: 'stamp' }
  const logoAt = { x: rounded(width - margin - logoBox.width), y: rounded(Math.max(6, margin - 6)) }
  return {
    ...page,
    width,
    texts: note === '' ? page.texts : [...page.texts, run],
    ...(logo === null ? {} : { logo: { ...logoAt, width: rounded(logoBox.width), height: rounded(logoBox.height) } }),
  }
}

/** Where a text that starts at its anchor ends at most. */
const endOf = (run: Run | undefined): number =>
  run === undefined ? 0 : run.x + emWidth(run.text, run.as === 'heading' ? 'bold' : 'regular') * run.size
