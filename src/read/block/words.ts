const nonAscii = /[^\u0000-\u007f]/

/** The words of a text, each cut out and normalised as seldom as can be. */
export class Words {
  readonly #text: string
  readonly #keys = new Map<string, string>()
  readonly #recentKeys: string[] = new Array<string>(1024).fill('')
  readonly #recentValues: string[] = new Array<string>(1024).fill('')

  constructor(text: string) {
    this.#text = text
  }

  /** A piece of the text. The same few words come again and again: what was cut out lately is used again. */
  cut(start: number, end: number, isKey: boolean): string {
    const text = this.#text
    const length = end - start
    const sum = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + text.charCodeAt(start + (length >> 1))
    const slot = (sum + length * 131) & 1023
    const recent = isKey ? this.#recentKeys : this.#recentValues
    const last = recent[slot] as string
    if (length > 0 && last.length === length && text.startsWith(last, start)) return last
    const cut = text.slice(start, end)
    const own = isKey ? this.#keyText(cut) : cut
    recent[slot] = own
    return own
  }

  /** One string for each key, normalised once. */
  #keyText(cut: string): string {
    const known = this.#keys.get(cut)
    if (known !== undefined) return known
    const text = nonAscii.test(cut) ? cut.normalize('NFC') : cut
    this.#keys.set(cut, text)
    return text
  }
}
