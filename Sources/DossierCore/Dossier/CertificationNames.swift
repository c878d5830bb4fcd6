public import DossierMarkdown
import PositionedJSON

/// How people name the certifications that have rules for a dossier: what `lecture.json` lists under `certifications`.
///
/// It tells which référentiel a dossier is for before any référentiel is read, so that a dossier costs the reading of its own only.
public struct CertificationNames: Hashable, Sendable {
  /// The référentiels with their names, in the order of the file.
  private let entries: [Entry]

  private struct Entry: Hashable, Sendable {
    let referentiel: Referentiel.ID
    let names: TermList
  }

  /// Reads the names from the text of `lecture.json`; a text that cannot be read names nothing, and is told by who reads the rest of it.
  public init(decoding bytes: [UInt8]) {
    guard let node = try? JSONNode(parsing: bytes) else {
      entries = []
      return
    }
    var reader = ObjectReader(node)
    entries = reader.optionalObjects("certifications") { entry in
      Entry(referentiel: entry.id("referentiel"), names: TermList(entry.strings("noms")))
    }
  }

  /// The référentiels that a text names, each once, in the order of the file.
  public func referentiels(namedIn text: String) -> [Referentiel.ID] {
    let words = FoldedWords(text).content
    var found: [Referentiel.ID] = []
    for entry in entries where !found.contains(entry.referentiel) && entry.names.isFound(in: words) {
      found.append(entry.referentiel)
    }
    return found
  }

  /// The only référentiel that the cover of a dossier names; `nil` if it names none or several, or the usual one.
  ///
  /// A dossier is for the usual one by default, so its name says nothing, and a structure may bear the name of another certification.
  public func referentiel(onCoverOf document: Document, defaultsTo usual: Referentiel.ID) -> Referentiel.ID? {
    var named: [Referentiel.ID] = []
    for line in document.coverLines {
      for id in referentiels(namedIn: line) where !named.contains(id) { named.append(id) }
    }
    return named.count == 1 && named[0] != usual ? named[0] : nil
  }
}

extension Document {
  /// How many blocks a cover has at the most.
  static var coverLength: Int { 12 }

  /// The lines of the cover that may name what the dossier is for: titles given by the front matter, then short texts of the first blocks.
  var coverLines: [String] {
    let titles = (frontMatter?.entries ?? []).filter {
      ["title", "subtitle", "titre", "sous-titre"].contains($0.key.lowercased())
    }
    return titles.flatMap(\.values)
      + blocks.prefix(Self.coverLength).compactMap { block in
        switch block.content {
        case .heading(_, let text), .paragraph(let text): text.text.utf8.count <= 200 ? text.text : nil
        default: nil
        }
      }
  }
}
