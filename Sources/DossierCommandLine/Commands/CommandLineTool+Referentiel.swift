import DossierCore
import DossierRendering
import PositionedJSON

extension CommandLineTool {
  /// The référentiel that is checked against when nothing says another: the one that the data name.
  var defaultReferentiel: String {
    environment.catalogue.defaultID?.rawValue ?? ""
  }

  /// Reads a référentiel by its id, or from a file.
  func referentiel(_ name: String, at place: CommandLineError.Place = .option) throws(CommandLineError) -> Referentiel {
    if place == .option, Self.isFile(name) {
      return try known.referentiels.value(name) { () throws(CommandLineError) in try referentiel(file: name) }
    }
    do throws(CatalogueError) {
      let id = ArgumentParser.plain(name)
      return try known.referentiels.value(id) { () throws(CatalogueError) in
        try environment.catalogue.referentiel(Referentiel.ID(rawValue: id))
      }
    } catch .unknown(_, let known) {
      throw .unknown(.referentiel, name, known: known.map(\.rawValue), place: place)
    } catch {
      throw CommandLineError(error)
    }
  }

  /// Whether a name is that of a file and not an id.
  static func isFile(_ name: String) -> Bool {
    name.contains("/") || name.lowercased().hasSuffix(".json")
  }

  private func referentiel(file path: String) throws(CommandLineError) -> Referentiel {
    let bytes = try bytes(of: path)
    do {
      return try Referentiel(decoding: bytes)
    } catch {
      throw .invalidData(path: path, error.faults)
    }
  }

  /// The bytes of a file that the user names.
  func bytes(of path: String) throws(CommandLineError) -> [UInt8] {
    do { return try environment.fileSystem.read(path) } catch { throw .unreadable(error) }
  }

  /// The épreuve of an id, or of a candidate's own words, which alone need the guide.
  func epreuve(
    _ name: String,
    of referentiel: Referentiel,
    guide: @autoclosure () throws(CommandLineError) -> ReadingGuide,
    at place: CommandLineError.Place
  ) throws(CommandLineError) -> Epreuve {
    let plain = ArgumentParser.plain(name).filter { !$0.isWhitespace }
    if let epreuve = referentiel.epreuve(Epreuve.ID(rawValue: plain)) { return epreuve }
    if let id = try guide().epreuve(named: name), let epreuve = referentiel.epreuve(id) { return epreuve }
    throw .unknown(.epreuve, name, known: referentiel.epreuves.map(\.id.rawValue), place: place)
  }

  /// Writes the list of the référentiels.
  func listReferentiels(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    var page = try page(arguments)
    for id in environment.catalogue.ids {
      page.blank()
      let text = TextReferentiel(try referentiel(id.rawValue), at: environment.today)
      text.writeSummary(on: &page, isDefault: id.rawValue == defaultReferentiel)
    }
    try write(page.text)
    return .success
  }

  /// Writes a référentiel, as text or as JSON.
  func showReferentiel(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let referentiel = try referentiel(arguments.operand ?? "")
    let text: String
    switch arguments.choice(.format, default: ReferentielFormat.text) {
    case .json:
      text = JSONReferentiel(referentiel, savoirs: try savoirs(of: referentiel)).text
    case .text:
      var page = try page(arguments)
      TextReferentiel(referentiel, at: environment.today).write(on: &page)
      text = page.text
    }
    try write(text, to: arguments.value(.sortie), inputs: dataFiles(beside: arguments.operand))
    return .success
  }

  func savoirs(of referentiel: Referentiel) throws(CommandLineError) -> Savoirs? {
    do { return try environment.catalogue.savoirs(of: referentiel) } catch { throw CommandLineError(error) }
  }
}
