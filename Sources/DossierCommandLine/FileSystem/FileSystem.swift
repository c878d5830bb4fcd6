/// The files that the tool reads and writes.
public protocol FileSystem: Sendable {
  /// What stands at a path, symbolic links followed, or `nil` if nothing does.
  func kind(of path: String) throws(FileError) -> FileKind?

  /// The bytes of a regular file, refused if there are more than a limit.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]

  /// The first bytes of a regular file, all of them if there are no more than asked.
  func read(_ path: String, upTo count: Int) throws(FileError) -> [UInt8]

  /// The names in a folder, in no order, `.` and `..` left out.
  func list(_ folder: String) throws(FileError) -> [String]

  /// Writes a file whole or not at all: a reader never sees half of it, a failure leaves what was there.
  func write(_ bytes: [UInt8], to path: String) throws(FileError)

  /// Whether two paths lead to one file or folder, by whatever links.
  func isSame(_ left: String, _ right: String) -> Bool

  /// Makes a folder, unless it is there; the folder above it must be.
  func makeFolder(_ path: String) throws(FileError)
}

extension FileSystem {
  /// The bytes of a regular file, which may be a thousand times a dossier.
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    try read(path, limit: FileLimits.fileSize)
  }
}

/// The kinds of thing that stand at a path.
public enum FileKind: Hashable, Sendable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A device, a pipe, a socket: nothing that holds a dossier.
  case other
}

/// Why a file could not be read or written.
public struct FileError: Error, Hashable, Sendable {
  /// The path, as given.
  public var path: String

  /// What went wrong.
  public var reason: Reason

  /// Creates an error.
  public init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }

  /// What can go wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing stands at the path.
    case notFound
    /// The system's permissions refuse.
    case notPermitted
    /// A folder where a file is needed.
    case isFolder
    /// A file where a folder is needed.
    case isNotFolder
    /// A device, a pipe or a socket.
    case isNotRegular
    /// The file is larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The folder has more entries than the limit.
    case tooManyFiles(limit: Int)
    /// Symbolic links that lead to themselves.
    case linkLoop
    /// The name or the path is longer than the system takes.
    case nameTooLong
    /// No space left on the device.
    case noSpace
    /// The file system may only be read.
    case readOnly
    /// A symbolic link to a file that does not exist.
    case danglingLink
    /// The standard input is closed.
    case closed
    /// Whoever read the output stopped reading.
    case brokenPipe
    /// Anything else, by the system's number.
    case other(code: Int32)
  }
}

/// What is read at most, so that a mistaken path costs neither the memory nor the day.
public enum FileLimits {
  /// The bytes of a file: a thousand times a dossier.
  public static let fileSize = 64 << 20
  /// The bytes of the report of a cohort: some thousands of dossiers.
  public static let cohortSize = 512 << 20
  /// The entries of a folder.
  public static let folderEntries = 10_000
}
