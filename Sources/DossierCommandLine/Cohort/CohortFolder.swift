import DossierCore
import DossierMarkdown

/// The dossiers below a folder, and what stands there that is none.
///
/// A file of the folder itself is a dossier. A folder below is one dossier if it holds its chapters, and a group if it holds whole dossiers or no
/// text but folders. Nothing is dropped without a word: what is no dossier is told.
struct CohortFolder {
  /// The dossiers, in the order of their paths.
  private(set) var members: [Member] = []

  /// What is no dossier, in the order of its paths.
  private(set) var leftAside: [Cohort.LeftAside] = []

  /// A dossier that was found.
  struct Member: Hashable {
    /// The path below the folder.
    let path: String
    /// The path that opens it.
    let operand: String
    /// Why it cannot be read, for what is there and is known to be no text already.
    var refusal: CommandLineError?

    /// What tables call it: the path without its extension.
    var name: String {
      guard let fileExtension = Paths.fileExtension(of: path), CohortFolder.extensions.contains(fileExtension) else {
        return path
      }
      return String(path.dropLast(fileExtension.count + 1))
    }
  }

  /// How deep folders are looked in: a centre, a year, a group, a candidate, and some more.
  private static let deepestFolder = 8

  /// The extensions of what may be a dossier.
  private static let textExtensions: Set<String> = ["md", "markdown", "mdown", "mkd"]
  private static let documentExtensions: Set<String> = ["docx", "odt", "rtf"]
  static let extensions = textExtensions.union(documentExtensions)

  /// The folders beside chapters that hold no dossier.
  private static let annexFolders: Set<String> = [
    "annexe", "annexes", "image", "images", "img", "media", "medias", "figures", "assets", "pieces jointes", "pj",
    "brouillon", "brouillons", "archive", "archives", "node modules",
  ]

  private let root: String
  private let environment: CommandEnvironment
  private let configuration: Configuration?
  private let isExpected: (Member) -> Bool

  /// Looks in a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - environment: what surrounds the tool.
  ///   - configuration: the configuration of the folder, which may leave files aside.
  ///   - isExpected: whether a list names a dossier, which is then one whatever its name.
  /// - Throws: why the folder cannot be read; a folder below that cannot is a dossier that cannot.
  /// - Complexity: linear in the number of files, each folder being read once.
  init(
    _ folder: String,
    in environment: CommandEnvironment,
    _ configuration: Configuration?,
    isExpected: @escaping (Member) -> Bool = { _ in false }
  ) throws(CommandLineError) {
    root = Paths.trimmed(folder)
    self.environment = environment
    self.configuration = configuration
    self.isExpected = isExpected
    let kind: FileKind?
    do { kind = try environment.fileSystem.kind(of: root) } catch { throw .unreadable(error) }
    switch kind {
    case nil: throw .unreadable(FileError(.notFound, path: root))
    case .folder: break
    case .file, .other: throw .notFolder(path: folder)
    }
    do { try look(in: "", below: []) } catch { throw .unreadable(error) }
    members.sort { Paths.naturallyPrecedes($0.path, $1.path) }
    leftAside.sort { Paths.naturallyPrecedes($0.path, $1.path) }
  }

  private func operand(of path: String) -> String {
    path.isEmpty ? root : Paths.join(root, path)
  }

  /// Looks in a folder, below those on the way to it.
  private mutating func look(in path: String, below ancestors: [String]) throws(FileError) {
    // What cannot be looked at is told, as a folder that could not be read.
    guard ancestors.count < Self.deepestFolder else { throw FileError(.nameTooLong, path: operand(of: path)) }
    guard members.count < FileLimits.folderEntries else {
      throw FileError(.tooManyFiles(limit: FileLimits.folderEntries), path: root)
    }
    var texts: [String] = []
    var documents: [String] = []
    var folders: [String] = []
    let folder = operand(of: path)
    for name in try environment.fileSystem.list(folder).sorted(by: Paths.naturallyPrecedes) where !name.hasPrefix(".") {
      let own = path.isEmpty ? name : Paths.join(path, name)
      switch try? environment.fileSystem.kind(of: Paths.join(folder, name)) {
      case .file?: take(own, &texts, &documents)
      case .folder?: folders.append(own)
      default: break
      }
    }
    let isDossier = !ancestors.isEmpty && !texts.isEmpty && !isGroup(texts)
    if isDossier {
      members.append(member(path))
      return
    }
    members += (texts + documents).map(member)
    let way = ancestors + [folder]
    for folder in folders where !isAnnexFolder(folder) && !leadsBack(folder, to: way) {
      let known = members.count + leftAside.count
      do throws(FileError) {
        try look(in: folder, below: way)
        if members.count + leftAside.count == known, let refusal = try refusal(ofEmpty: folder) {
          members.append(Member(path: folder, operand: operand(of: folder), refusal: refusal))
        }
      } catch {
        members.append(Member(path: folder, operand: operand(of: folder), refusal: .unreadable(error)))
      }
    }
  }

  /// Whether a folder is a link to one of those that lead to it, whose dossiers are found already.
  private func leadsBack(_ path: String, to way: [String]) -> Bool {
    way.contains { environment.fileSystem.isSame($0, operand(of: path)) }
  }

  /// What people write dossiers in, beside what can be read.
  private static let otherExtensions: Set<String> = ["pdf", "doc", "txt", "text", "html", "htm", "pages", "wps"]

  /// Why nothing was found in a folder that should hold somebody's dossier, or `nil` for one that holds other things.
  private func refusal(ofEmpty path: String) throws(FileError) -> CommandLineError? {
    let listed = try environment.fileSystem.list(operand(of: path)).filter { !$0.hasPrefix(".") }
    let names = listed.filter { !isOwnPage(Paths.join(operand(of: path), $0)) }
    guard names.isEmpty == listed.isEmpty else { return nil }
    let others = names.filter { Self.otherExtensions.contains(Paths.fileExtension(of: $0) ?? "") }
    guard names.isEmpty || !others.isEmpty else { return nil }
    return .noMarkdown(folder: operand(of: path), others: [])
  }

  /// Whether a file is a page that this tool wrote: the reports of a cohort are often kept beside it.
  private func isOwnPage(_ path: String) -> Bool {
    guard Paths.fileExtension(of: path) == "html", let bytes = try? environment.fileSystem.read(path, upTo: 2048) else {
      return false
    }
    return String(decoding: bytes, as: UTF8.self).contains("<meta name=\"generator\" content=\"juryblanc ")
  }

  private func member(_ path: String) -> Member {
    Member(path: path, operand: operand(of: path))
  }

  private func isAnnexFolder(_ path: String) -> Bool {
    Self.annexFolders.contains(Self.words(of: Paths.name(of: path)).joined(separator: " "))
  }

  /// Sorts a file among texts, documents and what is no dossier.
  private mutating func take(_ path: String, _ texts: inout [String], _ documents: inout [String]) {
    guard let fileExtension = Paths.fileExtension(of: path), Self.extensions.contains(fileExtension) else { return }
    let isDocument = Self.documentExtensions.contains(fileExtension)
    // What a text processor keeps beside an open document.
    if isDocument, Paths.name(of: path).hasPrefix("~$") { return }
    guard !isExpected(member(path)) else {
      if isDocument { documents.append(path) } else { texts.append(path) }
      return
    }
    if configuration?.leavesAside(path) == true {
      leftAside.append(Cohort.LeftAside(path: path, kind: .ignored))
    } else if let kind = Self.kind(ofName: Paths.name(of: path)), !isChapterAnnex(path, kind) {
      leftAside.append(Cohort.LeftAside(path: path, kind: kind))
    } else if isDocument {
      documents.append(path)
    } else {
      texts.append(path)
    }
  }

  /// Whether annexes stand among the chapters of a dossier, which then has them.
  private func isChapterAnnex(_ path: String, _ kind: Cohort.LeftAside.Kind) -> Bool {
    kind == .annex && path.contains("/")
  }

  /// What the name of a file tells that it is instead of a dossier, or `nil`.
  private static func kind(ofName name: String) -> Cohort.LeftAside.Kind? {
    let words = words(of: name.split(separator: ".").first.map(String.init) ?? name)
    // « 00-modele.md », « 9 annexes »: numbers only order files.
    guard let first = words.first(where: { !$0.allSatisfy(\.isNumber) }) else { return nil }
    switch first {
    case "modele", "modeles", "gabarit", "trame", "template", "canevas": return .template
    case "annexe", "annexes": return .annex
    case "readme", "lisezmoi", "consigne", "consignes", "contributing", "license", "licence", "changelog":
      return .presentation
    case "lisez": return words.dropFirst().first == "moi" ? .presentation : nil
    default: return nil
    }
  }

  /// The words of a name, in lower case without accents.
  private static func words(of name: String) -> [String] {
    ArgumentParser.plain(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  // MARK: Groups

  /// Whether the texts of a folder are dossiers of several people, and not the chapters of one.
  private func isGroup(_ paths: [String]) -> Bool {
    guard paths.count > 1 else { return false }
    if paths.contains(where: { isExpected(member($0)) }) { return true }
    // Chapters are numbered; dossiers are called by their authors.
    let numbered = paths.count { Paths.name(of: $0).first?.isNumber == true }
    if numbered * 2 > paths.count { return false }
    var whole = 0
    for path in paths where isWhole(path) {
      whole += 1
      if whole == 2 { return true }
    }
    return false
  }

  /// The fewest titles of the first level that a whole dossier has, and a chapter has not.
  private static let fewestParts = 4

  /// Whether a text is a whole dossier: it says whose it is, or has as many great titles as a dossier has parts.
  private func isWhole(_ path: String) -> Bool {
    guard let bytes = try? environment.fileSystem.read(operand(of: path)),
      let source = try? SourceText(path: path, bytes: bytes)
    else { return false }
    let document = Document(parsing: [source])
    let keys = document.frontMatter?.entries.map { ArgumentParser.plain($0.key) } ?? []
    if keys.contains("candidat") { return true }
    var counts: [Int: Int] = [:]
    for block in document.blocks {
      if case .heading(let level, _) = block.content { counts[level, default: 0] += 1 }
    }
    // A title alone above the others is that of the whole: a chapter has one too, and sections below.
    guard let top = counts.keys.min() else { return false }
    return counts[top, default: 0] >= Self.fewestParts
  }
}
