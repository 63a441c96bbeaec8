import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { labelText, mermaidLabel, mermaidTitle } from '../../src/chart/mermaid-label.js'
import { anyCharacter } from './fixture.js'

describe('labelText', () => {
  it.each([
    ['a\tb\r\nc\u2028d\u0085e', 'a b c d e'],
    ['  a   b  ', 'a b'],
    ['\u202eevil\u202c \u2066x\u2069 \ufeffy\u200bz', 'evil x yz'],
    ['\u{1F468}\u200d\u{1F467}', '\u{1F468}\u200d\u{1F467}'],
    ['a\u0000b\u001bc\u009fd', 'a\ufffdb\ufffdc\ufffdd'],
    ['\ud800x\uffff', '\ufffdx\ufffd'],
    ['e\u0301', '\u00e9'],
    ['\u037e', ';'],
  ])('%j is %j', (text, shown) => expect(labelText(text)).toBe(shown))

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => labelText(labelText(text)) === labelText(text)))
  })
})

describe('mermaidLabel', () => {
  it.each([
    [['总经理', '部门 A/B, (1)·2'], '总经理<br/>部门 A/B, (1)·2'],
    [['"x" & <b>'], '#34;x#34; #38; #60;b#62;'],
    [['1. Head'], '1#46; Head'],
    [['1) Head', 'x 2) y', '12) z'], '1#41; Head<br/>x 2) y<br/>12#41; z'],
    [['#34;'], '#35;34#59;'],
    [['a\u00a0b'], 'a#160;b'],
    [['\u0338x'], '#824;x'],
    [['direction LR', 'directions LR'], 'directio#110; LR<br/>directions LR'],
    [['$$x$$'], '#36;\u2060#36;x#36;\u2060#36;'],
    [['fa:fa-user'], 'fa#58;\u2060fa#45;user'],
    [['ﬂ°°34¶ß'], 'ﬂ\u2060#176;#176;34#182;\u2060ß'],
    [['', ' \t', 'x', '\u200b'], 'x'],
    [[], '#160;'],
    [[''], '#160;'],
  ])('%j is %j', (lines, label) => expect(mermaidLabel(lines)).toBe(label))
})

describe('mermaidTitle', () => {
  it('is the text again when YAML reads it, but for angle brackets', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const read = load(`title: ${mermaidTitle(text)}\n`) as { title: string }
        const shown = labelText(text).replaceAll('<', '＜').replaceAll('>', '＞')
        expect(read.title.replaceAll('\u2060', '')).toBe(shown)
      }),
    )
  })

  it('cannot leave its line, open a fence or a directive', () => {
    expect(mermaidTitle('x"\n---\nflowchart')).toBe('"x\\x22 --- flowchart"')
    expect(mermaidTitle('```%%{init: {}}%%\\')).toBe(
      '"\\x60\\x60\\x60\\x25\\x25\\x7binit: \\x7b\\x7d\\x7d\\x25\\x25\\x5c"',
    )
  })
})
