import DossierCore
import DossierMarkdown
import PositionedJSON

/// What is wrong with a command line.
enum UsageError: Error, Hashable, Sendable {
  case unknownCommand(String)
  case unknownSubcommand(of: String, given: String?)
  case pathAsCommand(String)
  case unknownOption(String, command: Command?)
  case unknownValue(String, String, choices: [String])
  case missingValue(Option)
  case valueOfSwitch(String)
  case missingOperand(Command)
  case extraOperand(String, command: Command)
  case wrongWidth(String)
  case wrongDate(String)
  case conflict(Option.Name, Option.Name)
  case wrongNumber(String, String, ClosedRange<Int>)
  case wrongFragment(String)
}

extension UsageError: CustomStringConvertible {
  /// What is wrong and what to type instead, in French.
  var description: String {
    switch self {
    case .unknownCommand(let word): Self.describe(command: word)
    case .unknownSubcommand(let group, let given): Self.describe(subcommand: given, of: group)
    case .pathAsCommand(let path):
      "« \(path) » n'est pas une commande. Pour vérifier ce dossier, tapez : juryblanc verifier \(ShellCommand.quoted(path))"
    case .unknownOption(let flag, let command): Self.describe(option: flag, of: command)
    case .unknownValue(let flag, let value, let choices):
      "« \(value) » n'est pas une valeur de \(flag) : \(Self.choose(choices, nearest: value))"
    case .missingValue(let option): Self.describe(missingValueOf: option)
    case .valueOfSwitch(let flag): "L'option \(flag) ne prend pas de valeur : écrivez seulement \(flag)."
    case .missingOperand(let command): Self.describe(missingOperandOf: command)
    case .extraOperand(let word, let command): Self.describe(extra: word, of: command)
    case .wrongWidth(let value):
      "« \(value) » n'est pas une largeur : donnez un nombre de colonnes de 40 à 400, par exemple --largeur 100."
    case .wrongDate(let value):
      "« \(value) » n'est pas une date : écrivez année-mois-jour, par exemple --date 2026-03-15."
    case .wrongNumber(let flag, let value, let range):
      "« \(value) » n'est pas une valeur de \(flag) : donnez un nombre entier de \(range.lowerBound) à \(range.upperBound)."
    case .wrongFragment(let value):
      "« \(value) » n'est pas une part : écrivez son numéro et le nombre de parts, par exemple --fragment 3/10."
    case .conflict(let one, let other): "\(one.flag) et \(other.flag) se contredisent : gardez l'une des deux."
    }
  }

  private static func describe(command word: String) -> String {
    let nearest = Spelling.nearest(to: ArgumentParser.plain(word), among: Command.all.map { $0.words[0] })
    guard let nearest else {
      var known: [String] = []
      for command in Command.all where known.last != command.words[0] { known.append(command.words[0]) }
      return "« \(word) » n'est pas une commande. Les commandes sont \(French.list(known)) ; voir « juryblanc --help »."
    }
    return "« \(word) » n'est pas une commande. Vouliez-vous écrire « juryblanc \(nearest) » ?"
  }

  private static func describe(subcommand word: String?, of group: String) -> String {
    let known = Command.all.filter { $0.words.count > 1 && $0.words[0] == group }.map { $0.words[1] }
    guard let word else {
      return
        "Après « juryblanc \(group) », précisez \(French.list(known, "ou")), par exemple : juryblanc \(group) lister"
    }
    if let nearest = Spelling.nearest(to: ArgumentParser.plain(word), among: known) {
      return "« \(group) \(word) » n'est pas une commande. Vouliez-vous écrire « juryblanc \(group) \(nearest) » ?"
    }
    return
      "« \(group) \(word) » n'est pas une commande. Après « juryblanc \(group) », précisez \(French.list(known, "ou"))."
  }

  private static func describe(option flag: String, of command: Command?) -> String {
    guard let command else {
      return
        "L'option \(flag) doit suivre une commande, par exemple : juryblanc verifier dossier.md. Voir « juryblanc --help »."
    }
    let help = "Voir « juryblanc \(command.id.rawValue) --help »."
    let flags = (command.options + [.help]).map(\.name.flag)
    if let nearest = Spelling.nearest(to: ArgumentParser.plain(flag), among: flags) {
      return "L'option \(flag) n'existe pas. Vouliez-vous écrire \(nearest) ? \(help)"
    }
    let isElsewhere = Option.Name.allCases.contains { $0.flag == flag }
    return isElsewhere
      ? "L'option \(flag) n'est pas une option de « juryblanc \(command.id.rawValue) ». \(help)"
      : "L'option \(flag) n'existe pas. \(help)"
  }

  private static func describe(missingValueOf option: Option) -> String {
    let flag = option.name.flag
    guard option.choices.isEmpty else {
      return
        "Il manque la valeur de \(flag) : \(French.list(option.choices, "ou")). Par exemple : \(flag) \(option.choices[0])"
    }
    return "Il manque la valeur de \(flag), à écrire juste après : \(option.usage)"
  }

  private static func describe(missingOperandOf command: Command) -> String {
    guard let operand = command.operand else { return "" }
    return "Il manque \(operand.name) : \(operand.summary). Par exemple : \(command.examples.first ?? command.usage)"
  }

  private static func describe(extra word: String, of command: Command) -> String {
    let name = command.id.rawValue
    guard let operand = command.operand else {
      return
        "« juryblanc \(name) » ne prend que des options : « \(word) » est de trop. Voir « juryblanc \(name) --help »."
    }
    return
      "« \(word) » est de trop : donnez un seul \(operand.name). Un nom qui contient des espaces s'écrit entre guillemets."
  }

  /// What may be chosen, the nearest first where one is near.
  static func choose(_ choices: [String], nearest value: String) -> String {
    guard let nearest = Spelling.nearest(to: value, among: choices) else {
      return "choisissez \(French.list(choices, "ou"))."
    }
    return "vouliez-vous écrire « \(nearest) » ? Les valeurs sont \(French.list(choices))."
  }
}

extension UsageError {
  /// What the person typed, with the commands that are made of it.
  var verbatim: [String] {
    switch self {
    case .unknownCommand(let word), .extraOperand(let word, _), .wrongWidth(let word), .wrongDate(let word),
      .unknownOption(let word, _), .valueOfSwitch(let word), .wrongNumber(_, let word, _), .wrongFragment(let word):
      [word]
    case .unknownSubcommand(_, let word): [word].compactMap(\.self)
    case .pathAsCommand(let path): [path, ShellCommand.quoted(path)]
    case .unknownValue(_, let value, _): [value]
    case .missingValue, .missingOperand, .conflict: []
    }
  }
}
