import DossierCore
import DossierLayout
import DossierMarkdown
import DossierRendering
import PositionedJSON

/// What earlier runs found of dossiers, known again by all that the check depends on: the text, the configuration, the command line, the day, the
/// build of the tool.
struct KeptResults: Sendable {
  private let store: any ResultStore

  /// What all the dossiers of the run depend on.
  private let common: [String?]

  /// What the store may hold, in bytes: the digests of some ten thousand dossiers.
  static let limit = 512 << 20

  /// What is kept of a dossier.
  struct Result: Hashable, Sendable {
    var digest: DossierDigest
    var remarks: [String]
  }

  /// Opens a store for a run.
  ///
  /// - Parameters:
  ///   - store: where results are.
  ///   - common: what all the dossiers of the run depend on, in a fixed order.
  init(_ store: any ResultStore, common: [String?]) {
    self.store = store
    self.common = common
  }

  /// The name of what is kept of a dossier.
  ///
  /// - Complexity: linear in the length of the dossier.
  func key(of files: DossierFiles, _ configuration: Configuration?) -> String {
    var digest = ContentDigest()
    for text in common { digest.add(text) }
    digest.add(configuration?.shownPath)
    digest.add(configuration?.bytes ?? [])
    digest.add(files.path)
    digest.add(files.isConverted ? "converti" : nil)
    digest.add("\(files.remarks.count)")
    for remark in files.remarks { digest.add(remark) }
    for source in files.sources {
      digest.add(source.path)
      digest.add(source.bytes)
    }
    return digest.hexadecimal
  }

  /// What is kept under a name, or `nil` if it is not there, damaged, or if an image that the check looked at has changed.
  func result(_ key: String, _ files: DossierFiles, in fileSystem: any FileSystem) -> Result? {
    guard let body = payload("\(key).json") else { return nil }
    guard let node = try? JSONNode(parsing: Array(body), limits: Self.jsonLimits) else { return nil }
    return try? ObjectReader.read(node) { object -> Result? in
      let sources = object.optionalStrings("images")
      let sizes = object.integers("tailles")
      let remarks = object.optionalStrings("remarques")
      let digest = object.object("resultat", JSONDigest.digest(from:))
      guard let digest, Self.flat(sources, DossierImages(sources, files, in: fileSystem).sizes) == sizes else {
        return nil
      }
      return Result(digest: digest, remarks: remarks)
    }
  }

  private static let jsonLimits = JSONLimits(depth: 12, size: 64 << 20)

  /// Keeps what was found of a dossier.
  func keep(_ result: Result, sources: [String], _ sizes: [String: ImageSize], under key: String) {
    let value: JSONValue = [
      "images": .strings(sources),
      "tailles": .list(Self.flat(sources, sizes), JSONValue.integer),
      "remarques": .strings(result.remarks),
      "resultat": JSONDigest.value(result.digest),
    ]
    keep(JSONText(value, style: .compact).utf8, as: "\(key).json")
  }

  /// The page that is kept of a dossier, or `nil`.
  func page(_ key: String) -> [UInt8]? {
    payload("\(key).html").map(Array.init)
  }

  /// Keeps the page of a dossier.
  func keep(page: [UInt8], under key: String) {
    keep(page, as: "\(key).html")
  }

  /// Takes away what is too much.
  func prune() {
    store.prune(to: Self.limit)
  }

  /// The sizes of images in the order of their sources: -1 for one that is not there, whose place is told apart from that of an empty one.
  private static func flat(_ sources: [String], _ sizes: [String: ImageSize]) -> [Int] {
    sources.flatMap { source in sizes[source].map { [$0.width, $0.height] } ?? [-1, -1] }
  }

  // A name says what a result is of; this says that the bytes are those that were written.

  private func keep(_ body: [UInt8], as name: String) {
    store.write(Array(Self.seal(body).utf8) + body, as: name)
  }

  private func payload(_ name: String) -> ArraySlice<UInt8>? {
    guard let bytes = store.read(name), bytes.count > Self.sealLength else { return nil }
    let body = bytes[Self.sealLength...]
    guard bytes[..<Self.sealLength].elementsEqual(Self.seal(Array(body)).utf8) else { return nil }
    return body
  }

  private static let sealLength = 65

  private static func seal(_ body: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.add(body)
    return digest.hexadecimal + "\n"
  }
}
