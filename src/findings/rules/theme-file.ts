import { message } from '../message.js'

/** What can be wrong with a theme besides its schema; said as `plan-empty`, `include-missing` or `schema-value`. */
export const themeIsNoMap = message('plan-empty:theme', {
  en: () => 'A theme is a map (paper, line, text, faint, tones, fonts, logo, footer), not a list or a text',
  zh: () => '主题应是映射（paper、line、text、faint、tones、fonts、logo、footer），不能是列表或文字',
})

export const logoOutside = message<{ path: string }>('schema-value:logo-outside', {
  en: ({ path }, f) => `The logo ${f.quote(path)} lies outside the folder of the plan; copy it there`,
  zh: ({ path }, f) => `标志文件${f.quote(path)}不在方案所在文件夹内；请复制到该文件夹`,
})

export const logoTooLarge = message<{ path: string; most: number }>('schema-value:logo-large', {
  en: ({ path, most }, f) =>
    `The logo ${f.quote(path)} is larger than ${f.num(most)} KiB; every picture would carry it`,
  zh: ({ path, most }, f) => `标志文件${f.quote(path)}超过 ${f.num(most)} KiB，而每张图都要包含它`,
})

export const logoNoPicture = message<{ path: string }>('schema-value:logo-kind', {
  en: ({ path }, f) => `${f.quote(path)} is no PNG or SVG picture with a size`,
  zh: ({ path }, f) => `${f.quote(path)}不是带尺寸的 PNG 或 SVG 图片`,
})

export const logoReaches = message<{ path: string; what: string }>('schema-value:logo-reaches', {
  en: ({ path, what }, f) =>
    `The logo ${f.quote(path)} has ${f.quote(what)}: it may run nothing and fetch nothing; save it as a plain SVG`,
  zh: ({ path, what }, f) =>
    `标志文件${f.quote(path)}含有${f.quote(what)}：标志不得执行或引用外部内容；请另存为普通 SVG`,
})

export const logoWritten = message<{ path: string }>('schema-value:logo-written', {
  en: ({ path }, f) => `The logo ${f.quote(path)} is the file that -o writes; name another one`,
  zh: ({ path }, f) => `标志文件${f.quote(path)}正是 -o 要写出的文件；请换一个文件名`,
})
