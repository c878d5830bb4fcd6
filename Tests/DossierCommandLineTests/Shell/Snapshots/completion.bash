# Complétion de juryblanc pour bash, écrite par « juryblanc completion bash ».

# Propose les mots qui commencent comme ce qui est tapé.
_juryblanc_words() {
  local word
  for word in "$@"; do
    [[ $word == "$current"* ]] && COMPREPLY+=("$prefix$word")
  done
}

# Laisse bash proposer les fichiers, dont il sait protéger les espaces.
_juryblanc_files() {
  compopt -o default
}

_juryblanc_folders() {
  compopt -o dirnames
}

# Propose des mots, et les fichiers aussi.
_juryblanc_words_or_files() {
  local path
  _juryblanc_words "$@"
  if ((${#COMPREPLY[@]} == 0)); then
    compopt -o default
    return
  fi
  while IFS= read -r path; do
    COMPREPLY+=("$prefix$path")
  done < <(compgen -f -- "$current")
  compopt -o filenames
}

# Propose des mots séparés par des virgules, chacun une fois.
_juryblanc_list() {
  local word head=
  [[ $current == *,* ]] && head=${current%,*},
  for word in "$@"; do
    [[ ,$head == *",$word,"* || $head$word != "$current"* ]] || COMPREPLY+=("$prefix$head$word")
  done
  compopt -o nospace
}

_juryblanc() {
  local -a words=() options=()
  local word cut= i
  # bash coupe aux « = » et aux « : » : les morceaux sont recollés.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((i > 1)) && [[ -n $cut || $word =~ ^[=:]+$ ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
    [[ $word =~ ^[=:]+$ ]] && cut=1 || cut=
  done
  COMPREPLY=()
  local last=$((${#words[@]} - 1))
  ((last > 0)) || return 0
  local current=${words[last]} command=${words[1]} start=2 prefix=
  if ((last == 1)); then
    options=(--help --version)
    [[ $current == -* ]] || options=(verifier fusionner referentiel expliquer completion)
    _juryblanc_words "${options[@]}"
    return
  fi
  case $command in
    referentiel)
      if ((last == 2)); then
        _juryblanc_words lister
        return
      fi
      command+=" ${words[2]}"
      start=3
      ;;
  esac
  local option= over= operands=0
  for ((i = start; i < last; i++)); do
    word=${words[i]}
    if [[ -n $option ]]; then
      option=
    elif [[ -n $over || $word == - || $word != -* ]]; then
      ((operands += 1))
    elif [[ $word == -- ]]; then
      over=1
    elif [[ ' --epreuve --format --sortie --mise-en-page --compter --rapports --taches ' == *" $word "* ]]; then
      option=$word
    fi
  done
  if [[ -z $option && -z $over && $current == --*=* ]]; then
    option=${current%%=*}
    current=${current#*=}
    [[ $COMP_WORDBREAKS == *=* ]] || prefix=$option=
  fi
  case $command in
    verifier)
      options=(--format --sortie --rapports --mise-en-page --epreuve --compter --taches --detail --help)
      case $option in
        --format) _juryblanc_words texte json ;;
        --sortie) _juryblanc_files ;;
        --rapports) _juryblanc_folders ;;
        --mise-en-page) _juryblanc_words_or_files arial-11 ;;
        --epreuve) _juryblanc_words titre ccp1 ;;
        --compter) _juryblanc_list annexes sommaire ;;
      esac
      if [[ -z $option && (-n $over || $current != -*) && $operands -eq 0 ]]; then
        _juryblanc_files
        return
      fi
      ;;
    fusionner)
      options=(--help)
      if [[ -z $option && (-n $over || $current != -*) ]]; then
        _juryblanc_files
        return
      fi
      ;;
    'referentiel lister')
      options=(--help)
      ;;
    expliquer)
      options=(--help)
      if [[ -z $option && (-n $over || $current != -*) && $operands -eq 0 ]]; then
        _juryblanc_words CP1 a:b
        return
      fi
      ;;
    completion)
      options=(--help)
      if [[ -z $option && (-n $over || $current != -*) && $operands -eq 0 ]]; then
        _juryblanc_words bash zsh
        return
      fi
      ;;
  esac
  # Ni valeur ni argument à donner : il reste les options.
  [[ -n $over || -n $option ]] || ((${#COMPREPLY[@]})) || _juryblanc_words "${options[@]}"
  return 0
}

complete -F _juryblanc juryblanc
