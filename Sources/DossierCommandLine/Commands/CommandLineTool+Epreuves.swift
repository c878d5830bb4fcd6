import DossierCore
import DossierRendering

extension CommandLineTool {
  /// Writes the day of an épreuve, the list of those of a référentiel, or what remains for somebody who holds certificates.
  func showEpreuves(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    var page = try page(arguments)
    let asked = arguments.operand
    let isReferentiel =
      asked.map { name in
        Self.isFile(name) || environment.catalogue.ids.contains { $0.rawValue == ArgumentParser.plain(name) }
      } ?? false
    let name = isReferentiel ? asked : arguments.value(.referentiel)
    let referentiel = try referentiel(name ?? defaultReferentiel)
    let isDefault = name == nil || referentiel.id.rawValue == defaultReferentiel
    if let acquis = try acquis(arguments, in: referentiel) {
      RemainingEpreuves(acquis.held, acquis.capitalisation, in: referentiel, isDefault: isDefault).write(on: &page)
    } else if let asked, !isReferentiel {
      let epreuve = try epreuve(asked, of: referentiel, guide: try guide(of: referentiel), at: .option)
      ExamDay(epreuve, in: referentiel, isDefault: isDefault).write(on: &page)
    } else {
      if let reason = referentiel.sansEpreuve { page.put(reason) }
      for epreuve in referentiel.epreuves {
        page.blank()
        ExamDay(epreuve, in: referentiel, isDefault: isDefault).writeSummary(on: &page)
      }
      if let first = referentiel.epreuves.first {
        page.blank()
        page.put(
          "Le déroulement d'une épreuve : juryblanc epreuves \(first.id)\(isDefault ? "" : " --referentiel \(referentiel.id)")"
        )
      }
    }
    try write(page.text)
    return .success
  }

  /// Writes what a former certification is worth, or the codes that may be asked about.
  func showCorrespondance(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    var page = try page(arguments)
    let ids: [String] =
      arguments.value(.referentiel).map { [$0] } ?? [defaultReferentiel]
      + environment.catalogue.ids.map(\.rawValue).filter { $0 != defaultReferentiel }
    let code = ArgumentParser.plain(arguments.operand ?? "").replacing(" ", with: "-")
    var known: [String] = []
    for id in ids {
      let referentiel = try referentiel(id)
      let steps = referentiel.correspondances(from: code)
      if !steps.isEmpty {
        FormerCertification.write(steps, in: referentiel, on: &page)
        try write(page.text)
        return .success
      }
      known += referentiel.correspondances.compactMap(\.ancien.code).filter { !known.contains($0) }
    }
    throw .unknown(.correspondance, arguments.operand ?? "", known: known, place: .option)
  }

  /// The certificates that a command line says are held, by their épreuves; `nil` if it says nothing.
  func acquis(
    _ arguments: Arguments,
    in referentiel: Referentiel
  ) throws(CommandLineError) -> (held: Set<Epreuve.ID>, capitalisation: Capitalisation)? {
    guard let text = arguments.value(.acquis) else { return nil }
    guard let capitalisation = referentiel.capitalisation else {
      throw .noCapitalisation(referentiel: referentiel.id.rawValue)
    }
    var held: Set<Epreuve.ID> = []
    for word in text.split(whereSeparator: { ",; ".contains($0) }) {
      let code = ArgumentParser.plain(String(word))
      let id = referentiel.epreuve(heldBy: code) ?? Epreuve.ID(rawValue: code)
      guard capitalisation.certificats.contains(id) else {
        if !referentiel.correspondances(from: code).isEmpty { throw .worthNothing(code: code) }
        throw .unknown(.acquis, String(word), known: capitalisation.certificats.map(\.rawValue), place: .option)
      }
      held.insert(id)
    }
    guard !held.isEmpty else {
      throw .unknown(.acquis, text, known: capitalisation.certificats.map(\.rawValue), place: .option)
    }
    return (held, capitalisation)
  }

  /// The épreuve whose dossier a candidate who holds certificates has to write.
  ///
  /// - Parameters:
  ///   - asked: the épreuve that the dossier or the command line names, or `nil`.
  ///   - arguments: the command line.
  ///   - referentiel: the référentiel.
  /// - Returns: the épreuve, or `nil` where no certificate is held.
  /// - Throws: that none remains, that several do and none is named, or that the one named is not among them.
  func epreuve(
    _ asked: Epreuve?,
    remainingFor arguments: Arguments,
    in referentiel: Referentiel
  ) throws(CommandLineError) -> Epreuve? {
    guard let acquis = try acquis(arguments, in: referentiel) else { return nil }
    let remaining = acquis.capitalisation.remaining(after: acquis.held).compactMap(referentiel.epreuve)
    let withDossier = remaining.filter { $0.production != nil }
    let ids = withDossier.map(\.id.rawValue)
    if let asked {
      guard withDossier.contains(where: { $0.id == asked.id }) else {
        throw .notRemaining(epreuve: asked.id.rawValue, remaining: ids)
      }
      return asked
    }
    guard let only = withDossier.first else { throw .notRemaining(epreuve: nil, remaining: []) }
    guard withDossier.count == 1 else { throw .severalRemain(ids) }
    return only
  }
}
