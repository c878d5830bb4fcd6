import DossierCore

/// The arguments of one command, split and held against its options; their values are read by the commands.
struct Arguments: Hashable, Sendable {
  /// The command.
  let command: Command

  /// What the command works on, in order; none when it takes nothing.
  var operands: [String] = []

  /// What the command works on, for one that takes one thing, or `nil` when it takes nothing.
  var operand: String? { operands.first }

  private var values: [Option.Name: String] = [:]

  init(_ command: Command) {
    self.command = command
  }

  /// Sets the value of an option; the last one given counts, so that a shell's alias can be overridden.
  mutating func set(_ option: Option, to value: String) throws(UsageError) {
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw .unknownValue(option.name.flag, value, choices: option.choices)
    }
    values[option.name] = value
  }

  /// The value of an option, or `nil` if it was not given.
  func value(_ name: Option.Name) -> String? {
    values[name]
  }

  /// Whether a switch was given.
  func isSet(_ name: Option.Name) -> Bool {
    values[name] != nil
  }

  /// The choice that an option's value names, or the one that stands when it is not given.
  func choice<Choice: RawRepresentable>(_ name: Option.Name, default standard: Choice) -> Choice
  where Choice.RawValue == String {
    values[name].flatMap(Choice.init(rawValue:)) ?? standard
  }

  /// The whole number that an option's value is, within a range, or `nil` if it was not given.
  func integer(_ name: Option.Name, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let value = values[name] else { return nil }
    guard let number = Int(value), range.contains(number) else { throw .wrongNumber(name.flag, value, range) }
    return number
  }

  /// The share of a cohort that is asked for, or `nil` for all of it.
  func fragment() throws(UsageError) -> CohortFragment? {
    guard let value = values[.fragment] else { return nil }
    let pieces = value.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard pieces.count == 2, let number = pieces[0], let count = pieces[1],
      let fragment = CohortFragment(number: number, of: count)
    else { throw .wrongFragment(value) }
    return fragment
  }

  /// The width that the user asks for.
  func width() throws(UsageError) -> Int? {
    guard let value = values[.largeur] else { return nil }
    guard let width = Int(value), (40...400).contains(width) else { throw .wrongWidth(value) }
    return width
  }
}

/// What a command line asks for.
enum Invocation: Hashable, Sendable {
  /// The help of a command, or the general one.
  case help(Command?)
  /// The version.
  case version
  /// Nothing was asked for.
  case nothing
  /// A command to run.
  case run(Arguments)
}
