package import DossierCore
package import PositionedJSON

/// How the template of a dossier groups the attendus of each bloc under short sub-headings.
package struct TemplateOutline: Hashable, Sendable {
  /// The sections by bloc; a bloc that is not there gets one section for each attendu.
  package let blocs: [Entry]

  /// The sections of a bloc.
  package struct Entry: Hashable, Sendable {
    /// The bloc.
    package let bloc: Bloc.ID
    /// Its sections, in order.
    package let sections: [Section]
    /// The title of the part, where « Première partie » would be out of place; `nil` for the usual one.
    package let title: String?
    /// Whether the sections are chapters of their own, without a title above them: the production is one text.
    package let areChapters: Bool
  }

  /// Attendus under one sub-heading.
  package struct Section: Hashable, Sendable {
    /// The sub-heading: a few words, so that it is never taken for an answer.
    package let title: String
    /// The attendus, in order.
    package let attendus: [Attendu.ID]
    /// The critères that it may show, where the text says what is looked for and not what to write.
    package let criteres: [Critere.ID]

    /// Creates a section.
    init(title: String, attendus: [Attendu.ID], criteres: [Critere.ID] = []) {
      self.title = title
      self.attendus = attendus
      self.criteres = criteres
    }
  }

  /// The outline of a référentiel that has none: a section for each attendu.
  package static let none = TemplateOutline(blocs: [])

  private init(blocs: [Entry]) {
    self.blocs = blocs
  }

  /// The value of `schema` in the files that this version reads.
  package static let schema = "juryblanc/modele/v1"

  /// Reads a `modele.json`.
  ///
  /// - Throws: all the faults of the file, each with its place.
  package init(decoding bytes: [UInt8]) throws(JSONFaults) {
    blocs = try ObjectReader.read(bytes) { object in
      object.ignore("$schema")
      _ = object.parsed("schema", "« \(Self.schema) »") { $0 == Self.schema ? $0 : nil }
      _ = object.string("referentiel")
      return object.objects("blocs") { bloc in
        Entry(
          bloc: Bloc.ID(rawValue: bloc.string("id")),
          sections: bloc.objects("sections") { section in
            Section(
              title: section.string("titre"),
              attendus: section.optionalStrings("attendus").map(Attendu.ID.init(rawValue:)),
              criteres: section.optionalStrings("criteres").map(Critere.ID.init(rawValue:))
            )
          },
          title: bloc.optionalString("titre"),
          areChapters: bloc.optionalBoolean("chapitres") ?? false
        )
      }
    }
  }

  /// The sections of a part: those of its bloc without what the part does not ask, then what they leave out.
  func sections(of partie: Partie, in referentiel: Referentiel) -> [Section] {
    let known = blocs.first { $0.bloc == partie.bloc }?.sections ?? []
    let grouped = known.filter { $0.attendus.isEmpty || $0.attendus.contains(where: partie.attendus.contains) }
      .map { section in
        Section(
          title: section.title,
          attendus: section.attendus.filter(partie.attendus.contains),
          criteres: section.criteres
        )
      }
    let covered = Set(grouped.flatMap(\.attendus))
    let rest = partie.attendus.filter { !covered.contains($0) }.map { id in
      Section(title: referentiel.attendu(id)?.libelle ?? id.rawValue, attendus: [id])
    }
    return grouped + rest
  }

  /// What is said of the part about a bloc, beside its sections.
  func entry(of bloc: Bloc.ID) -> Entry? {
    blocs.first { $0.bloc == bloc }
  }
}
