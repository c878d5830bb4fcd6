import DossierCore

/// Reads a command line against the table of commands.
struct ArgumentParser {
  /// Whether something stands at a path: a file name in the place of a command is a frequent slip.
  let exists: (String) -> Bool

  /// Reads the arguments, the tool's own name left out.
  func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    guard let first = arguments.first else { return .nothing }
    switch first {
    case "--help", "-h", "--aide", "aide", "help":
      return .help(arguments.count > 1 ? try? command(Array(arguments.dropFirst())).command : nil)
    case "--version": return .version
    default: break
    }
    if first.hasPrefix("-"), first != "-" { throw .unknownOption(first, command: nil) }
    if Self.plain(first) == "referentiel", arguments.dropFirst().first.map(Self.isHelp) ?? false { return .help(nil) }
    let (command, words) = try command(arguments)
    return try parse(Array(arguments.dropFirst(words)), of: command)
  }

  /// The command that the first words call, and how many words that takes.
  private func command(_ arguments: [String]) throws(UsageError) -> (command: Command, words: Int) {
    let words = arguments.map(Self.plain)
    if let command = Command.all.first(where: { words.starts(with: $0.words) }) {
      return (command, command.words.count)
    }
    guard let first = words.first else { throw .unknownCommand("") }
    let isGroup = Command.all.contains { $0.words.count > 1 && $0.words[0] == first }
    if isGroup { throw .unknownSubcommand(of: first, given: arguments.dropFirst().first) }
    let looksLikePath = arguments[0].contains("/") || arguments[0].contains(".") || arguments[0] == "-"
    throw looksLikePath || exists(arguments[0]) ? .pathAsCommand(arguments[0]) : .unknownCommand(arguments[0])
  }

  private func parse(_ arguments: [String], of command: Command) throws(UsageError) -> Invocation {
    var parsed = Arguments(command)
    var rest = arguments[...]
    var optionsAreOver = false
    while let argument = rest.popFirst() {
      if !optionsAreOver, argument == "--" {
        optionsAreOver = true
      } else if optionsAreOver || argument == "-" || !argument.hasPrefix("-") {
        try take(operand: argument, in: &parsed)
      } else if Self.isHelp(argument) {
        return .help(command)
      } else {
        try take(option: argument, from: &rest, in: &parsed)
      }
    }
    if let operand = command.operand, !operand.isOptional, parsed.operands.isEmpty { throw .missingOperand(command) }
    return .run(parsed)
  }

  private func take(operand: String, in parsed: inout Arguments) throws(UsageError) {
    guard let known = parsed.command.operand, parsed.operands.isEmpty || known.isRepeated else {
      throw .extraOperand(operand, command: parsed.command)
    }
    if !known.choices.isEmpty, !known.choices.contains(operand) {
      throw .unknownValue(known.name, operand, choices: known.choices)
    }
    parsed.operands.append(operand)
  }

  /// Takes an option and its value, written `--option=value` or `--option value`.
  private func take(option: String, from rest: inout ArraySlice<String>, in parsed: inout Arguments) throws(UsageError)
  {
    let pieces = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let flag = Self.plain(String(pieces[0]))
    let attached = pieces.count > 1 ? String(pieces[1]) : nil
    guard let known = parsed.command.option(flag: flag) else {
      throw .unknownOption(String(pieces[0]), command: parsed.command)
    }
    guard known.placeholder != nil else {
      if attached != nil { throw .valueOfSwitch(known.name.flag) }
      return try parsed.set(known, to: "")
    }
    if attached == nil, let next = rest.first, next.hasPrefix("--") { throw .missingValue(known) }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty else { throw .missingValue(known) }
    try parsed.set(known, to: value)
  }

  private static func isHelp(_ argument: String) -> Bool {
    ["--help", "-h", "--aide"].contains(argument)
  }

  /// A word in lower case without accents: « vérifier » calls `verifier`.
  static func plain(_ word: String) -> String {
    TextFolding.plain(word)
  }
}
