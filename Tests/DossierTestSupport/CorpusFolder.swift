import DossierCommandLine

/// The labelled dossiers of the project.
package enum CorpusFolder {
  /// Their folder, beside the tests.
  package static let path: String = {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return folders.joined(separator: "/") + "/Corpus"
  }()

  /// The bytes of one of its files, or `nil` if it is not there.
  package static func bytes(_ name: String) -> [UInt8]? {
    try? GlibcFileSystem().read("\(path)/\(name)")
  }

  /// The text of one of its files, empty if it is not there.
  package static func text(_ name: String) -> String {
    String(decoding: bytes(name) ?? [], as: UTF8.self)
  }

  /// The names of its dossiers that have labels, sorted.
  package static let labels: [String] =
    ((try? GlibcFileSystem().list(path)) ?? []).filter { $0.hasSuffix(".labels.json") && bytes(dossier(of: $0)) != nil }
    .map { String($0.dropLast(".labels.json".count)) }.sorted()

  /// The dossier of some labels, when it is one file.
  private static func dossier(of labels: String) -> String {
    String(labels.dropLast("labels.json".count)) + "md"
  }
}
