/// The completion of fish: a list of what may stand where.
struct FishCompletion {
  /// The commands.
  let commands: [Command]

  /// The names that their values may be.
  let vocabularies: Vocabularies

  /// The script.
  var text: String {
    [Self.opening, operandFunction, lists, general, groups, arguments].joined(separator: "\n")
  }

  /// The function that looks for an operand among the words after a command.
  private var operandFunction: String {
    let names = Set(commands.flatMap(\.options).filter { $0.placeholder != nil }.map(\.name))
    let valued = Option.Name.allCases.filter(names.contains).map(\.flag)
    return #"""
      # Si aucun argument ne suit encore la commande, qui a tant de mots.
      function __juryblanc_lacks_operand
          set -l words (commandline -opc)
          set -e words[1..(math $argv[1] + 1)]
          set -l is_over no
          set -l is_value no
          for word in $words
              if test $is_value = yes
                  set is_value no
              else if test $is_over = yes; or test "$word" = -; or not string match -q -- '-*' "$word"
                  return 1
              else if test "$word" = --
                  set is_over yes
              else if contains -- "$word" \#(valued.joined(separator: " "))
                  set is_value yes
              end
          end
          return 0
      end

      """#
  }

  /// A function for each kind of names.
  private var lists: String {
    Vocabulary.allCases.map { vocabulary in
      let pairs = vocabularies[vocabulary].map { candidate in
        " \\\n        \(Self.quoted(candidate.word)) \(Self.quoted(candidate.meaning))"
      }
      return """
        function \(Self.function(vocabulary))
            printf '%s\\t%s\\n'\(pairs.joined())
        end

        """
    }
    .joined(separator: "\n")
  }

  private var general: String {
    let options = Candidate.generalOptions.map { option in
      "complete -c juryblanc -n __juryblanc_follows -l \(option.word.dropFirst(2)) -d \(Self.quoted(option.meaning))\n"
    }
    let words = CommandWord.all(of: commands).map(\.candidate).map { word in
      "complete -c juryblanc -n __juryblanc_follows -a \(word.word) -d \(Self.quoted(word.meaning))\n"
    }
    return "complete -c juryblanc -f\n" + options.joined() + words.joined()
  }

  private var groups: String {
    CommandWord.all(of: commands).filter(\.isGroup).map { group in
      group.seconds.map { second in
        "complete -c juryblanc -n '__juryblanc_follows \(group.word)' -a \(second.word) -d \(Self.quoted(second.meaning))\n"
      }
      .joined()
    }
    .joined(separator: "\n")
  }

  private var arguments: String {
    commands.map(arguments(of:)).joined(separator: "\n")
  }

  private func arguments(of command: Command) -> String {
    let name = command.id.rawValue
    var lines = command.completedOptions.map { option in
      let value = option.placeholder == nil ? "" : " \(value(option.kind, option.choices))"
      return "complete -c juryblanc -n '__juryblanc_runs \(name)' -l \(option.name.rawValue)\(value)"
        + " -d \(Self.quoted(option.summary))\n"
    }
    if let operand = command.operand {
      let isAwaited = operand.isRepeated ? "" : "; and __juryblanc_lacks_operand \(command.words.count)"
      let values = self.operand(operand.kind, operand.choices)
      if !values.isEmpty {
        lines.append("complete -c juryblanc -n '__juryblanc_runs \(name)\(isAwaited)' \(values)\n")
      }
    }
    return lines.joined()
  }

  /// What says the value of an option: whether files may be it, and which words.
  private func value(_ kind: ValueKind, _ choices: [String]) -> String {
    switch kind {
    case _ where !choices.isEmpty: "-x \(operand(kind, choices))"
    case .free: "-x"
    case .file, .path: "-r -F"
    case .name(_, orFile: true): "-r \(operand(kind, choices))"
    case .folder, .name, .names: "-x \(operand(kind, choices))"
    }
  }

  /// What says the words of a place, and whether files may stand there; nothing for what cannot be listed.
  private func operand(_ kind: ValueKind, _ choices: [String]) -> String {
    guard choices.isEmpty else { return "-a \(Self.quoted(choices.joined(separator: " ")))" }
    return switch kind {
    case .free: ""
    case .file, .path: "-F"
    case .folder: "-a '(__juryblanc_folders)'"
    case .name(let vocabulary, let orFile): "\(orFile ? "-F " : "")-a '(\(Self.function(vocabulary)))'"
    case .names(let vocabulary): "-a '(__juryblanc_list \(Self.function(vocabulary)))'"
    }
  }

  private static func function(_ vocabulary: Vocabulary) -> String {
    "__juryblanc_\(vocabulary.rawValue.replacing("-", with: "_"))"
  }

  /// A word between quotes, whatever it holds.
  static func quoted(_ text: String) -> String {
    "'\(text.replacing(#"\"#, with: #"\\"#).replacing("'", with: #"\'"#))'"
  }

  private static let opening = #"""
    # Complétion de juryblanc pour fish, écrite par « juryblanc completion fish ».

    # Si les mots qui précèdent sont ceux-là, et rien d'autre.
    function __juryblanc_follows
        set -l words (commandline -opc)
        set -e words[1]
        test "$words" = "$argv"
    end

    # Si la ligne appelle cette commande.
    function __juryblanc_runs
        set -l words (commandline -opc)
        set -e words[1]
        set -l count (count $argv)
        test (count $words) -ge $count
        and test "$words[1..$count]" = "$argv"
    end

    # Ce qui est tapé de la valeur, sans l'option qui la précède.
    function __juryblanc_current
        commandline -ct | string replace -r -- '^--[^=]*=' ''
    end

    function __juryblanc_folders
        __fish_complete_directories (__juryblanc_current) dossier
    end

    # Des mots séparés par des virgules, chacun une fois.
    function __juryblanc_list
        set -l head (__juryblanc_current | string match -r -- '.*,')
        set -l given (string split -n , -- "$head")
        for line in ($argv[1])
            contains -- (string split \t -- $line)[1] $given
            or printf '%s%s\n' "$head" $line
        end
    end

    """#
}
