import type { CommandWords, Flag, Place, ProgramWords, Value } from './model.js'
import { type Lists, type WordValue, wordLists } from './word-lists.js'

/** The script for zsh: as the file `_orgplan` in a folder of `$fpath`, or sourced behind `compinit`. */
export function zshScript(program: ProgramWords): string {
  const lists = wordLists(program, '_orgplan_words_')
  return `#compdef orgplan
# orgplan completion for zsh
_orgplan() {
  local curcontext=$curcontext context state state_descr line
  typeset -A opt_args
  _arguments -C \\
${specs(program.flags, [], lists)}
    '1: :_orgplan_commands' \\
    '*:: :->rest'
  [[ $state == rest ]] || return
  case $words[1] in
${program.commands.map((one) => commandCase(one, lists)).join('\n')}
  esac
}

_orgplan_commands() {
  local -a found=(
${program.commands.map(({ word }) => `    ${entry(word.value, word.does)}`).join('\n')}
  )
  _describe -t commands command found
}

${lists.all.map(({ name, value }) => listFunction(name, value, lists)).join('\n\n')}

if [[ $funcstack[1] == _orgplan ]]; then
  _orgplan "$@"
else
  compdef _orgplan orgplan
fi
`
}

function commandCase({ word, flags, places }: CommandWords, lists: Lists): string {
  return `    ${word.value})\n      _arguments -S \\\n${specs(flags, places, lists).replace(/ \\$/, '')}\n      ;;`
}

function specs(flags: readonly Flag[], places: readonly Place[], lists: Lists): string {
  return [
    ...flags.flatMap((flag) => flag.names.map((name) => flagSpec(name, flag, lists))),
    ...places.map(({ label, value, repeats }, index) => {
      return `${repeats ? '*' : index + 1}:${label}:${action(value, lists)}`
    }),
  ]
    .map((spec) => `    ${quoted(spec)} \\`)
    .join('\n')
}

/** `(-o --output)--output=[what it does]:file:_files` */
function flagSpec(name: string, { names, does, repeatable, label, value }: Flag, lists: Lists): string {
  const once = repeatable ? '*' : `(${names.join(' ')})`
  const about = `[${does.replace(/[\\[\]]/g, '\\$&')}]`
  if (value === undefined) return `${once}${name}${about}`
  const shown = label.replace(/[[\]]|,\.\.\.$/g, '')
  return `${once}${name}${name.startsWith('--') ? '=' : '+'}${about}:${shown}:${action(value, lists)}`
}

function action(value: Value, lists: Lists): string {
  if (value.is === 'anything') return ' '
  return value.is === 'files' ? '_files' : lists.nameOf(value)
}

function listFunction(name: string, value: WordValue, lists: Lists): string {
  const { words, behind, must, list } = value
  const next = behind === undefined ? '' : action(behind, lists)
  return [
    `${name}() {`,
    ...(behind === undefined ? [] : [`  if compset -P '*='; then`, `    ${next}`, '    return', '  fi']),
    ...(list ? ["  compset -P '*,'"] : []),
    '  local -a found=(',
    ...words.map((word) => `    ${entry(word.value, word.does)}`),
    '  )',
    `  _describe -t values value found${must ? ' -q -S =' : ''}`,
    '}',
  ].join('\n')
}

/** `check:what it does`, in quotes. */
function entry(value: string, does: string): string {
  const word = value.replace(/[\\:]/g, '\\$&')
  return quoted(does === '' ? word : `${word}:${does.replaceAll('\\', '\\\\')}`)
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
