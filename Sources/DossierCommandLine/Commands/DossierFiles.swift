import DossierMarkdown
import DossierRendering

/// The files of a dossier, read from a path that a user gave.
struct DossierFiles {
  /// The path as reports show it.
  let path: String

  /// The texts, in reading order; never empty.
  let sources: [SourceText]

  /// The folder that was read, if it was one.
  let folder: String?

  /// The files, by the paths that open them; none for the standard input.
  let paths: [String]

  /// What was left aside, for the person, in French.
  let remarks: [String]

  /// Whether the text was drawn from a document of a text processor.
  let isConverted: Bool

  /// The name under which the standard input is shown.
  static let standardInput = "entrée standard"

  /// The extensions of Markdown in folders, and those taken from who names a file.
  private static let folderExtensions: Set<String> = ["md", "markdown", "mdown", "mkd"]
  private static let fileExtensions: Set<String> = folderExtensions.union(["txt", "text"])
  private static let convertibleExtensions: Set<String> = ["docx", "odt", "rtf", "html"]

  /// Reads a file, a folder, or the standard input; of a folder, not the files that a configuration leaves aside.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - shown: the path as reports show it, if it is not what is shown of a path by itself.
  ///   - environment: what surrounds the tool.
  ///   - configuration: the configuration that holds for the dossier.
  /// - Throws: why nothing can be read.
  init(
    reading path: String,
    shownAs shown: String? = nil,
    in environment: CommandEnvironment,
    _ configuration: Configuration? = nil
  ) throws(CommandLineError) {
    if path == "-" {
      if environment.terminal.inputIsTerminal {
        environment.console.writeError("Collez votre texte, puis appuyez sur Entrée et sur Ctrl-D.\n")
      }
      let bytes: [UInt8]
      do { bytes = try environment.console.readInput() } catch { throw .unreadable(error) }
      let name = Self.standardInput
      let reading = try Self.reading(name, shownAs: name, bytes, environment.programs)
      self.init(path: name, reading, paths: [])
      return
    }
    let kind: FileKind?
    do { kind = try environment.fileSystem.kind(of: path) } catch { throw .unreadable(error) }
    switch kind {
    case nil: throw .unreadable(FileError(.notFound, path: path))
    case .folder:
      let folder = Paths.trimmed(path)
      try self.init(folder: folder, shownAs: shown ?? Paths.shown(folder), in: environment, configuration)
    case .file, .other: try self.init(file: path, shownAs: shown ?? Paths.shown(path), in: environment)
    }
  }

  private init(path: String, sources: [SourceText], paths: [String], remarks: [String], folder: String? = nil) {
    self.path = path
    self.folder = folder
    self.sources = sources
    self.paths = paths
    self.remarks = remarks
    isConverted = false
  }

  private init(path: String, _ reading: Reading, paths: [String], folder: String? = nil) {
    self.path = path
    self.folder = folder
    self.paths = paths
    sources = [reading.source]
    isConverted = reading.isConverted
    remarks = isConverted ? [Self.remark(onConversionOf: path)] : []
  }

  private init(
    file path: String,
    shownAs shown: String,
    in environment: CommandEnvironment,
    folder: String? = nil
  ) throws(CommandLineError) {
    // What the bytes are comes first: of a Word document, better say how to convert it than that its name is wrong.
    let bytes = try Self.bytes(of: path, in: environment.fileSystem)
    let reading = try Self.reading(path, shownAs: shown, bytes, environment.programs)
    if !reading.isConverted, let fileExtension = Paths.fileExtension(of: path),
      !Self.fileExtensions.contains(fileExtension)
    {
      throw .notMarkdown(path: path)
    }
    self.init(path: shown, reading, paths: [path], folder: folder)
  }

  private init(
    folder: String,
    shownAs shownFolder: String,
    in environment: CommandEnvironment,
    _ configuration: Configuration?
  ) throws(CommandLineError) {
    let fileSystem = environment.fileSystem
    let names: [String]
    do { names = try fileSystem.list(folder) } catch { throw .unreadable(error) }
    let paths = names.filter(Self.isChapter).sorted(by: Paths.naturallyPrecedes).map { Paths.join(folder, $0) }
    let present = paths.filter { (try? fileSystem.kind(of: $0)) == .file }
    let files = present.filter { configuration?.leavesAside(Paths.name(of: $0)) != true }
    if let configuration, files.isEmpty, !present.isEmpty {
      throw .nothingLeft(folder: folder, configuration: configuration.path)
    }
    guard !files.isEmpty else {
      let others = names.filter {
        !$0.hasPrefix(".") && Self.convertibleExtensions.contains(Paths.fileExtension(of: $0) ?? "")
      }
      // One document alone is the dossier; of several, nobody but its author knows which.
      if others.count == 1, let only = others.first, Paths.fileExtension(of: only) != "html" {
        let shown = Paths.join(shownFolder, only)
        try self.init(file: Paths.join(folder, only), shownAs: shown, in: environment, folder: folder)
        return
      }
      throw .noMarkdown(
        folder: folder,
        others: others.sorted(by: Paths.naturallyPrecedes).map { Paths.join(folder, $0) }
      )
    }
    var sources: [SourceText] = []
    var remarks: [String] = []
    var size = 0
    for path in files {
      let bytes = try Self.bytes(of: path, in: fileSystem)
      size += bytes.count
      guard size <= FileLimits.fileSize else {
        throw .unreadable(FileError(.tooLarge(limit: FileLimits.fileSize), path: folder))
      }
      do throws(CommandLineError) {
        let shown = Paths.join(shownFolder, Paths.name(of: path))
        sources.append(try Self.source(path, shownAs: shown, bytes))
      } catch .notText(.empty) {
        // A chapter still to be written does not stop the others from being read.
        remarks.append("Le fichier « \(SafeText.line(path)) » est vide : il est laissé de côté.")
      }
    }
    guard !sources.isEmpty else { throw .emptyFolder(folder) }
    guard !SourceText.areTooLarge(sources) else { throw .folderTooLarge(folder) }
    self.init(path: shownFolder, sources: sources, paths: files, remarks: remarks, folder: folder)
  }

  /// Whether a file of a folder is a piece of the dossier: Markdown, neither hidden nor the folder's own presentation.
  private static func isChapter(_ name: String) -> Bool {
    guard !name.hasPrefix("."), let fileExtension = Paths.fileExtension(of: name) else { return false }
    return folderExtensions.contains(fileExtension) && !isPresentation(name)
  }

  private static func isPresentation(_ name: String) -> Bool {
    name.lowercased().prefix { $0 != "." } == "readme"
  }

  /// Why an output may not take a path of the dossier's folder, or `nil` if it may.
  func keeps(_ output: String, in fileSystem: any FileSystem) -> CommandLineError.Kept? {
    if paths.contains(where: { fileSystem.isSame($0, output) }) { return .dossier }
    guard let folder, fileSystem.isSame(folder, Paths.folder(of: output)) else { return nil }
    let name = Paths.name(of: output)
    if Self.isChapter(name) { return .chapter }
    return Self.isPresentation(name) ? .presentation : nil
  }

  private static func bytes(of path: String, in fileSystem: any FileSystem) throws(CommandLineError) -> [UInt8] {
    do { return try fileSystem.read(path) } catch { throw .unreadable(error) }
  }

  static func source(
    _ path: String,
    shownAs shown: String,
    _ bytes: [UInt8]
  ) throws(CommandLineError) -> SourceText {
    // Whoever typed the path is told it whole, for the command that converts it must find the file.
    do { return try SourceText(path: shown, bytes: bytes) } catch { throw .notText(error.renamed(path)) }
  }
}
