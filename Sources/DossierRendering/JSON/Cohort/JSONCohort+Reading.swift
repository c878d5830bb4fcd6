package import DossierCore
package import PositionedJSON

extension JSONCohort {
  /// What a file of this contract holds, but for what is drawn from it anew.
  package struct Contents: Sendable {
    /// The cohort.
    package var cohort: Cohort
    /// The gravity from which a run ends with 1.
    package var threshold: Threshold
    /// The version of the tool that wrote it.
    package var version: String
  }

  private static let limits = JSONLimits(depth: 12, size: 512 << 20)

  /// Reads a file.
  ///
  /// - Throws: all the faults of the file, each with its place.
  /// - Complexity: linear in the length of the file.
  package static func contents(of bytes: [UInt8]) throws(JSONFaults) -> Contents {
    let node: JSONNode
    do {
      node = try JSONNode(parsing: bytes, limits: limits)
    } catch {
      throw JSONFaults(error)
    }
    return try ObjectReader.read(node) { object in
      _ = object.parsed("schema", "« \(schema) »") { $0 == schema ? $0 : nil }
      let version = object.object("outil") { reader in
        let version = reader.string("version")
        reader.ignoreTheRest()
        return version
      }
      let folder = object.object("cohorte") { reader in
        let folder = reader.string("chemin")
        reader.ignoreTheRest()
        return folder
      }
      let fragment = object.optionalObject("fragment", fragment)
      let threshold = object.choice("seuil", of: Threshold.self)
      let outlines = object.objects("epreuves", outline)
      let entries = object.objects("dossiers", JSONDigest.entry(from:))
      let leftAside = object.optionalObjects("laissesDeCote") { reader in
        let note = Cohort.LeftAside(
          path: reader.string("chemin"),
          kind: reader.choice("nature", of: Cohort.LeftAside.Kind.self) ?? .ignored
        )
        reader.ignoreTheRest()
        return note
      }
      let minimumWords = object.integer("motsCommuns", in: 0...FileCounts.lines)
      let weights = object.object("regles") { reader in
        let weights = CohortPassages.rules.map { reader.choice($0, of: RuleSettings.Weight.self) ?? .off }
        reader.ignoreTheRest()
        return weights
      }
      object.ignoreTheRest()
      var cohort = Cohort(
        folder: folder ?? "",
        entries: entries,
        outlines: outlines,
        leftAside: leftAside,
        fragment: fragment ?? nil
      )
      cohort.passages = CohortPassages(
        minimumWords: minimumWords,
        sharedSeverity: weights?.first?.severity,
        commonSeverity: weights?.last?.severity
      )
      return Contents(
        cohort: cohort,
        threshold: threshold ?? .error,
        version: version ?? ""
      )
    }
  }

  private static func fragment(from object: inout ObjectReader) -> CohortFragment? {
    let count = object.integer("sur", in: 1...CohortFragment.maximumCount)
    let fragment = CohortFragment(number: object.integer("numero", in: 1...max(1, count)), of: count)
    object.ignoreTheRest()
    return fragment
  }

  private static func outline(from object: inout ObjectReader) -> DossierOutline {
    let outline = DossierOutline(
      key: DossierOutline.Key(referentiel: object.string("referentiel"), epreuve: object.string("epreuve")),
      sigle: object.string("sigle"),
      millesime: object.optionalString("millesime"),
      intitule: object.string("intitule"),
      pages: range(from: &object),
      parties: object.objects("parties") { reader in
        let part = DossierOutline.Part(
          number: reader.integer("numero", in: 1...1000),
          intitule: reader.string("intitule"),
          pages: range(from: &reader)
        )
        reader.ignoreTheRest()
        return part
      },
      attendus: object.objects("attendus") { item(from: &$0, "id", "groupe") },
      criteres: object.objects("criteres") { item(from: &$0, "code", "competence") }
    )
    object.ignoreTheRest()
    return outline
  }

  private static func range(from object: inout ObjectReader) -> PageRange? {
    let minimum = object.optionalInteger("minimum", in: 0...100_000)
    let maximum = object.optionalInteger("maximum", in: (minimum ?? 0)...100_000)
    guard let minimum, let maximum else { return nil }
    return PageRange(minimum: minimum, maximum: maximum)
  }

  private static func item(
    from object: inout ObjectReader,
    _ id: String,
    _ group: String
  ) -> DossierOutline.Item {
    let item = DossierOutline.Item(
      id: object.string(id),
      libelle: object.string("libelle"),
      group: object.string(group)
    )
    object.ignoreTheRest()
    return item
  }
}
