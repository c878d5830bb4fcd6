import Glibc

/// The programs of the machine, run by the system's own calls.
public struct GlibcPrograms: Programs {
  private let path: String
  private let home: String

  /// Creates the programs that the variables of the process lead to.
  ///
  /// From then on, writing to a pipe that nobody reads any more fails, where it would end the process without a word.
  public init() {
    self.init(path: Self.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin", home: Self.variable("HOME") ?? "/")
  }

  init(path: String, home: String = "/") {
    self.path = path
    self.home = home
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Runs a program to its end, or until it takes too long or writes too much.
  public func run(_ call: ProgramCall) throws(ProgramError) -> ProgramOutput {
    guard let program = executable(call.name) else { throw .notFound }
    let child = try ChildProcess(
      program: program,
      arguments: [call.name] + call.arguments,
      variables: ["HOME=\(home)", "LANG=C.UTF-8", "PATH=\(path)"]
    )
    return try child.finish(call)
  }

  /// The file of a program; a relative folder of `PATH` is passed over, for what stands there depends on where one is.
  private func executable(_ name: String) -> String? {
    guard !name.isEmpty, !name.contains("/") else { return nil }
    return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { Paths.join(String($0), name) }.first {
      var status = stat()
      return unsafe stat($0, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access($0, X_OK) == 0
    }
  }

  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
