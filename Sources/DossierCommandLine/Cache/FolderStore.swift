import Glibc

/// Results in a folder of the user's own, which nobody else may look in.
///
/// Runs side by side share it: each file comes to its name in one step, and one that disappears meanwhile is only not found.
public struct FolderStore: ResultStore {
  private let folder: String

  /// Creates the store of a folder, which is made when something is first kept.
  public init(_ folder: String) {
    self.folder = folder
  }

  /// The folder of caches that the environment names (XDG Base Directory Specification): `XDG_CACHE_HOME`, else `.cache` in the home folder.
  ///
  /// A relative path is not followed, as the specification asks.
  public static func standard(variables: [String: String]) -> (any ResultStore)? {
    let absolute = { (name: String) in variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let folder = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map({ Paths.join($0, ".cache") }) else {
      return nil
    }
    return FolderStore(Paths.join(folder, "juryblanc"))
  }

  /// The bytes under a name, which are then the most recently used.
  public func read(_ name: String) -> [UInt8]? {
    let path = Paths.join(folder, name)
    guard let bytes = try? GlibcFileSystem().read(path) else { return nil }
    _ = unsafe utimensat(AT_FDCWD, path, nil, 0)
    return bytes
  }

  /// Keeps some bytes under a name.
  public func write(_ bytes: [UInt8], as name: String) {
    makeFolder()
    let temporary = Paths.join(folder, ".\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp")
    do {
      // No waiting for the disk: a file that a power cut breaks is told by its digest.
      let file = try Descriptor(
        opening: temporary,
        flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
        mode: 0o600
      )
      try file.writeAll(bytes)
      guard unsafe rename(temporary, Paths.join(folder, name)) == 0 else { throw FileError(errno: errno, path: name) }
    } catch {
      unsafe unlink(temporary)
    }
  }

  /// Takes away what was used least recently.
  ///
  /// - Complexity: O(n log n) in the number of files.
  public func prune(to limit: Int) {
    var files: [(name: String, size: Int, time: timespec)] = []
    for name in (try? GlibcFileSystem().list(folder, limit: .max)) ?? [] {
      var status = stat()
      guard unsafe lstat(Paths.join(folder, name), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append((name, Int(status.st_size), status.st_mtim))
    }
    var size = files.reduce(0) { $0 + $1.size }
    guard size > limit else { return }
    files.sort { ($0.time.tv_sec, $0.time.tv_nsec, $0.name) < ($1.time.tv_sec, $1.time.tv_nsec, $1.name) }
    // Down to three quarters, so that the next run need not do it again.
    for file in files where size > limit / 4 * 3 {
      if unsafe unlink(Paths.join(folder, file.name)) == 0 { size -= file.size }
    }
  }

  private func makeFolder() {
    let parent = Paths.folder(of: folder)
    if unsafe access(folder, F_OK) == 0 { return }
    _ = unsafe mkdir(parent, 0o700)
    _ = unsafe mkdir(folder, 0o700)
  }
}
