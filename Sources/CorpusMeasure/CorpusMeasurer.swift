public import DossierCore
import DossierLayout
import DossierMarkdown
public import PositionedJSON

/// Checks labelled dossiers with a référentiel's own data, and measures how right the reports are.
public struct CorpusMeasurer {
  private let catalogue: Catalogue
  private let ids: [String: String]
  private let read: (String) -> [UInt8]?

  /// Creates a measurer.
  ///
  /// - Parameters:
  ///   - catalogue: the référentiels.
  ///   - ids: the text of `ids.json`, which maps the labels' short ids to attendus.
  ///   - read: gives the bytes of a file beside the labels, or `nil` without one.
  /// - Throws: the faults of `ids`.
  public init(catalogue: Catalogue, ids: [UInt8], read: @escaping (String) -> [UInt8]?) throws(JSONFaults) {
    self.catalogue = catalogue
    self.read = read
    self.ids = try ObjectReader.read(ids) { reader in
      var map: [String: String] = [:]
      for member in reader.members { map[member.key] = reader.string(member.key) }
      return map
    }
  }

  /// Measures one dossier, or returns `nil` when its référentiel is not at hand or its labels speak of several files.
  ///
  /// - Throws: the fault that keeps the dossier from being checked.
  public func measure(_ labels: Labels) throws -> Measure? {
    guard let bytes = read(labels.dossier), catalogue.ids.contains(Referentiel.ID(rawValue: labels.referentiel)) else {
      return nil
    }
    let referentiel = try catalogue.referentiel(Referentiel.ID(rawValue: labels.referentiel))
    guard let epreuve = referentiel.epreuve(Epreuve.ID(rawValue: labels.epreuve)) else { return nil }
    let checker = Checker(
      referentiel: referentiel,
      epreuve: epreuve,
      standard: try catalogue.standard(for: referentiel),
      layout: NamedLayout(id: "arial-11", description: "", layout: MiseEnPage())
    )
    let source = try SourceText(path: labels.dossier, bytes: bytes)
    let report = checker.check(
      Document(parsing: [source]),
      path: labels.dossier,
      at: Checker.ReferenceDate(day: CivilDate(daysSinceEpoch: 0))
    )
    let lines = (1...max(1, source.lineCount)).map { source.line($0).map { $0[...] } ?? "" }
    return Measure(report, labels: labels, ids: ids, lines: lines)
  }
}
