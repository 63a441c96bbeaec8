import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export type Env = Readonly<Record<string, string | undefined>>

/** Where this machine keeps fonts. Fontconfig's own configuration counts where there is one. */
export function fontFolders(env: Env, platform: NodeJS.Platform = process.platform): readonly string[] {
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
    return [join(env.WINDIR ?? env.SystemRoot ?? 'C:\\Windows', 'Fonts'), join(local, 'Microsoft', 'Windows', 'Fonts')]
  }
  if (platform === 'darwin') {
    const shared = ['/System/Library/Fonts', '/Library/Fonts', '/System/Library/AssetsV2']
    return [...shared, join(home, 'Library', 'Fonts')]
  }
  const data = env.XDG_DATA_HOME ?? join(home, '.local', 'share')
  if (env.FONTCONFIG_FILE !== undefined) return configured(env.FONTCONFIG_FILE, home, data)
  const usual = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.fonts'), join(data, 'fonts')]
  const config = join(env.FONTCONFIG_PATH ?? '/etc/fonts', 'fonts.conf')
  return [...new Set([...usual, ...configured(config, home, data)])]
}

function configured(file: string, home: string, data: string): readonly string[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replaceAll(/<!--.*?-->/gs, '')
  } catch {
    return []
  }
  return [...text.matchAll(/<dir(?:\s+prefix="(\w+)")?\s*>([^<]+)<\/dir>/g)].map(([, prefix, path = '']) =>
    prefix === 'xdg' ? join(data, path) : path.trim().replace(/^~/, home),
  )
}

/** Font files below these folders, in a fixed order. */
export function fontFiles(folders: readonly string[]): readonly string[] {
  const files: string[] = []
  const look = (folder: string, depth: number): void => {
    let entries: import('node:fs').Dirent[]
    try {
      entries = readdirSync(folder, { withFileTypes: true })
    } catch {
      return
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (/\.(?:ttf|otf|ttc|otc)$/i.test(entry.name)) files.push(path)
      else if (depth > 0 && (entry.isDirectory() || entry.isSymbolicLink())) look(path, depth - 1)
    }
  }
  for (const folder of folders) look(folder, 5)
  return [...new Set(files)]
}
