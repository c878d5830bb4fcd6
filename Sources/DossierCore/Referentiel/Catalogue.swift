/// The référentiels at hand, and the files beside them; each is read only when it is asked for.
///
/// Nothing is kept once read: hold on to the value that a call returns.
public struct Catalogue: Sendable {
  /// The files, sorted by path.
  private let files: [File]

  /// Makes a catalogue of files; a référentiel is a folder with a file `referentiel.json`.
  public init(files: [File]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// A file of the catalogue.
  public struct File: Sendable {
    /// The path below the folder of the référentiels, such as `cip-2018/savoirs.json`.
    public let path: String

    private let contents: Contents

    private enum Contents: Sendable {
      case embedded(StaticString)
      case bytes([UInt8])
    }

    /// Creates a file whose text is in the binary, checked by the build: nothing is copied before it is read.
    public init(path: String, contents: StaticString) {
      self.path = path
      self.contents = .embedded(contents)
    }

    /// Creates a file from its bytes.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      contents = .bytes(bytes)
    }

    /// Whether the build has checked the file.
    fileprivate var isEmbedded: Bool {
      if case .embedded = contents { true } else { false }
    }

    /// The evidence data that the file holds, when it holds data compiled by the build.
    var knowledge: CompiledKnowledge? {
      switch contents {
      case .embedded(let text): CompiledKnowledge(decoding: text)
      case .bytes(let bytes): CompiledKnowledge(decoding: String(decoding: bytes, as: UTF8.self))
      }
    }

    /// What was learned, when the file holds it as compiled by the build.
    var model: StatementModel? {
      switch contents {
      case .embedded(let text): StatementModel(decoding: text)
      case .bytes(let bytes): StatementModel(decoding: String(decoding: bytes, as: UTF8.self))
      }
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
      switch contents {
      case .embedded(let text): text.withUTF8Buffer { unsafe Array($0) }
      case .bytes(let bytes): bytes
      }
    }
  }
}

extension Catalogue {
  /// The catalogue with other data for a référentiel; what has no counterpart among the files is taken away, its own text excepted.
  public func replacingData(of referentiel: Referentiel.ID, by files: [File]) -> Catalogue {
    let kept = self.files.filter { file in
      !file.path.hasPrefix("\(referentiel)/") || file.path == "\(referentiel)/referentiel.json"
    }
    return Catalogue(files: kept + files)
  }

  /// The ids of the référentiels, sorted.
  public var ids: [Referentiel.ID] {
    files.compactMap { file in
      let parts = file.path.split(separator: "/")
      return parts.count == 2 && parts[1] == "referentiel.json" ? Referentiel.ID(rawValue: String(parts[0])) : nil
    }
  }

  /// A file by its path, or `nil` if the catalogue has no such file.
  func file(_ path: String) -> File? {
    files.first { $0.path == path }
  }

  /// The bytes of a file by its path, or `nil` if the catalogue has no such file.
  public func bytes(of path: String) -> [UInt8]? {
    file(path)?.bytes
  }

  /// The names of the `.json` files of a folder, without the extension, sorted: the layouts of `mises-en-page`.
  public func names(in folder: String) -> [String] {
    files.compactMap { file in
      let parts = file.path.split(separator: "/")
      guard parts.count == 2, parts[0] == folder, parts[1].hasSuffix(".json") else { return nil }
      return String(parts[1].dropLast(5))
    }
  }

  /// Reads a référentiel.
  ///
  /// - Throws: `CatalogueError.unknown` if there is none with this id, `.invalid` if its data is wrong.
  public func referentiel(_ id: Referentiel.ID) throws(CatalogueError) -> Referentiel {
    let path = "\(id)/referentiel.json"
    guard let file = file(path) else { throw .unknown(id, known: ids) }
    do {
      return try Referentiel(decoding: file.bytes, isChecked: file.isEmbedded)
    } catch {
      throw .invalid(path: path, error)
    }
  }

  /// Reads the savoirs of a référentiel, or returns `nil` if the catalogue has none for it.
  ///
  /// - Throws: `CatalogueError.invalid` if their data is wrong.
  public func savoirs(of referentiel: Referentiel) throws(CatalogueError) -> Savoirs? {
    let path = "\(referentiel.id)/savoirs.json"
    guard let bytes = bytes(of: path) else { return nil }
    do {
      return try Savoirs(decoding: bytes, for: referentiel)
    } catch {
      throw .invalid(path: path, error)
    }
  }
}
