import Glibc

/// The files of the machine, through the system's own calls.
public struct GlibcFileSystem: FileSystem {
  /// Creates the file system.
  public init() {}

  /// What stands at a path, symbolic links followed, or `nil` if nothing does.
  public func kind(of path: String) throws(FileError) -> FileKind? {
    do throws(FileError) {
      return try status(of: path).kind
    } catch {
      if case .notFound = error.reason { return nil }
      throw error
    }
  }

  /// The bytes of a regular file.
  public func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try openRegular(path)
    let status = try file.status()
    guard status.size <= limit else { throw FileError(.tooLarge(limit: limit), path: path) }
    return try file.readAll(expecting: status.size, limit: limit)
  }

  /// The first bytes of a regular file.
  public func read(_ path: String, upTo count: Int) throws(FileError) -> [UInt8] {
    let file = try openRegular(path)
    return try file.read(upTo: min(count, max(0, try file.status().size)))
  }

  private func openRegular(_ path: String) throws(FileError) -> Descriptor {
    // Opening a pipe would wait for its writer: without blocking, what it is can be told before reading.
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    switch try file.status().kind {
    case .file: return file
    case .folder: throw FileError(.isFolder, path: path)
    case .other: throw FileError(.isNotRegular, path: path)
    }
  }

  /// The names in a folder, in no order, `.` and `..` left out.
  public func list(_ folder: String) throws(FileError) -> [String] {
    try list(folder, limit: FileLimits.folderEntries)
  }

  /// The names in a folder, up to a number of them.
  func list(_ folder: String, limit: Int) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileError(errno: errno, path: folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      guard names.count < limit else { throw FileError(.tooManyFiles(limit: limit), path: folder) }
      names.append(name)
    }
    return names
  }

  /// Writes a file whole or not at all.
  ///
  /// The bytes go to a new file of the same folder, reach the disk, and take the name in one step. A link is followed, so that
  /// the file that it leads to is replaced and not the link; a link to nothing is refused. What is no regular file
  /// (`/dev/stdout`) is written as it is, unless it is a pipe that nobody reads.
  public func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    switch try kind(of: path) {
    case .folder: throw FileError(.isFolder, path: path)
    case .other:
      // Opening a pipe would wait for its reader: without blocking, the system says that there is none.
      let file = try Descriptor(opening: path, flags: O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      try file.waitFromNowOn()
      try file.writeAll(bytes)
    case .file: try replace(resolved(path), with: bytes, mode: status(of: path).mode, shownAs: path)
    case nil:
      if path.hasSuffix("/") { throw FileError(.notFound, path: path) }
      if isLink(path) { throw FileError(.danglingLink, path: path) }
      try replace(path, with: bytes, mode: nil, shownAs: path)
    }
  }

  /// Makes a folder, unless it is there.
  public func makeFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o777) != 0 else { return }
    let code = errno
    guard code == EEXIST, try kind(of: path) == .folder else {
      throw FileError(errno: code == EEXIST ? ENOTDIR : code, path: path)
    }
  }

  /// Whether two paths lead to one file.
  public func isSame(_ left: String, _ right: String) -> Bool {
    guard let one = try? status(of: left), let other = try? status(of: right) else { return false }
    return one.device == other.device && one.node == other.node
  }

  private func replace(_ path: String, with bytes: [UInt8], mode: mode_t?, shownAs shown: String) throws(FileError) {
    // The name is drawn, so that runs side by side never meet.
    let name = ".juryblanc-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    let temporary = Paths.join(Paths.folder(of: path), name)
    let file = try Descriptor(opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, shownAs: shown)
    do throws(FileError) {
      if let mode { fchmod(file.number, mode & 0o7777) }
      try file.writeAll(bytes)
      try file.synchronise()
      guard unsafe rename(temporary, path) == 0 else { throw FileError(errno: errno, path: shown) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  private func resolved(_ path: String) throws(FileError) -> String {
    guard let real = unsafe realpath(path, nil) else { throw FileError(errno: errno, path: path) }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private func isLink(_ path: String) -> Bool {
    var buffer = stat()
    return unsafe lstat(path, &buffer) == 0 && buffer.st_mode & S_IFMT == S_IFLNK
  }

  private func status(of path: String) throws(FileError) -> FileStatus {
    var buffer = stat()
    guard unsafe stat(path, &buffer) == 0 else { throw FileError(errno: errno, path: path) }
    return FileStatus(buffer)
  }
}

/// What the system says of a file.
struct FileStatus {
  let kind: FileKind
  let size: Int
  let mode: mode_t
  let device: dev_t
  let node: ino_t

  init(_ buffer: stat) {
    switch buffer.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(buffer.st_size)
    mode = buffer.st_mode
    device = buffer.st_dev
    node = buffer.st_ino
  }
}

extension FileError {
  /// The error that a number of the system's means.
  init(errno code: Int32, path: String) {
    let reason: Reason =
      switch code {
      case ENOENT: .notFound
      case EACCES, EPERM: .notPermitted
      case EISDIR: .isFolder
      case ENOTDIR: .isNotFolder
      case ENXIO: .isNotRegular
      case ELOOP: .linkLoop
      case ENAMETOOLONG: .nameTooLong
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EROFS: .readOnly
      case EPIPE: .brokenPipe
      default: .other(code: code)
      }
    self.init(reason, path: path)
  }
}
