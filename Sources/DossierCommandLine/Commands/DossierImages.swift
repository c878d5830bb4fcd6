import DossierLayout
import DossierMarkdown

/// The images of a dossier that are beside it, and their sizes.
///
/// The sources come from the dossier, which nobody vouches for: an address, an absolute path or what is no regular file is not opened, and only
/// the beginning of a file is read.
struct DossierImages {
  /// The size of each image, by its source as written.
  let sizes: [String: ImageSize]

  /// A dossier shows fewer images than that.
  private static let limit = 1000

  /// The box of an image whose own size is unknown: 12 cm by 7.
  private static let usualSize = ImageSize(width: 340_158, height: 198_425)

  init(of document: Document, _ files: DossierFiles, in fileSystem: any FileSystem) {
    self.init(document.imageSources, files, in: fileSystem)
  }

  /// Looks for the images of some sources, as a dossier writes them.
  init(_ sources: [String], _ files: DossierFiles, in fileSystem: any FileSystem) {
    let sources = sources.prefix(Self.limit)
    guard !files.isConverted else {
      // The images are inside the document, and the size that each is printed in stands in the converted text.
      sizes = Dictionary(sources.map { ($0, Self.usualSize) }, uniquingKeysWith: { first, _ in first })
      return
    }
    let folder = files.folder ?? files.paths.first.map(Paths.folder) ?? "."
    var sizes: [String: ImageSize] = [:]
    for source in sources {
      guard let path = Self.path(of: source, in: folder),
        let header = try? fileSystem.read(path, upTo: ImageSize.headerLength)
      else { continue }
      sizes[source] = ImageSize(header: header)
    }
    self.sizes = sizes
  }

  /// The path that a source leads to, or `nil` for an address and for what no dossier holds.
  private static func path(of source: String, in folder: String) -> String? {
    guard !source.isEmpty, source.utf8.count <= 1024, !source.hasPrefix("/"), !source.contains(":"),
      !source.contains("\0")
    else { return nil }
    return Paths.join(folder, percentDecoded(source))
  }

  /// A source with its `%20` read; one that does not make sense stays as it is.
  private static func percentDecoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
