import DossierCore
import PositionedJSON

extension CommandLineTool {
  /// The configuration that a command line names, or else the first one found in the dossier's folder and those above it.
  ///
  /// - Parameters:
  ///   - arguments: the command line.
  ///   - dossier: the path of the dossier.
  /// - Returns: the configuration, or `nil` without one.
  /// - Throws: why it cannot be read.
  func configuration(_ arguments: Arguments, of dossier: String) throws(CommandLineError) -> Configuration? {
    let isRefused = arguments.isSet(.sansConfiguration)
    if let path = arguments.value(.configuration) {
      guard !isRefused else { throw .usage(.conflict(.configuration, .sansConfiguration)) }
      return try configuration(at: path)
    }
    guard !isRefused, let folder = folder(ofDossier: dossier) else { return nil }
    guard let path = try nearestConfiguration(from: folder) else { return nil }
    return try configuration(at: path)
  }

  private func configuration(at path: String) throws(CommandLineError) -> Configuration {
    let bytes: [UInt8]
    do { bytes = try environment.fileSystem.read(path) } catch { throw .unreadableConfiguration(error) }
    let rules = try rules().rules.map(\.id)
    do {
      return try Configuration(decoding: bytes, path: path, rules: rules)
    } catch {
      throw .invalidData(path: path, error.faults)
    }
  }

  /// The folder that a dossier is in: itself, that of its file, the current one for the standard input; `nil` for what does not exist, which the
  /// reading of the dossier tells better.
  private func folder(ofDossier path: String) -> String? {
    if path == "-" { return "." }
    switch try? environment.fileSystem.kind(of: path) {
    case .folder?: return Paths.trimmed(path)
    case .file?, .other?: return Paths.folder(of: path)
    default: return nil
    }
  }

  /// How many folders are looked in at most: more than any path has.
  private static let deepestFolder = 64

  /// The path of the first configuration in a folder and those above it, the root included.
  private func nearestConfiguration(from start: String) throws(CommandLineError) -> String? {
    var folder = start
    for _ in 0..<Self.deepestFolder {
      let path = folder == "." ? Configuration.fileName : Paths.join(folder, Configuration.fileName)
      do {
        if try environment.fileSystem.kind(of: path) != nil { return path }
      } catch {
        // A folder that may not be looked in is passed over; any other trouble is that of a file which is there.
        guard case .notPermitted = error.reason else { throw .unreadableConfiguration(error) }
      }
      let parent = Paths.parent(of: folder)
      guard parent != folder, !environment.fileSystem.isSame(parent, folder) else { return nil }
      folder = parent
    }
    return nil
  }
}

extension Paths {
  /// The folder above a folder, as its path goes; that of a relative path goes on with `..`.
  static func parent(of folder: String) -> String {
    let folder = trimmed(folder)
    switch name(of: folder) {
    case "/": return "/"
    case ".": return folder == "." ? ".." : parent(of: String(folder.dropLast(2)))
    case "..": return join(folder, "..")
    default: return self.folder(of: folder)
    }
  }
}
