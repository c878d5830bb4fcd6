public import DossierCore
public import EmbeddedReferentiels

/// All that a run of the tool takes from around it, so that a test can give it something else.
public struct CommandEnvironment: Sendable {
  /// The files.
  public var fileSystem: any FileSystem

  /// The standard streams.
  public var console: any Console

  /// The terminal.
  public var terminal: Terminal

  /// The environment's variables that count: `NO_COLOR`, `TERM`, `COLUMNS`.
  public var variables: [String: String]

  /// Today's date, where the user is.
  public var today: CivilDate

  /// The référentiels and the files beside them.
  public var catalogue: Catalogue

  /// The programs of others that convert documents.
  public var programs: any Programs

  /// Creates an environment.
  public init(
    fileSystem: any FileSystem,
    console: any Console,
    terminal: Terminal = Terminal(),
    variables: [String: String] = [:],
    today: CivilDate,
    catalogue: Catalogue = .embedded,
    programs: any Programs = NoPrograms()
  ) {
    self.fileSystem = fileSystem
    self.console = console
    self.terminal = terminal
    self.variables = variables
    self.today = today
    self.catalogue = catalogue
    self.programs = programs
  }
}
