import chromium from '@sparticuz/chromium'

/** The browser that @sparticuz/chromium brings, unpacked into `folder`; null where it has none for this machine. */
export async function benchBrowser(folder) {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await chromium.executablePath()
  } catch {
    return null
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
