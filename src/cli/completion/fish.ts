import type { CommandWords, Flag, Place, ProgramWords, Value } from './model.js'
import { type Lists, type WordValue, wordLists } from './word-lists.js'

/** The script for fish, from 3.1 on: as the file `orgplan.fish` in the folder of completions, or sourced. */
export function fishScript(program: ProgramWords): string {
  const lists = wordLists(program, '__orgplan_words_')
  const { commands, flags } = program
  const names = commands.map(({ word }) => word)
  return `# orgplan completion for fish
# The command before the cursor, and at which place behind it an argument would stand.
function __orgplan_where
    set -l command ''
    set -l place 0
    set -l valued no
    for word in (commandline -opc)[2..-1]
        if test $valued = yes
            set valued no
            continue
        end
        switch "$command $word"
            case ${valuedNames('', flags)}
                set valued yes
${commands
  .filter((one) => one.flags.some((flag) => flag.value !== undefined))
  .map((one) => `            case ${valuedNames(one.word.value, one.flags)}\n                set valued yes`)
  .join('\n')}
            case '* -?*'
            case ' *'
                set command $word
            case '*'
                set place (math $place + 1)
        end
    end
    printf '%s\\n%s\\n' "$command" $place
end

function __orgplan_at
    set -l where (__orgplan_where)
    test "$where[1]" = "$argv[1]"; or return
    test (count $argv) -lt 2; or test "$where[2]" -ge $argv[2] -a "$where[2]" -le $argv[3]
end

# Words of the form this=that: what stands before = on the command line, with what may follow it.
function __orgplan_behind
    set -l token (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))
    string match -rq -- = $token; and string replace -r -- '=.*' = $token
end

# The items of a list with commas that stand before the one at the cursor.
function __orgplan_items
    string match -r -- '^.*,' (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))
end

${lists.all.map(({ name, value }) => listFunction(name, value, lists)).join('\n\n')}

complete -c orgplan -e
complete -c orgplan -f
complete -c orgplan -n "__orgplan_at ''" -a '(__orgplan_commands)'
${[...flagLines('', flags, lists), ...commands.flatMap((one) => commandLines(one, lists))].join('\n')}

function __orgplan_commands
${printed(names)}
end
`
}

const valuedNames = (command: string, flags: readonly Flag[]): string =>
  flags
    .filter((flag) => flag.value !== undefined)
    .flatMap((flag) => flag.names.map((name) => quoted(`${command} ${name}`)))
    .join(' ')

function commandLines({ word, flags, places }: CommandWords, lists: Lists): string[] {
  return [
    ...flagLines(word.value, flags, lists),
    ...places.flatMap((one, index) => placeLine(word.value, one, index, lists)),
  ]
}

function flagLines(command: string, flags: readonly Flag[], lists: Lists): string[] {
  return flags.map(({ names, does, value }) => {
    const forms = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    return [
      condition(quoted(command)),
      ...forms,
      ...(value === undefined ? [] : taken(value, lists)),
      `-d ${quoted(does)}`,
    ].join(' ')
  })
}

function placeLine(command: string, { value, repeats }: Place, index: number, lists: Lists): string[] {
  if (value.is === 'anything') return []
  const at = condition(`${quoted(command)} ${index} ${repeats ? 999 : index}`)
  return [`${at} ${value.is === 'files' ? '-F' : `-a '(${lists.nameOf(value)})'`}`]
}

const condition = (where: string): string => `complete -c orgplan -n "__orgplan_at ${where}"`

function taken(value: Value, lists: Lists): string[] {
  if (value.is === 'anything') return ['-x']
  return value.is === 'files' ? ['-r', '-F'] : ['-x', `-a '(${lists.nameOf(value)})'`]
}

function listFunction(name: string, { words, behind, must, list }: WordValue, lists: Lists): string {
  const shown = must ? words.map((word) => ({ ...word, value: `${word.value}=` })) : words
  if (list)
    return `function ${name}\n    set -l items (__orgplan_items)\n${printed(shown)} |\n    while read -l word\n        echo "$items$word"\n    end\nend`
  if (behind === undefined || behind.is === 'anything') return `function ${name}\n${printed(shown)}\nend`
  const next =
    behind.is === 'files'
      ? "__fish_complete_path (string replace -r -- '^(--[a-z-]+=)?[^=]*=' '' (commandline -ct))"
      : lists.nameOf(behind)
  return `function ${name}
    if set -l before (__orgplan_behind)
        for word in (${next})
            echo $before$word
        end
        return
    end
${printed(shown)}
end`
}

/** One word a line, with what it does behind a tab. */
function printed(words: readonly { readonly value: string; readonly does: string }[]): string {
  const pairs = words.map(({ value, does }) => `        ${quoted(value)} ${quoted(does)}`)
  return `    printf '%s\\t%s\\n' \\\n${pairs.join(' \\\n')}`
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
