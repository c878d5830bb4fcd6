/// What the tool knows of the terminal that it writes to.
public struct Terminal: Hashable, Sendable {
  /// Whether the standard input is a terminal, where somebody would have to type a dossier.
  public var inputIsTerminal: Bool

  /// Whether the standard output is a terminal.
  public var outputIsTerminal: Bool

  /// Whether the standard error is a terminal, where progress can be shown.
  public var errorIsTerminal: Bool

  /// The cells of a line, or `nil` when the terminal does not say.
  public var columns: Int?

  /// Creates a description; the default is that of a pipe.
  public init(
    inputIsTerminal: Bool = false,
    outputIsTerminal: Bool = false,
    errorIsTerminal: Bool = false,
    columns: Int? = nil
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.columns = columns
  }

  /// The width of reports where nothing says another: that of a page of text.
  static let defaultColumns = 80

  /// The width past which lines get too long to be read.
  static let widestColumns = 120

  /// The width of a report that goes to the standard output.
  ///
  /// - Parameters:
  ///   - asked: the width that the user asks for, taken as it is.
  ///   - variables: the environment's variables; `COLUMNS` serves where the terminal says nothing.
  /// - Returns: a number of cells.
  func width(asked: Int?, variables: [String: String]) -> Int {
    if let asked { return asked }
    let known = columns ?? variables["COLUMNS"].flatMap { Int($0) }
    guard let known, known > 0 else { return Self.defaultColumns }
    return min(known, Self.widestColumns)
  }

  /// Whether to colour what goes to the standard output (https://no-color.org: any value that is not empty).
  func showsColour(_ choice: ColourChoice, variables: [String: String]) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .automatic:
      let isRefused = variables["NO_COLOR"].map { !$0.isEmpty } ?? false
      return outputIsTerminal && !isRefused && variables["TERM"] != "dumb"
    }
  }
}

/// When to colour.
public enum ColourChoice: String, Hashable, Sendable, CaseIterable {
  /// On a terminal that can.
  case automatic = "auto"
  /// Even into a file or a pipe.
  case always = "toujours"
  /// Never.
  case never = "jamais"
}
