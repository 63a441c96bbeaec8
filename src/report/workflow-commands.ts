/**
 * Text for a log of GitHub Actions in which no line is taken for a workflow command: plan text is anybody's. The colon
 * and the hash that would make one are shown as escapes.
 */
export const withoutCommands = (text: string): string =>
  text.replace(/^(\s*):(?=:)/gm, '$1\\u003a').replace(/##(?=\[)/g, '#\\u0023')
