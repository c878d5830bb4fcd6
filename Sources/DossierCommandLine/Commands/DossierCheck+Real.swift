import DossierCore
import DossierLayout
import PositionedJSON

extension DossierCheck {
  /// The check by the rules of the tool.
  static let real = DossierCheck { request, tool, workspace throws(CommandLineError) in
    let standard = try tool.known.standards.value(request.referentiel.id) { () throws(CommandLineError) in
      do throws(CatalogueError) { return try tool.environment.catalogue.standard(for: request.referentiel) } catch {
        throw CommandLineError(error)
      }
    }
    let layout: NamedLayout
    if let own = request.ownLayout {
      layout = own
    } else {
      layout = try tool.layout(request.layout ?? CommandLineTool.defaultLayout, at: request.layoutPlace)
    }
    var checker = Checker(
      referentiel: request.referentiel,
      epreuve: request.epreuve,
      standard: standard,
      layout: layout,
      counting: request.counting,
      // Whoever says their layout knows it; to others, say which ones would do.
      alternatives: request.layout == nil && request.ownLayout == nil ? try tool.namedLayouts() : [],
      settings: request.rules
    )
    checker.annexLimits = request.annexes
    var report = checker.check(
      request.document,
      path: request.files.path,
      at: Checker.ReferenceDate(day: request.day, session: request.session),
      images: request.images,
      printed: request.printed,
      using: &workspace
    )
    report.dossier.isConverted = request.files.isConverted
    return report
  }
}

extension CommandLineTool {
  /// The layout that pages are counted in when nothing says another.
  static let defaultLayout = "arial-11"

  /// Reads a layout by its name, or from a file that an option names; a dossier may name no file, for it is not the user's own.
  func layout(_ name: String, at place: CommandLineError.Place) throws(CommandLineError) -> NamedLayout {
    if place == .option, Self.isFile(name) {
      return try known.layouts.value(name) { () throws(CommandLineError) in
        try layout(name, path: name, bytes: try bytes(of: name))
      }
    }
    let folder = "mises-en-page"
    let names = environment.catalogue.names(in: folder)
    let plain = ArgumentParser.plain(name).replacing(" ", with: "-")
    guard names.contains(plain) else { throw .unknown(.miseEnPage, name, known: names, place: place) }
    return try layout(named: plain)
  }

  /// Reads a layout of the tool's own.
  private func layout(named name: String) throws(CommandLineError) -> NamedLayout {
    let path = "mises-en-page/\(name).json"
    return try known.layouts.value(name) { () throws(CommandLineError) in
      try layout(name, path: path, bytes: environment.catalogue.bytes(of: path) ?? [])
    }
  }

  /// All the layouts that have a name, in the order of their names.
  func namedLayouts() throws(CommandLineError) -> [NamedLayout] {
    var layouts: [NamedLayout] = []
    for name in environment.catalogue.names(in: "mises-en-page").sorted() { layouts.append(try layout(named: name)) }
    return layouts
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
