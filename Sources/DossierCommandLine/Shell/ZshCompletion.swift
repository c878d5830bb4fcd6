/// The completion of zsh: a function of the completion system, that works on the path of functions and when it is sourced.
struct ZshCompletion {
  /// The commands.
  let commands: [Command]

  /// The names that their values may be.
  let vocabularies: Vocabularies

  /// The script.
  var text: String {
    [Self.opening, lists, main, Self.closing].joined()
  }

  /// A function for each kind of names.
  private var lists: String {
    Vocabulary.allCases.map { vocabulary in
      let name = Self.function(vocabulary)
      let described = vocabularies[vocabulary].map { "    \(Self.quoted(Self.described($0)))\n" }
      let listed = vocabularies[vocabulary].map { Self.quoted(Self.item($0)) }
      return """
        \(name)() {
          local -a known=(
        \(described.joined())  )
          _describe -t \(vocabulary.rawValue) \(Self.quoted(vocabulary.label)) known
        }

        \(name)_or_files() {
          _alternative '\(vocabulary.rawValue):\(vocabulary.label):\(name)' 'files:fichier:_files'
        }

        \(name)_list() {
          _values -s , \(Self.quoted(vocabulary.label)) \(listed.joined(separator: " "))
        }


        """
    }
    .joined()
  }

  private var main: String {
    let words = CommandWord.all(of: commands)
    let groups = words.filter(\.isGroup).map { group in
      """
          \(group.word))
            if (( CURRENT == 2 )); then
              known=(
      \(Self.array(group.seconds, indent: 10))        )
              _describe -t commands 'commande' known
              return
            fi
            called+=" $words[2]"
            shift words
            (( CURRENT -= 1 ))
            ;;

      """
    }
    return """
      _juryblanc() {
        local -a known general
        if (( CURRENT == 2 )); then
          known=(
      \(Self.array(words.map(\.candidate), indent: 6))    )
          general=(
      \(Self.array(Candidate.generalOptions, indent: 6))    )
          if [[ $PREFIX == -* ]]; then
            _describe -o -t options 'option' general
          else
            _describe -t commands 'commande' known
          fi
          return
        fi
        local called=$words[2]
        shift words
        (( CURRENT -= 1 ))
        case $called in
      \(groups.joined())  esac
        case $called in
      \(commands.map(arguments(of:)).joined())  esac
      }

      """
  }

  private func arguments(of command: Command) -> String {
    var specifications = command.options.map(specification(of:))
    specifications.append("(- *)--help[\(Self.escaped(Option.help.summary))]")
    if let operand = command.operand {
      let rank = operand.isRepeated ? "*" : "1"
      specifications.append("\(rank):\(Self.escaped(operand.name)):\(action(operand.kind, operand.choices))")
    }
    let lines = specifications.map { " \\\n        " + Self.quoted($0) }
    return """
          '\(command.id.rawValue)')
            _arguments -S\(lines.joined())
            ;;

      """
  }

  private func specification(of option: Option) -> String {
    let explanation = "[\(Self.escaped(option.summary))]"
    guard let placeholder = option.placeholder else { return option.name.flag + explanation }
    return "\(option.name.flag)=\(explanation):\(Self.escaped(placeholder)):\(action(option.kind, option.choices))"
  }

  /// What `_arguments` does to propose a value.
  private func action(_ kind: ValueKind, _ choices: [String]) -> String {
    guard choices.isEmpty else { return "(\(choices.map(Self.escapedWord).joined(separator: " ")))" }
    return switch kind {
    case .free: " "
    case .file, .path: "_files"
    case .folder: "_files -/"
    case .name(let vocabulary, let orFile): Self.function(vocabulary) + (orFile ? "_or_files" : "")
    case .names(let vocabulary): Self.function(vocabulary) + "_list"
    }
  }

  private static func function(_ vocabulary: Vocabulary) -> String {
    "_juryblanc_\(vocabulary.rawValue.replacing("-", with: "_"))"
  }
}

// MARK: Words within words

extension ZshCompletion {
  /// A word between quotes, whatever it holds.
  static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }

  /// A text as a part of what `_arguments` reads, where colons part and brackets enclose.
  static func escaped(_ text: String) -> String {
    escaped(text, #"\[]:"#)
  }

  /// A word of a list between parentheses.
  private static func escapedWord(_ word: String) -> String {
    escaped(word, #"\[]:()"'$` "#)
  }

  /// A word and its meaning, as `_describe` reads them.
  private static func described(_ candidate: Candidate) -> String {
    let word = escaped(candidate.word, #"\:"#)
    return candidate.meaning.isEmpty ? word : "\(word):\(escaped(candidate.meaning, #"\"#))"
  }

  /// A word and its meaning, as `_values` reads them.
  private static func item(_ candidate: Candidate) -> String {
    let word = escaped(candidate.word)
    return candidate.meaning.isEmpty ? word : "\(word)[\(escaped(candidate.meaning))]"
  }

  private static func escaped(_ text: String, _ special: String) -> String {
    String(text.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
  }

  private static func array(_ candidates: [Candidate], indent: Int) -> String {
    candidates.map { String(repeating: " ", count: indent) + quoted(described($0)) + "\n" }.joined()
  }

  private static let opening = """
    #compdef juryblanc
    # Complétion de juryblanc pour zsh, écrite par « juryblanc completion zsh ».


    """

  /// On the path of functions the file is the body of `_juryblanc`; sourced, it says what it completes.
  private static let closing = """

    if [[ $funcstack[1] == _juryblanc ]]; then
      _juryblanc "$@"
    else
      compdef _juryblanc juryblanc
    fi

    """
}
