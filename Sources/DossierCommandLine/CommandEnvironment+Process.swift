import DossierCore
import Glibc

extension CommandEnvironment {
  /// What the process that runs has around it.
  public static var process: CommandEnvironment {
    CommandEnvironment(
      fileSystem: GlibcFileSystem(),
      console: GlibcConsole(),
      terminal: Terminal(
        inputIsTerminal: isatty(STDIN_FILENO) == 1,
        outputIsTerminal: isatty(STDOUT_FILENO) == 1,
        columns: columns
      ),
      variables: variables(["NO_COLOR", "TERM", "COLUMNS"]),
      today: today,
      programs: GlibcPrograms()
    )
  }

  private static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func variables(_ names: [String]) -> [String: String] {
    var variables: [String: String] = [:]
    for name in names {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    return variables
  }

  /// The day in the time zone of the machine, or in universal time if that is unknown.
  private static var today: CivilDate {
    var now = time(nil)
    var local = unsafe tm()
    let found = unsafe localtime_r(&now, &local) != nil
    let year = unsafe Int(local.tm_year) + 1900
    let month = unsafe Int(local.tm_mon) + 1
    let day = unsafe Int(local.tm_mday)
    let date = found ? CivilDate(year: year, month: month, day: day) : nil
    return date ?? CivilDate(daysSinceEpoch: now / 86_400)
  }
}
