import DossierLayout
import DossierMarkdown
import Foundation

/// A document to measure.
struct Fixture {
  /// The name of its file, without `.md`.
  let name: String

  /// Where its images are looked for.
  let folder: URL

  /// Its text.
  let source: SourceText

  /// Its blocks.
  let document: Document

  /// Its parts.
  let outline: Outline

  /// The sizes of the images that stand beside it, by their sources as written.
  let imageSizes: [String: ImageSize]

  private init(_ file: URL) throws {
    let source = try SourceText(path: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
    name = file.deletingPathExtension().lastPathComponent
    folder = file.deletingLastPathComponent()
    imageSizes = try Self.imageSizes(in: folder)
    document = Document(parsing: [source])
    outline = Outline(document, source: source)
    self.source = source
    guard !outline.parts.isEmpty else {
      throw MeasureError.unreadable(path: file.path, reason: "aucun titre de niveau 1, donc aucune partie")
    }
    guard outline.parts.count <= Marker.maximumParts else {
      throw MeasureError.unreadable(path: file.path, reason: "plus de \(Marker.maximumParts) parties")
    }
  }

  /// The sizes of the images of a folder, by name.
  private static func imageSizes(in folder: URL) throws -> [String: ImageSize] {
    let files = try ["png", "jpg", "jpeg", "gif", "svg"].flatMap { try folder.files(withExtension: $0) }
    let sizes = files.compactMap { file in
      (try? Data(contentsOf: file)).flatMap { ImageSize(header: [UInt8]($0.prefix(ImageSize.headerLength))) }
        .map { (file.lastPathComponent, $0) }
    }
    return Dictionary(uniqueKeysWithValues: sizes)
  }

  /// The documents of a folder, by name.
  static func all(in folder: URL) throws -> [Fixture] {
    let fixtures = try folder.files(withExtension: "md").map { try Fixture($0) }
    guard !fixtures.isEmpty else { throw MeasureError.unreadable(path: folder.path, reason: "aucun fichier .md") }
    return fixtures
  }

  /// The text for pandoc, which does not know front matter in this format and ends an HTML table at the first blank line.
  var markdown: String {
    let first = document.frontMatter.map { $0.span.last + 1 } ?? 1
    var lines: [String] = []
    var isInTable = false
    for number in stride(from: first, through: source.lineCount, by: 1) {
      let line = source.line(number) ?? ""
      let tag = line.drop(while: \.isWhitespace).lowercased()
      if tag.hasPrefix("<table") { isInTable = true }
      if isInTable, tag.isEmpty { continue }
      lines.append(line)
      guard isInTable, tag.contains("</table>") else { continue }
      isInTable = false
      lines.append("")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The file of an image that stands beside the document, or `nil`.
  func image(_ source: String) -> URL? {
    let names = [source, source.removingPercentEncoding ?? source]
    return names.lazy.filter { !$0.isEmpty && !$0.contains("://") }.map { folder.appending(path: $0) }
      .first { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
  }
}

extension URL {
  /// The files of a folder whose name has an extension, in the order of their names.
  func files(withExtension suffix: String) throws -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".\(suffix)") }.sorted()
        .map { appending(path: $0) }
    } catch {
      throw MeasureError.unreadable(path: path, reason: "ce dossier ne se lit pas")
    }
  }
}
