import Glibc

/// An open file, closed when it goes out of use.
struct Descriptor: ~Copyable {
  /// The system's number.
  let number: Int32
  private let path: String
  private let isOwned: Bool

  /// Opens a path.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - flags: the system's flags; a new file gets the permissions that the user's mask leaves.
  ///   - mode: the permissions of a new file, before the user's mask.
  ///   - shown: the path that errors name, if it is another one.
  /// - Throws: the system's refusal.
  init(opening path: String, flags: Int32, mode: mode_t = 0o666, shownAs shown: String? = nil) throws(FileError) {
    let number = retrying { unsafe open(path, flags, mode) }
    guard number >= 0 else { throw FileError(errno: errno, path: shown ?? path) }
    self.number = number
    self.path = shown ?? path
    isOwned = true
  }

  /// Uses a standard stream, which stays open.
  init(standard number: Int32, name: String) {
    self.number = number
    path = name
    isOwned = false
  }

  deinit {
    if isOwned { close(number) }
  }

  /// Makes reading and writing wait, in a file that was opened without.
  func waitFromNowOn() throws(FileError) {
    let flags = fcntl(number, F_GETFL)
    guard flags >= 0, fcntl(number, F_SETFL, flags & ~O_NONBLOCK) >= 0 else {
      throw FileError(errno: errno, path: path)
    }
  }

  /// What the system says of the file.
  func status() throws(FileError) -> FileStatus {
    var buffer = stat()
    guard unsafe fstat(number, &buffer) == 0 else { throw FileError(errno: errno, path: path) }
    return FileStatus(buffer)
  }

  /// The bytes up to the end, which a growing file or an endless pipe may put beyond the limit.
  func readAll(expecting size: Int = 0, limit: Int = FileLimits.fileSize) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var piece = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        retrying { unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
      }
      guard count >= 0 else { throw FileError(errno: errno, path: path) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= limit else { throw FileError(.tooLarge(limit: limit), path: path) }
    }
  }

  /// The first bytes, fewer where the file ends sooner.
  func read(upTo count: Int) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let added = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return retrying { unsafe Glibc.read(number, rest.baseAddress, rest.count) }
      }
      guard added >= 0 else { throw FileError(errno: errno, path: path) }
      if added == 0 { break }
      filled += added
    }
    return Array(bytes[..<filled])
  }

  /// Writes all the bytes, in as many calls as it takes.
  func writeAll(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retrying { unsafe Glibc.write(number, rest.baseAddress, rest.count) }
      }
      guard count > 0 else { throw FileError(errno: errno, path: path) }
      written += count
    }
  }

  /// Waits until the bytes are on the disk; file systems that cannot say so are trusted.
  func synchronise() throws(FileError) {
    guard retrying({ fsync(number) }) != 0, errno != EINVAL, errno != EROFS else { return }
    throw FileError(errno: errno, path: path)
  }
}

/// Repeats a call of the system's until no signal interrupts it.
private func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
