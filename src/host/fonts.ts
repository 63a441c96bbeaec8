import { type FontFace, fontFaces } from './font-file.js'
import { type Env, fontFiles, fontFolders } from './font-folders.js'

/** The sans serif fonts that are usual for Chinese, the best first. */
const chinese = [
  /^NotoSansCJK(?:sc)?-Regular/i,
  /^NotoSansSC/i,
  /^SourceHanSans(?:SC|CN)?-Regular/i,
  /^Hiragino Sans GB/i,
  /^PingFang/i,
  /^msyh\./i,
  /^STHeiti/i,
  /^Deng\./i,
  /^wqy-(?:micro|zen)hei/i,
  /^simhei/i,
  /^DroidSansFallback/i,
  /^Arial Unicode/i,
  /^simsun/i,
]

/** Of fonts that nobody knows, upright sans serif ones of usual weight come first. */
function rank(path: string): number {
  const name = path.replace(/^.*[\\/]/, '')
  const known = chinese.findIndex((pattern) => pattern.test(name))
  if (known >= 0) return known
  const odd = [
    /mono/i,
    /serif|song|ming|kai/i,
    /bold|black|heavy|light|thin|medium|narrow|condensed/i,
    /italic|oblique/i,
  ]
  return chinese.length + odd.filter((pattern) => pattern.test(name)).length
}

/** The font files of this machine, the best for Chinese first. */
const fontsOf = (env: Env): readonly string[] =>
  fontFiles(fontFolders(env))
    .map((path) => ({ path, rank: rank(path) }))
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path)

/**
 * Fonts for a text, the best first: each brings characters that those before it lack. What no font has is left over.
 * Faces of a collection that are made for simplified Chinese come before its others.
 */
export function fontsFor(
  codePoints: Iterable<number>,
  env: Env,
  without: ReadonlySet<string> = new Set(),
): readonly FontFace[] {
  const missing = new Set(codePoints)
  const chosen: FontFace[] = []
  for (const path of fontsOf(env)) {
    if (missing.size === 0) break
    if (without.has(path)) continue
    const face = ofChina(fontFaces(path).filter((one) => one.outlines))
    if (face === undefined || ![...missing].some((character) => face.has(character))) continue
    chosen.push(face)
    for (const character of missing) if (face.has(character)) missing.delete(character)
  }
  return chosen
}

/** The face of a collection for simplified Chinese, else its first. */
export const ofChina = (faces: readonly FontFace[]): FontFace | undefined =>
  faces.find(({ name }) => /sc-|sc$|gb|hans|cn-/i.test(name) && !/mono/i.test(name)) ?? faces[0]

/** A font of this machine that has the characters every Chinese text needs (中, 的); `undefined` is none. */
export function chineseFont(env: Env): FontFace | undefined {
  for (const path of fontsOf(env)) {
    const face = ofChina(fontFaces(path).filter((one) => one.has(0x4e2d) && one.has(0x7684)))
    if (face !== undefined) return face
  }
  return undefined
}

/** The bold font that belongs to a regular one, by the way files are named. */
export function boldOf({ path, name, face }: FontFace): FontFace | undefined {
  const bolder = [
    path.replace(/Regular(?=\.\w+$)/i, 'Bold'),
    path.replace(/msyh(?=\.\w+$)/i, 'msyhbd'),
    path.replace(/Deng(?=\.\w+$)/i, 'Dengb'),
    path.replace(/STHeiti Light(?=\.\w+$)/i, 'STHeiti Medium'),
  ].filter((one) => one !== path)
  const wanted = name.replace(/Regular$/i, 'Bold')
  for (const file of bolder) {
    const faces = fontFaces(file)
    const same = face === null ? faces[0] : (faces.find((one) => one.name === wanted) ?? ofChina(faces))
    if (same?.outlines) return same
  }
  return undefined
}
