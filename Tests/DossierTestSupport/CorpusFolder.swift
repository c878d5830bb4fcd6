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

  /// The names of its dossiers that have labels.
  package static let labels = [
    "a-mission-locale", "b-ccas-insertion", "cap-emploi", "complet", "k-e2c", "l-association-refugies", "lacunes",
    "m-ccp1",
    "n-ccp3", "o-ccp2", "plie", "siae",
  ]
}
