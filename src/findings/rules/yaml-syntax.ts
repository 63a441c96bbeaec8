import { message } from '../message.js'
import type { RuleMeta } from '../rule.js'

export const syntaxRule: RuleMeta = {
  id: 'yaml-syntax',
  stage: 'read',
  severity: 'error',
  summary: { en: 'The file is well-formed YAML 1.2.', zh: '文件是格式正确的 YAML 1.2。' },
  why: {
    en: 'A file that cannot be read says nothing; only its syntax errors are shown until it can be read.',
    zh: '读不通的文件什么也说明不了；在能读通之前，只显示它的语法错误。',
  },
  examples: {
    bad: `orgplan: 1
organization: { id: acme }
departments:
  sales: [ head, clerk`,
    good: `orgplan: 1
organization: { id: acme }
departments:
  sales: { name: Sales }`,
  },
}

export const keyIsNoText = message('yaml-syntax:key', {
  en: () => 'A key must be one word or text, not a list or a map',
  zh: () => '键必须是一个词或一段文字，不能是列表或映射',
})

export const nulCharacter = message('yaml-syntax:nul', {
  en: () => 'The file holds a NUL character; it may not be a text file',
  zh: () => '文件中有 NUL 字符，可能不是文本文件',
})

export const malformed = message<{ reason: string }>('yaml-syntax', {
  en: ({ reason }) => known(reason)?.en ?? `Not well-formed YAML: ${reason}`,
  zh: ({ reason }) => known(reason)?.zh ?? `YAML 格式不正确：${reason}`,
})

const known = (reason: string) => (Object.hasOwn(reasons, reason) ? reasons[reason] : undefined)

/** What the coded errors of the yaml package, and our own, mean to the writer of a plan. */
const reasons: { readonly [code: string]: { readonly en: string; readonly zh: string } } = {
  ALIAS_PROPS: { en: 'An alias (*name) cannot carry an anchor or a tag', zh: '别名（*名称）不能再带锚点或标签' },
  BAD_ALIAS: {
    en: 'This starts like an alias (*name) but names nothing; quote the text',
    zh: '以 * 开头像是别名，却没有名称；如果是文字请加引号',
  },
  BAD_DIRECTIVE: {
    en: 'A line that starts with % is a YAML directive, and this one is not known',
    zh: '以 % 开头的行是 YAML 指令，这一行不是已知的指令',
  },
  BAD_DQ_ESCAPE: {
    en: 'This escape is not known inside double quotes; write \\\\ for a backslash, or use single quotes',
    zh: '双引号中没有这种转义；反斜杠请写成 \\\\，或改用单引号',
  },
  BAD_INDENT: { en: 'The indentation does not match the lines around it', zh: '缩进与前后的行对不上' },
  BAD_PROP_ORDER: { en: 'Anchors and tags stand before the value', zh: '锚点和标签要写在值的前面' },
  BAD_SCALAR_START: {
    en: 'A text cannot start with this character; put it in quotes',
    zh: '文字不能以这个字符开头，请加引号',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'There is a second “key: value” on this line; put it on a line of its own, or quote the text',
    zh: '这一行有第二个“键: 值”；请另起一行，或给文字加引号',
  },
  BLOCK_IN_FLOW: {
    en: 'Inside { } or [ ] an entry ends with a comma; one is missing, or the indented block does not belong here',
    zh: '{ } 或 [ ] 中各项用英文逗号分隔；这里少了逗号，或者不该换成缩进写法',
  },
  IMPOSSIBLE: { en: 'The text cannot be read from here on', zh: '从这里起无法读懂' },
  KEY_OVER_1024_CHARS: {
    en: 'A key is longer than 1,024 characters; a quote or a colon is probably misplaced',
    zh: '键超过 1024 个字符，可能是引号或冒号放错了位置',
  },
  MISSING_CHAR: {
    en: 'A closing quote or bracket, a comma, or the colon after a key is missing',
    zh: '缺少右引号、右括号、逗号，或键后面的冒号',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'A key must stand on one line; the line above probably lacks its colon and a space',
    zh: '键必须写在一行内；上一行可能缺少冒号和空格',
  },
  MULTIPLE_ANCHORS: { en: 'A value can have only one anchor', zh: '一个值只能有一个锚点' },
  MULTIPLE_TAGS: { en: 'A value can have only one tag', zh: '一个值只能有一个标签' },
  TAB_AS_INDENT: { en: 'YAML is indented with spaces, not with a tab', zh: 'YAML 用空格缩进，不能用制表符' },
  TAG_RESOLVE_FAILED: { en: 'This tag is not known', zh: '这个标签无法识别' },
  UNEXPECTED_TOKEN: {
    en: 'This does not fit here; a quote, a bracket or a colon before it is probably missing',
    zh: '这里的内容放不进来；前面可能缺少引号、括号或冒号',
  },
  BAD_COLLECTION_TYPE: { en: 'A list and a map are mixed here', zh: '这里把列表和映射混在了一起' },
  CLOSER_INDENT: {
    en: 'A closing bracket on a line of its own must be indented further than the key it belongs to',
    zh: '单独成行的右括号要比它所属的键多缩进',
  },
  CONTROL_CHARACTER: {
    en: 'YAML allows no control character here; delete it, or write it as an escape in double quotes',
    zh: '这里有 YAML 不允许的控制字符；请删去，或写成双引号中的转义',
  },
  DEEPER_LINE: {
    en: 'This line is indented further than the one above, so it goes on with that text; align it with the key above',
    zh: '这一行比上一行缩进更多，会被当作上一行文字的延续；请与上一行的键对齐',
  },
  EXTRA_CLOSER: {
    en: 'This bracket closes nothing, or another kind of bracket than the one that is open',
    zh: '这个右括号没有对应的左括号，或与打开的括号不是一种',
  },
  EXTRA_COMMA: { en: 'Nothing stands before this comma', zh: '这个逗号前面没有内容' },
  LIST_IN_MAP: {
    en: 'A list item stands where a key belongs; align it with the items above, or indent it below its key',
    zh: '这里应是键，却写了列表项；请与上面的列表项对齐，或缩进到所属的键之下',
  },
  MISSING_COLON: {
    en: 'The key on this line lacks its colon and a space, or the line is indented wrongly',
    zh: '这一行的键后面缺少冒号和空格，或缩进有误',
  },
  MISSING_COMMA: {
    en: 'Inside { } and [ ] entries are separated by commas; one is missing before this',
    zh: '{ } 和 [ ] 中各项用英文逗号分隔；这里前面少了一个',
  },
  TEXT_AFTER_BLOCK_MARK: {
    en: 'A text after | or > starts on the next line, indented; behind the mark stand only + - and digits',
    zh: '| 或 > 后面的文字要另起一行并缩进；符号后面只能有 + - 和数字',
  },
  TEXT_AFTER_QUOTE: {
    en: "Text goes on behind the closing quote; put all of it inside (an apostrophe in single quotes is written '')",
    zh: "右引号后面还有文字；请把整段放进引号（单引号中的撇号写成 ''）",
  },
  UNCLOSED_BRACKET: { en: 'This bracket is not closed before the next key', zh: '这个括号在下一个键之前没有闭合' },
  UNCLOSED_QUOTE: {
    en: 'The quote that opens here is not closed before the next key',
    zh: '从这里开始的引号在下一个键之前没有闭合',
  },
  TEXT_AFTER_VALUE: {
    en: 'This line is neither part of the value above nor a key of its own; the indentation or the colon is wrong',
    zh: '这一行既不属于上面的值，也不是一个键；缩进或冒号有误',
  },
}
