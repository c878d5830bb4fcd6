import DossierCore

extension TextReport {
  /// Writes how the findings stand to the reference, below the verdict.
  mutating func putReference() {
    if let text = wording.reference { page.put(InkedText(text)) }
  }

  /// How many of the findings that comments leave aside are named one by one.
  private static let namedIgnored = 20

  /// Writes what comments of the dossier and the configuration leave aside: nothing is left out in silence.
  mutating func putIgnored() {
    if !report.ignored.isEmpty {
      page.blank()
      page.put(InkedText(wording.ignored))
      let shown = showsDetail ? report.ignored[...] : report.ignored.prefix(Self.namedIgnored)
      for item in shown { page.put(InkedText(wording.ignored(item)), lead: Sign.aside.inked + " ", indent: 2) }
      let rest = report.ignored.count - shown.count
      if rest > 0 { page.put("… et \(French.count(rest, "autre")) : ajoutez --detail pour les voir.", indent: 2) }
    }
    if let text = wording.disabledRules {
      page.blank()
      page.put(InkedText(text))
    }
  }

  /// Writes which configuration was followed.
  mutating func putConfiguration() {
    if let text = wording.configuration { page.put(InkedText(text)) }
  }
}
