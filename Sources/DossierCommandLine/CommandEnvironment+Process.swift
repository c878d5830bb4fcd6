import DossierCore
import Glibc

extension CommandEnvironment {
  /// What the process that runs has around it.
  public static var process: CommandEnvironment {
    let variables = variables(["NO_COLOR", "TERM", "COLUMNS", "XDG_CACHE_HOME", "HOME"])
    return CommandEnvironment(
      fileSystem: GlibcFileSystem(),
      console: GlibcConsole(),
      terminal: Terminal(
        inputIsTerminal: isatty(STDIN_FILENO) == 1,
        outputIsTerminal: isatty(STDOUT_FILENO) == 1,
        errorIsTerminal: isatty(STDERR_FILENO) == 1,
        columns: columns
      ),
      variables: variables,
      today: today,
      programs: GlibcPrograms(),
      results: FolderStore.standard(variables: variables) ?? NoResultStore(),
      build: build,
      interruption: SignalInterruption(),
      processors: processors
    )
  }

  /// The file of the tool itself: another build is another file, or the same one written at another time.
  private static var build: String? {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return nil }
    let time = status.st_mtim
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }

  /// The processors that the process may run on.
  private static var processors: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
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
