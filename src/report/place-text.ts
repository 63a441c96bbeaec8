import { posix } from 'node:path'
import type { Spot } from '../findings/order.js'
import { visible } from '../text/format.js'

/** True for text that came from standard input without a name: no file of the repository. */
export const isStdin = (file: string): boolean => file === '<stdin>'

/** A file of a finding as the repository knows it: from its root, with forward slashes. `folder` as in the context. */
export const repositoryPath = (file: string, folder: string): string =>
  folder === '' || isStdin(file) ? file : posix.join(folder, file)

/** The last line that holds a part of the place; a place that ends before the first letter of a line ends above it. */
export const lastLine = ({ line, endLine, endColumn }: Spot): number =>
  endColumn === 1 && endLine > line ? endLine - 1 : endLine

/** `file:line:column` */
export const placeText = ({ file, line, column }: Spot): string => `${visible(file)}:${line}:${column}`
