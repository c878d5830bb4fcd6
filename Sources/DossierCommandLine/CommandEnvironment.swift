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

  /// The results that earlier runs kept.
  public var results: any ResultStore = NoResultStore()

  /// What tells this build of the tool from others, so that no result outlives the rules that gave it; `nil` where nothing tells, and then no
  /// result is kept.
  public var build: String?

  /// Whether the person asks a long run to stop.
  public var interruption: any Interruption = NoInterruption()

  /// How many threads can work at once.
  public var processors = 1

  /// Creates an environment.
  public init(
    fileSystem: any FileSystem,
    console: any Console,
    terminal: Terminal = Terminal(),
    variables: [String: String] = [:],
    today: CivilDate,
    catalogue: Catalogue = .embedded,
    programs: any Programs = NoPrograms(),
    results: any ResultStore = NoResultStore(),
    build: String? = nil,
    interruption: any Interruption = NoInterruption(),
    processors: Int = 1
  ) {
    self.fileSystem = fileSystem
    self.console = console
    self.terminal = terminal
    self.variables = variables
    self.today = today
    self.catalogue = catalogue
    self.programs = programs
    self.results = results
    self.build = build
    self.interruption = interruption
    self.processors = processors
  }
}
