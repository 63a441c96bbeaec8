import type { Logo } from '../chart/theme.js'
import type { Said } from '../findings/message.js'
import { logoNoPicture, logoReaches, logoTooLarge } from '../findings/rules/theme-file.js'

const mostKibibytes = 512

/** The picture in a file, called `path`; what is said where it is none, or one that does more than show. */
export function logoOf(bytes: Uint8Array, path: string): Logo | Said {
  if (bytes.length > mostKibibytes * 1024) return logoTooLarge({ path, most: mostKibibytes })
  const file = Buffer.from(bytes)
  const size = file.toString('latin1', 1, 4) === 'PNG' ? pngSize(file) : undefined
  if (size !== undefined) return { type: 'image/png', base64: file.toString('base64'), ...size }
  const text = file.toString('utf8')
  const drawn = svgSize(text)
  if (drawn === undefined) return logoNoPicture({ path })
  const what = reaching(text)
  if (what !== undefined) return logoReaches({ path, what })
  return { type: 'image/svg+xml', base64: file.toString('base64'), ...drawn }
}

/** From the chunk `IHDR`, which comes first. */
function pngSize(file: Buffer): { width: number; height: number } | undefined {
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR') return undefined
  const size = { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
  return size.width > 0 && size.height > 0 ? size : undefined
}

/** From `viewBox`, else from `width` and `height`. */
function svgSize(text: string): { width: number; height: number } | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0]
  if (tag === undefined) return undefined
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/.exec(tag)
  const width = Number(box?.[1] ?? /\bwidth\s*=\s*["']\s*([\d.]+)(?:px|pt)?\s*["']/.exec(tag)?.[1])
  const height = Number(box?.[2] ?? /\bheight\s*=\s*["']\s*([\d.]+)(?:px|pt)?\s*["']/.exec(tag)?.[1])
  return width > 0 && height > 0 && Number.isFinite(width + height) ? { width, height } : undefined
}

/** What an SVG has that runs, fetches or stands for other text. */
function reaching(text: string): string | undefined {
  const suspects = [
    /<!(?:DOCTYPE|ENTITY)/i,
    /<\?xml-stylesheet/i,
    /<(?:\w+:)?(?:script|foreignObject|iframe|use\s[^>]*href\s*=\s*["'](?!#))/i,
    /\son\w+\s*=/i,
    /\b(?:href|src)\s*=\s*(?:"(?!#|data:image\/(?:png|jpeg);)[^"]*"|'(?!#|data:image\/(?:png|jpeg);)[^']*')/i,
    /url\(\s*["']?(?!#)[^)]*/i,
    /@import/i,
  ]
  return suspects.map((pattern) => pattern.exec(text)?.[0].trim().slice(0, 60)).find((found) => found !== undefined)
}
