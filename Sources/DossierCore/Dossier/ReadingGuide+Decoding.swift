public import PositionedJSON

extension ReadingGuide {
  /// Reads the guide common to all référentiels and that of one of them.
  ///
  /// - Parameters:
  ///   - common: the text of `lecture.json`.
  ///   - own: the text of the référentiel's own `lecture.json`, or `nil` when it has none: parts are then told by their numbers only.
  /// - Throws: every fault of the first text that has any.
  public init(common: [UInt8], own: [UInt8]?) throws(JSONFaults) {
    let words = try ObjectReader.read(common) { CommonWords(&$0) }
    var subjects: [Bloc.ID: Subject] = [:]
    var aliases: [Alias] = []
    if let own {
      (subjects, aliases) = try ObjectReader.read(own) { reader in
        reader.ignore("$schema", "schema", "referentiel")
        let aliases = reader.optionalObjects("epreuves") { entry in
          Alias(epreuve: Epreuve.ID(rawValue: entry.string("id")), names: TermList(entry.strings("alias")))
        }
        let blocs = reader.objects("blocs") { entry in
          (
            Bloc.ID(rawValue: entry.string("id")),
            Subject(
              titles: TermList(entry.strings("titres")),
              terms: TermList(entry.strings("termes")),
              extent: entry.optionalParsed("etendue", "« chapitre », « dossier » ou « titre »") { Extent(rawValue: $0) }
                ?? .chapter
            )
          )
        }
        return (Dictionary(blocs) { first, _ in first }, aliases)
      }
    }
    self.init(words: words, epreuves: aliases, blocs: subjects)
  }

  private init(words: CommonWords, epreuves: [Alias], blocs: [Bloc.ID: Subject]) {
    partWords = Set(words.partie)
    groups = TermList(words.groupe)
    front = TermList(words.garde)
    contents = TermList(words.sommaire)
    annexes = TermList(words.annexes)
    introduction = TermList(words.introduction)
    conclusion = TermList(words.conclusion)
    references = TermList(words.fin)
    entretienNouns = TermList(words.noms)
    notEntretiens = TermList(words.exclus)
    entretienVerbs = TermList(words.verbes)
    writing = words.redaction
    self.epreuves = epreuves
    self.blocs = blocs
  }
}

/// The lists of `lecture.json`, under their keys.
private struct CommonWords {
  var partie, groupe, garde, sommaire, annexes, introduction, conclusion, fin: [String]
  var noms: [String] = []
  var exclus: [String] = []
  var verbes: [String] = []
  var redaction = WritingWords()

  init(_ reader: inout ObjectReader) {
    reader.ignore("schema", "referentielParDefaut", "certifications")
    partie = reader.strings("partie")
    groupe = reader.strings("groupe")
    garde = reader.strings("garde")
    sommaire = reader.strings("sommaire")
    annexes = reader.strings("annexes")
    introduction = reader.strings("introduction")
    conclusion = reader.strings("conclusion")
    fin = reader.strings("fin")
    let entretien = reader.object("entretien") { entry in
      (entry.strings("noms"), entry.strings("exclus"), entry.strings("verbes"))
    }
    (noms, exclus, verbes) = entretien ?? ([], [], [])
    redaction = reader.optionalObject("redaction") { WritingWords(&$0) } ?? WritingWords()
  }
}
