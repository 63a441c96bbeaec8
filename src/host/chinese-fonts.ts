import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A font with Chinese characters, by its name or file; null where there is none, undefined where nobody can tell. */
export function chineseFont(platform: string = process.platform): string | null | undefined {
  const files = systemFonts[platform]
  if (files !== undefined) return files.find((file) => existsSync(file))
  try {
    const list = execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8', timeout: 10_000, stdio: quiet })
    const families = list.split('\n').flatMap((line) => line.split(',')[0]?.trim() || [])
    return families.toSorted()[0] ?? null
  } catch {
    return undefined
  }
}

const quiet: ('ignore' | 'pipe')[] = ['ignore', 'pipe', 'ignore']

/** What these systems come with. */
const systemFonts: { readonly [platform: string]: readonly string[] } = {
  darwin: ['/System/Library/Fonts/PingFang.ttc', '/System/Library/Fonts/STHeiti Medium.ttc'],
  win32: ['C:\\Windows\\Fonts\\msyh.ttc', 'C:\\Windows\\Fonts\\simsun.ttc', 'C:\\Windows\\Fonts\\msyh.ttf'],
}
