import DossierMarkdown

/// The completion of bash: one function, that asks nothing of the package bash-completion.
struct BashCompletion {
  /// The commands.
  let commands: [Command]

  /// The names that their values may be.
  let vocabularies: Vocabularies

  /// The script.
  var text: String {
    [Self.helpers, Self.opening, firstWord, groups, Self.walk(over: valued), arguments, Self.closing].joined()
  }

  /// The first word: a command, or a general option.
  private var firstWord: String {
    """
      if ((last == 1)); then
        options=(\(Self.list(Candidate.generalOptions.map(\.word))))
        [[ $current == -* ]] || options=(\(Self.list(CommandWord.all(of: commands).map(\.word))))
        _juryblanc_words "${options[@]}"
        return
      fi

    """
  }

  /// The second word, after those that need one.
  private var groups: String {
    let cases = CommandWord.all(of: commands).filter(\.isGroup).map { group in
      """
          \(ShellCommand.quoted(group.word)))
            if ((last == 2)); then
              _juryblanc_words \(Self.list(group.seconds.map(\.word)))
              return
            fi
            command+=" ${words[2]}"
            start=3
            ;;

      """
    }
    return "  case $command in\n\(cases.joined())  esac\n"
  }

  /// The options that take a value, of whatever command.
  private var valued: [String] {
    let names = Set(commands.flatMap(\.options).filter { $0.placeholder != nil }.map(\.name))
    return Option.Name.allCases.filter(names.contains).map(\.flag)
  }

  /// What each command takes.
  private var arguments: String {
    "  case $command in\n\(commands.map(arguments(of:)).joined())  esac\n"
  }

  private func arguments(of command: Command) -> String {
    let values = command.options.compactMap { option in
      proposal(option.kind, option.choices).map { "        \(option.name.flag)) \($0) ;;\n" }
    }
    let valueCase = values.isEmpty ? "" : "      case $option in\n\(values.joined())      esac\n"
    let operand = command.operand.flatMap { operand in
      proposal(operand.kind, operand.choices).map { proposal in
        let isAwaited = operand.isRepeated ? "" : " && $operands -eq 0"
        return """
                if [[ -z $option && (-n $over || $current != -*)\(isAwaited) ]]; then
                  \(proposal)
                  return
                fi

          """
      }
    }
    return """
          \(ShellCommand.quoted(command.id.rawValue)))
            options=(\(Self.list(command.completedOptions.map(\.name.flag))))
      \(valueCase)\(operand ?? "")      ;;

      """
  }

  /// The call that proposes what a value may be, or `nil` where nothing can be listed.
  private func proposal(_ kind: ValueKind, _ choices: [String]) -> String? {
    guard choices.isEmpty else { return "_juryblanc_words \(Self.list(choices))" }
    func names(_ vocabulary: Vocabulary) -> String { Self.list(vocabularies[vocabulary].map(\.word)) }
    return switch kind {
    case .free: nil
    case .file, .path: "_juryblanc_files"
    case .folder: "_juryblanc_folders"
    case .name(let vocabulary, let orFile): "_juryblanc_words\(orFile ? "_or_files" : "") \(names(vocabulary))"
    case .names(let vocabulary): "_juryblanc_list \(names(vocabulary))"
    }
  }

  private static func list(_ words: [String]) -> String {
    words.map(ShellCommand.quoted).joined(separator: " ")
  }
}

// MARK: The script's own words

extension BashCompletion {
  private static let helpers = #"""
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


    """#

  private static let opening = #"""
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

    """#

  /// What tells where the cursor is: in the value of an option, after so many operands, after `--`.
  private static func walk(over valued: [String]) -> String {
    #"""
      local option= over= operands=0
      for ((i = start; i < last; i++)); do
        word=${words[i]}
        if [[ -n $option ]]; then
          option=
        elif [[ -n $over || $word == - || $word != -* ]]; then
          ((operands += 1))
        elif [[ $word == -- ]]; then
          over=1
        elif [[ ' \#(valued.joined(separator: " ")) ' == *" $word "* ]]; then
          option=$word
        fi
      done
      if [[ -z $option && -z $over && $current == --*=* ]]; then
        option=${current%%=*}
        current=${current#*=}
        [[ $COMP_WORDBREAKS == *=* ]] || prefix=$option=
      fi

    """#
  }

  private static let closing = #"""
      # Ni valeur ni argument à donner : il reste les options.
      [[ -n $over || -n $option ]] || ((${#COMPREPLY[@]})) || _juryblanc_words "${options[@]}"
      return 0
    }

    complete -F _juryblanc juryblanc

    """#
}
