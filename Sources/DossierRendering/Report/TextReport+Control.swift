import DossierCore

extension TextReport {
  /// Writes how the findings stand to the reference, below the verdict.
  mutating func putReference() {
    guard let reference = report.reference else { return }
    let known = French.count(reference.known, "constat connu", "constats connus")
    let new = French.count(reference.new, "nouveau", "nouveaux")
    let fixed = French.count(reference.fixed.count, "corrigé")
    page.put("\(known) (référence \(SafeText.line(reference.path))), \(new), \(fixed)")
  }

  /// How many of the findings that comments leave aside are named one by one.
  private static let namedIgnored = 20

  /// Writes what comments of the dossier and the configuration leave aside: nothing is left out in silence.
  mutating func putIgnored() {
    if !report.ignored.isEmpty {
      let isOne = report.ignored.count == 1
      page.blank()
      page.put(
        "\(French.count(report.ignored.count, "constat ignoré", "constats ignorés")) par "
          + (isOne ? "un commentaire :" : "des commentaires :")
      )
      let shown = showsDetail ? report.ignored[...] : report.ignored.prefix(Self.namedIgnored)
      for item in shown {
        let place = item.finding.location.map { ", \(report.place($0))" } ?? ""
        page.put(
          "\(item.finding.rule)\(place) : \(SafeText.line(item.reason))",
          lead: Sign.aside.inked + " ",
          indent: 2
        )
      }
      let rest = report.ignored.count - shown.count
      if rest > 0 { page.put("… et \(French.count(rest, "autre")) : ajoutez --detail pour les voir.", indent: 2) }
    }
    if !report.disabledRules.isEmpty {
      page.blank()
      page.put("Règles ignorées par la configuration : \(report.disabledRules.joined(separator: ", ")).")
    }
  }

  /// Writes which configuration was followed.
  mutating func putConfiguration() {
    guard let path = report.configuration else { return }
    page.put("Configuration suivie : \(SafeText.line(path))")
  }
}
