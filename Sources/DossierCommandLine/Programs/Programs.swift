/// Programs of others that the tool can call when they are installed.
public protocol Programs: Sendable {
  /// Runs a program to its end.
  func run(_ call: ProgramCall) throws(ProgramError) -> ProgramOutput
}

/// What to run, and what it may cost.
///
/// A program is never given to a shell, and never a path that came from a user: it reads its input from a pipe.
public struct ProgramCall: Hashable, Sendable {
  /// The program's name, looked for in the folders of `PATH`.
  public var name: String

  /// The arguments, the program's own name left out.
  public var arguments: [String]

  /// The bytes of its standard input.
  public var input: [UInt8]

  /// The most that it may write to its standard output, in bytes.
  public var outputLimit: Int

  /// The seconds after which it is ended.
  public var timeout: Int

  /// Creates a call.
  public init(
    _ name: String,
    _ arguments: [String],
    input: [UInt8] = [],
    outputLimit: Int = 64 << 20,
    timeout: Int = 60
  ) {
    self.name = name
    self.arguments = arguments
    self.input = input
    self.outputLimit = outputLimit
    self.timeout = timeout
  }
}

/// What a program that ended by itself gave.
public struct ProgramOutput: Hashable, Sendable {
  /// Its exit status.
  public var status: Int32

  /// What it wrote to its standard output.
  public var output: [UInt8]

  /// The beginning of what it wrote to its standard error.
  public var errors: String

  /// Creates an output.
  public init(status: Int32 = 0, output: [UInt8] = [], errors: String = "") {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

/// Why a program gave nothing.
public enum ProgramError: Error, Hashable, Sendable {
  /// No folder of `PATH` has it.
  case notFound
  /// It was ended for it took too long.
  case timedOut
  /// It was ended for it wrote too much.
  case outputTooLarge
  /// A signal ended it.
  case ended(signal: Int32)
  /// The system refused, by its number.
  case refused(code: Int32)
}

/// A machine without any program.
public struct NoPrograms: Programs {
  /// Creates it.
  public init() {}

  /// Finds nothing.
  public func run(_ call: ProgramCall) throws(ProgramError) -> ProgramOutput {
    throw .notFound
  }
}
