import DossierCore

/// A cohort made by hand: dossiers of two épreuves, every verdict, every way of not being checked, and names that try to harm.
enum SampleCohort {
  /// What somebody could call a dossier to harm whoever reads the page.
  static let hostileName = "\"><script>alert(1)</script> 'x' javascript:alert(2)\u{202E}\u{7}"

  static func make() throws -> Cohort {
    let report = try SampleReport.make()
    let compliant = try SampleReport.makeCompliant()
    var toCheck = DossierDigest(compliant)
    toCheck.findings = [
      Finding(rule: "RED001", severity: .warning, message: "Passage à remplir.", location: Location(line: 4)),
      Finding(rule: "RED001", severity: .warning, message: "Passage à remplir.", location: Location(line: 9)),
      Finding(rule: "STR003", severity: .info, message: "Titre incertain."),
    ]
    toCheck.verdict = .toCheck
    var other = DossierOutline(compliant)
    other.key.epreuve = "ccp9"
    other.intitule = "CCP imaginaire"
    other.pages = nil
    for index in other.parties.indices { other.parties[index].pages = nil }
    var elsewhere = DossierDigest(compliant)
    elsewhere.outline = other.key
    elsewhere.pages.countsSheets = false
    elsewhere.files = ["noor.md"]
    let outcomes: [(String, String?, CohortEntry.Outcome)] = [
      ("amina", "amina", .checked(DossierDigest(report))),
      ("benoit", "benoit.md", .checked(DossierDigest(compliant))),
      ("chloe", "chloe.md", .checked(toCheck)),
      ("noor", "noor.md", .checked(elsewhere)),
      (hostileName, hostileName, .unreadable(reason: "Le fichier « \(hostileName) » n'est pas du texte.")),
      ("farid", nil, .missing),
      ("gael", "gael.md", .notDone),
      ("hugo", "hugo.md", .elsewhere),
    ]
    let entries = outcomes.enumerated().map { index, item in
      CohortEntry(
        rank: index + 1,
        name: item.0,
        path: item.1,
        outcome: item.2,
        remarks: index == 1 ? ["Épreuve lue sur la page de garde."] : []
      )
    }
    return Cohort(
      folder: "promo <2026>",
      entries: entries,
      outlines: [DossierOutline(report), other],
      leftAside: Cohort.LeftAside.Kind.allCases.map { Cohort.LeftAside(path: "\($0.rawValue).md", kind: $0) },
      fragment: CohortFragment(number: 1, of: 2)
    )
  }

  /// What changed since a check in which the first dossier was better and the second worse, the third was not there and another was.
  static func progress(to cohort: Cohort) -> CohortProgress {
    var earlier = cohort
    if var digest = cohort.entries[0].digest {
      digest.criteres[2].status = .found
      digest.hundredths(-120)
      earlier.entries[0].outcome = .checked(digest)
    }
    if var digest = cohort.entries[1].digest {
      digest.verdict = .nonCompliant
      digest.parties[2].status = .missing
      for index in digest.attendus.indices.prefix(10) { digest.attendus[index].status = .absent }
      digest.words -= 1500
      earlier.entries[1].outcome = .checked(digest)
    }
    earlier.entries.remove(at: 2)
    earlier.entries.append(CohortEntry(rank: 9, name: "zoe <b>", path: "zoe.md", outcome: .notDone))
    return CohortProgress(from: earlier, to: cohort)
  }
}

extension DossierDigest {
  /// Makes the whole longer or shorter.
  fileprivate mutating func hundredths(_ change: Int) {
    pages.hundredths -= change
  }
}
