import DossierCore

extension HTMLCohort {
  /// The rules whose findings a record tells item by item.
  private static let toldByItems: Set<Rule.ID> = ["ATT001", "ATT002", "CRI001", "CRI002", "PAG001"]

  /// One record for each dossier, those that are not there too.
  var records: HTML {
    guard !entries.isEmpty else { return HTML() }
    return .section("fiches", "Fiches des dossiers") {
      HTML(.div, .class("fiches")) {
        for entry in entries { record(of: entry) }
      }
    }
  }

  private func record(of entry: CohortEntry) -> HTML {
    HTML(
      .article,
      .class("fiche"),
      .id(entry.record),
      .set(.rank, entry.rank),
      .set(.verdict, EntryState(entry).rawValue)
    ) {
      HTML(.h3) {
        HTML(verbatim: entry.name)
        " "
        EntryState(entry).badge
      }
      entry.path.map { path in HTML(.p, .class("place")) { HTML(verbatim: path) } }
      for remark in entry.remarks { HTML(.p, .class("soft")) { remark } }
      entry.reason.map { reason in HTML(.p) { reason } }
      if let digest = entry.digest, let outline = cohort.outline(of: digest) {
        content(of: digest, outline)
      }
      if links[entry.rank] != nil { HTML(.p) { link(of: entry, "Ouvrir son rapport") } }
    }
  }

  private func content(of digest: DossierDigest, _ outline: DossierOutline) -> HTML {
    HTML {
      HTML(.p, .class("figures")) { figures(of: digest, outline) }
      HTML(.h4) { "Parties" }
      HTML(.ul) {
        for part in digest.parties {
          HTML(.li) { line(of: part, digest, outline) }
        }
      }
      missing("Attendus absents", digest.attendus, .absent, outline.attendus)
      missing("Attendus à renforcer", digest.attendus, .partial, outline.attendus)
      missing("Critères sans trace", digest.criteres, .absent, outline.criteres)
      missing("Critères à renforcer", digest.criteres, .partial, outline.criteres)
      findings(of: digest)
    }
  }

  private func figures(of digest: DossierDigest, _ outline: DossierOutline) -> String {
    let pages = digest.pages
    let length = French.decimal(hundredths: pages.hundredths)
    let count =
      pages.countsSheets
      ? "\(French.count(pages.sheets, "page entamée", "pages entamées")) (\(length))" : "\(length) pages"
    let asked = outline.pages.map { " pour \(Wording.range($0.minimum, $0.maximum))" } ?? ""
    var texts = hasSeveralOutlines ? [outline.fullName] : []
    texts += [
      French.count(digest.words, "mot"), "\(count)\(asked), \(Wording.status(pages.status, isWhole: true).word)",
      "mise en page \(pages.layout)",
    ]
    texts += digest.entretiens.map { "partie \($0.part) : \(French.count($0.count, "entretien")) pour \($0.minimum)" }
    return texts.joined(separator: " ; ")
  }

  private func line(of part: DossierDigest.Part, _ digest: DossierDigest, _ outline: DossierOutline) -> HTML {
    let asked = outline.parties.first { $0.number == part.number }
    let (sign, word) = Wording.status(part.status)
    let length = French.decimal(hundredths: part.hundredths)
    let isSheets = digest.pages.countsSheets
    let measure =
      isSheets
      ? "\(French.count(part.sheets, "page")) (\(length))" : "\(length) page\(part.hundredths >= 200 ? "s" : "")"
    return HTML {
      if sign != .good { HTML(.span, .class("sign \(sign.class)"), .unread) { "\(sign.rawValue) " } }
      "\(part.number), \(asked?.intitule ?? "") : "
      if let first = part.first {
        "\(measure)\(asked?.pages.map { " pour \(Wording.range($0.minimum, $0.maximum))" } ?? ""), \(word) (\(digest.place(first)))"
      } else {
        word
      }
    }
  }

  /// The items of a status, in words.
  private func missing(
    _ title: String,
    _ items: [DossierDigest.Item],
    _ status: Assessment.Status,
    _ asked: [DossierOutline.Item]
  ) -> HTML {
    let ids = Set(items.lazy.filter { $0.status == status }.map(\.id))
    guard !ids.isEmpty else { return HTML() }
    return HTML {
      HTML(.h4) { "\(title) (\(ids.count))" }
      HTML(.ul) {
        for item in asked where ids.contains(item.id) {
          HTML(.li) {
            "\(item.libelle) "
            HTML.code(item.id)
          }
        }
      }
    }
  }

  /// The other errors and warnings, those of a rule that say the same together.
  private func findings(of digest: DossierDigest) -> HTML {
    let told = digest.findings.filter { $0.severity > .info && !$0.isKnown && !Self.toldByItems.contains($0.rule) }
    guard !told.isEmpty else { return HTML() }
    return HTML {
      HTML(.h4) { "Autres constats (\(told.count))" }
      HTML(.ul) {
        for severity in [Severity.error, .warning] {
          for group in Self.groups(told.filter { $0.severity == severity }) { line(of: group, digest) }
        }
      }
    }
  }

  private static func groups(_ findings: [Finding]) -> [[Finding]] {
    var indices: [String: Int] = [:]
    var groups: [[Finding]] = []
    for finding in findings {
      let key = "\(finding.rule)\u{0}\(finding.message)"
      if let index = indices[key] {
        groups[index].append(finding)
      } else {
        indices[key] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }

  /// How many places of one finding are given.
  private static let places = 12

  private func line(of group: [Finding], _ digest: DossierDigest) -> HTML {
    guard let first = group.first else { return HTML() }
    let (sign, word) = Wording.severity(first.severity)
    let places = group.compactMap(\.location).map(digest.place)
    return HTML(.li) {
      HTML(.span, .class("sign \(sign.class)"), .unread) { sign.rawValue }
      " \(word) "
      HTML.code(first.rule)
      " \(first.message)"
      if !places.isEmpty {
        HTML(.span, .class("place")) {
          " (\(places.prefix(Self.places).joined(separator: " ; "))\(places.count > Self.places ? "…" : ""))"
        }
      }
    }
  }
}
