import DossierCore
import DossierLayout
import PositionedJSON

extension DossierCheck {
  /// The check by the rules of the tool.
  static let real = DossierCheck { request, tool throws(CommandLineError) in
    let standard: Checker.Standard
    do throws(CatalogueError) {
      standard = try tool.environment.catalogue.standard(for: request.referentiel)
    } catch {
      throw CommandLineError(error)
    }
    let checker = Checker(
      referentiel: request.referentiel,
      epreuve: request.epreuve,
      standard: standard,
      layout: try tool.layout(request.layout ?? CommandLineTool.defaultLayout, at: request.layoutPlace)
    )
    return checker.check(
      request.document,
      path: request.files.path,
      at: Checker.ReferenceDate(day: request.day, session: request.session)
    )
  }
}

extension CommandLineTool {
  /// The layout that pages are counted in when nothing says another.
  static let defaultLayout = "arial-11"

  /// Reads a layout by its name, or from a file that an option names; a dossier may name no file, for it is not the user's own.
  func layout(_ name: String, at place: CommandLineError.Place) throws(CommandLineError) -> NamedLayout {
    if place == .option, Self.isFile(name) { return try layout(name, path: name, bytes: try bytes(of: name)) }
    let folder = "mises-en-page"
    let names = environment.catalogue.names(in: folder)
    let plain = ArgumentParser.plain(name).replacing(" ", with: "-")
    guard names.contains(plain), let bytes = environment.catalogue.bytes(of: "\(folder)/\(plain).json") else {
      throw .unknown(.miseEnPage, name, known: names, place: place)
    }
    return try layout(plain, path: "\(folder)/\(plain).json", bytes: bytes)
  }

  private func layout(_ id: String, path: String, bytes: [UInt8]) throws(CommandLineError) -> NamedLayout {
    do {
      let layout = try MiseEnPage(decoding: bytes)
      return NamedLayout(id: id, description: layout.intitule, layout: layout)
    } catch {
      throw .invalidData(path: path, error.faults)
    }
  }
}
