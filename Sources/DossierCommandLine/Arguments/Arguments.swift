/// The arguments of one command, split and held against its options; their values are read by the commands.
struct Arguments: Hashable, Sendable {
  /// The command.
  let command: Command

  /// What the command works on, or `nil` when it takes nothing.
  var operand: String?

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
