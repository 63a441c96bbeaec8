import { browserForTests } from './browser.js'

/** Unpacks a browser once, where this machine has none, so that no two tests do. */
export const setup = async (): Promise<void> => {
  await browserForTests()
}
