const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** Whether the fonts that every PDF reader has can show a character (ISO 32000-1, annex D.2, WinAnsiEncoding). */
export const isWinAnsi = (character: string): boolean =>
  /^[\x20-\x7e\xa0-\xff]$/.test(character) || beyondLatin1.includes(character)
