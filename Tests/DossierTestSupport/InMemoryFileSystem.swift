package import DossierCommandLine

/// Files that exist only for a test; folders are whatever a path passes through.
package final class InMemoryFileSystem: FileSystem, @unchecked Sendable {
  /// The files by path.
  package private(set) var files: [String: [UInt8]]

  /// What is neither a file nor a folder, by path.
  private let others: Set<String>

  /// What reading or writing a path fails with.
  private let failures: [String: FileError.Reason]

  /// Creates a file system with some text files.
  package init(
    _ texts: [String: String] = [:],
    bytes: [String: [UInt8]] = [:],
    others: Set<String> = [],
    failures: [String: FileError.Reason] = [:]
  ) {
    files = texts.mapValues { Array($0.utf8) }.merging(bytes) { _, bytes in bytes }
    self.others = others
    self.failures = failures
  }

  /// The text of a file, or `nil` if there is none.
  package func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  package func kind(of path: String) throws(FileError) -> FileKind? {
    if case .linkLoop? = failures[path] { throw FileError(.linkLoop, path: path) }
    if files[path] != nil { return .file }
    if others.contains(path) { return .other }
    let folder = path == "." ? "" : (path.hasSuffix("/") ? path : path + "/")
    return files.keys.contains { $0.hasPrefix(folder) } ? .folder : nil
  }

  package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    if let reason = failures[path] { throw FileError(reason, path: path) }
    if let bytes = files[path] {
      guard bytes.count <= limit else { throw FileError(.tooLarge(limit: limit), path: path) }
      return bytes
    }
    throw FileError(others.contains(path) ? .isNotRegular : .notFound, path: path)
  }

  package func read(_ path: String, upTo count: Int) throws(FileError) -> [UInt8] {
    Array(try read(path).prefix(count))
  }

  package func makeFolder(_ path: String) throws(FileError) {
    if let reason = failures[path] { throw FileError(reason, path: path) }
    if files[path] != nil { throw FileError(.isNotFolder, path: path) }
  }

  package func list(_ folder: String) throws(FileError) -> [String] {
    if let reason = failures[folder] { throw FileError(reason, path: folder) }
    let names = files.keys.filter { $0.hasPrefix(folder + "/") }.compactMap { path in
      path.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
    }
    return Set(names).sorted(by: >)
  }

  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if let reason = failures[path] { throw FileError(reason, path: path) }
    files[path] = bytes
  }

  package func isSame(_ left: String, _ right: String) -> Bool {
    func plain(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
    return plain(left) == plain(right) && (try? kind(of: plain(left))) ?? nil != nil
  }
}
