import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fontFaces } from '../../src/host/font-file.js'
import { fontFiles, fontFolders } from '../../src/host/font-folders.js'
import { boldOf, chineseFont, fontsFor } from '../../src/host/fonts.js'

const installed = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'standard_fonts')
const folder = mkdtempSync(join(tmpdir(), 'orgplan-fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
for (const style of ['Regular', 'Bold']) {
  copyFileSync(
    join(installed, `LiberationSans-${style}.ttf`),
    join(folder, 'deep', 'er', `LiberationSans-${style}.ttf`),
  )
}
writeFileSync(join(folder, 'broken.ttf'), Buffer.from('\0\x01\0\0\xff\xff\xff\xff', 'latin1'))
writeFileSync(join(folder, 'empty.otf'), '')
writeFileSync(join(folder, 'fonts.conf'), `<fontconfig><!-- <dir>/none</dir> --><dir>${folder}</dir></fontconfig>`)
const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
const [liberation] = fontFaces(join(folder, 'deep', 'er', 'LiberationSans-Regular.ttf'))

describe('a font file', () => {
  it('tells its name and its characters', () => {
    expect(liberation).toMatchObject({ name: 'LiberationSans', face: null, outlines: true })
    const has = [...'AéЖΩ€'].map((character) => liberation?.has(character.codePointAt(0) as number))
    expect(has).toEqual([true, true, true, true, true])
    expect(liberation?.has(0x4e2d)).toBe(false)
    expect(liberation?.has(0x1f600)).toBe(false)
  })

  it('that is none has no fonts', () => {
    expect(fontFaces(join(folder, 'empty.otf'))).toEqual([])
    expect(fontFaces(join(folder, 'absent.ttf'))).toEqual([])
    expect(fontFaces(folder)).toEqual([])
    expect(fontFaces(join(folder, 'broken.ttf')).some((face) => face.has(65))).toBe(false)
  })
})

describe('the fonts of a machine', () => {
  it('are where fontconfig says', () => {
    expect(fontFolders(env, 'linux')).toEqual([folder])
    expect(fontFiles([folder]).map((path) => path.slice(folder.length + 1))).toEqual([
      'broken.ttf',
      join('deep', 'er', 'LiberationSans-Bold.ttf'),
      join('deep', 'er', 'LiberationSans-Regular.ttf'),
      'empty.otf',
    ])
    expect(fontsFor([0x416, 0x4e2d], env).map((face) => face.name)).toEqual(['LiberationSans'])
    expect(fontsFor([0x4e2d], env)).toEqual([])
    expect(chineseFont(env)).toBeUndefined()
  })

  it('have a bold one beside the regular one', () => {
    expect(liberation === undefined ? undefined : boldOf(liberation)?.name).toBe('LiberationSans-Bold')
  })

  it('are looked for where each system keeps them', () => {
    expect(fontFolders({ HOME: '/home/a' }, 'darwin')).toContain('/Library/Fonts')
    expect(fontFolders({ WINDIR: 'D:\\Win', LOCALAPPDATA: 'D:\\L' }, 'win32')[0]).toContain('Fonts')
    expect(fontFolders({ HOME: '/home/a', FONTCONFIG_PATH: '/none' }, 'linux')).toContain('/home/a/.fonts')
  })
})
