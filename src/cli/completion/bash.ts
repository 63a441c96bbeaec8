import type { CommandWords, Flag, ProgramWords, Value } from './model.js'

/** The script for bash, from 3.2 on: it uses nothing but builtins. Where it offers nothing, readline offers files. */
export function bashScript({ commands, flags }: ProgramWords): string {
  return `# orgplan completion for bash
_orgplan() {
  local words cur word command option ended used flags valued once offer behind must list prefix place count i
  local IFS=$' \\t\\n'
  words=() count=0 command='' option='' ended='' used=' ' place=0

  # Readline breaks words at =, so --lang=zh comes in three parts.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((count > 0)) && [[ $word == = || \${COMP_WORDS[i - 1]} == = ]]; then
      words[count - 1]+=$word
    else
      words[count]=$word
      ((count += 1))
    fi
  done
  ((count > 0)) || words[0]='' count=1
  cur=\${words[count - 1]}

  _orgplan_flags
  for ((i = 0; i < count - 1; i++)); do
    word=\${words[i]}
    if [[ -n $option ]]; then
      option=''
    elif [[ -z $ended && $word == -- ]]; then
      ended=yes
    elif [[ -z $ended && $word == -?* ]]; then
      used+="\${word%%=*} "
      [[ $valued == *" $word "* ]] && option=$word
    elif [[ -z $command ]]; then
      command=$word
      _orgplan_flags
    else
      ((place += 1))
    fi
  done

  if [[ -z $option && -z $ended && $cur == --*=* && $valued == *" \${cur%%=*} "* ]]; then
    option=\${cur%%=*} cur=\${cur#*=}
  fi
  offer='' behind='' must='' list=''
  if [[ -n $option ]]; then
    _orgplan_value
  elif [[ -z $ended && $cur == -* ]]; then
    for word in $flags; do
      [[ $used == *" $word "* && $once == *" $word "* ]] || offer+="$word "
    done
  else
    _orgplan_place
  fi
  if [[ -n $behind && $cur == *=* ]]; then
    offer=$behind cur=\${cur#*=} must=''
    [[ $offer == files ]] && offer=''
  fi

  # Of a list with commas the last item is completed.
  prefix=''
  if [[ -n $list && $cur == *,* ]]; then
    prefix=\${cur%,*},
    for word in \${prefix//,/ }; do
      offer=" $offer "
      offer=\${offer/" $word "/ }
    done
    cur=\${cur##*,}
  fi

  # What readline replaces begins behind its last break.
  if [[ $COMP_WORDBREAKS != *=* ]]; then
    prefix=\${words[count - 1]%"$cur"}
  fi
  COMPREPLY=()
  for word in $(compgen -W "$offer" -- "$cur"); do
    COMPREPLY+=("$prefix$word$must")
  done
  [[ -z $must ]] || compopt -o nospace 2>/dev/null
}

_orgplan_flags() {
  case $command in
    '')
${flagLines(flags)}
      ;;
${commands.map((one) => `    ${one.word.value})\n${flagLines(one.flags)}\n      ;;`).join('\n')}
    *)
      flags='' valued='' once=''
      ;;
  esac
}

_orgplan_value() {
  case "$command $option" in
${valueCases('', flags)}
${commands.flatMap((one) => valueCases(one.word.value, one.flags) || []).join('\n')}
  esac
}

_orgplan_place() {
  case "$command $place" in
    ' 0') offer='${commands.map((one) => one.word.value).join(' ')}' ;;
${commands.flatMap(placeCases).join('\n')}
  esac
}

complete -o default -F _orgplan orgplan
`
}

function flagLines(flags: readonly Flag[]): string {
  const names = (wanted: (flag: Flag) => boolean): string =>
    flags
      .filter(wanted)
      .flatMap((flag) => flag.names)
      .join(' ')
  return [
    `      flags='${names(() => true)}'`,
    `      valued=' ${names((flag) => flag.value !== undefined)} '`,
    `      once=' ${names((flag) => !flag.repeatable)} '`,
  ].join('\n')
}

function valueCases(command: string, flags: readonly Flag[]): string {
  return flags
    .flatMap((flag) => {
      const sets = flag.value === undefined ? '' : offers(flag.value)
      return sets === '' ? [] : [`    ${flag.names.map((name) => `'${command} ${name}'`).join('|')}) ${sets} ;;`]
    })
    .join('\n')
}

function placeCases({ word, places }: CommandWords): string[] {
  return places.flatMap(({ value, repeats }, index) => {
    const sets = offers(value)
    return sets === '' ? [] : [`    '${word.value} '${repeats ? '*' : index}) ${sets} ;;`]
  })
}

/** The words of a value; nothing for what readline does by itself. */
function offers(value: Value): string {
  if (value.is !== 'words') return ''
  const words = value.words.map((word) => word.value).join(' ')
  const { behind } = value
  if (behind === undefined) return `offer='${words}'${value.list ? ' list=yes' : ''}`
  const next = behind.is === 'words' ? behind.words.map((word) => word.value).join(' ') : 'files'
  return `offer='${words}' behind='${next}'${value.must ? " must='='" : ''}`
}
