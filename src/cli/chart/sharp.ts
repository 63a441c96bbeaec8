import { UsageError } from '../exit.js'

/** Sharp, which turns SVG into pixels. It is optional: throws `UsageError` with the way to get it. */
export async function loadSharp(format: string): Promise<typeof import('sharp').default> {
  try {
    return (await import('sharp')).default
  } catch (error) {
    const absent = String((error as NodeJS.ErrnoException).code ?? '').includes('MODULE_NOT_FOUND')
    const machine = `${process.platform}-${process.arch}`
    throw new UsageError({
      en: `cannot draw a ${format}: sharp ${absent ? 'is not installed' : `does not start on ${machine}`}; run npm install sharp where orgplan is installed, or write .svg or .pdf, which need nothing`,
      zh: `无法绘制 ${format}：sharp ${absent ? '未安装' : `在 ${machine} 上无法启动`}；请在安装 orgplan 的位置运行 npm install sharp，或改为输出 .svg 或 .pdf（无需其他组件）`,
    })
  }
}
