import DossierCore
import DossierRendering
import PositionedJSON

extension CommandLineTool {
  /// Explains a code.
  func explain(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let code = arguments.operand ?? ""
    let explainer = try explainer(of: arguments.value(.referentiel) ?? defaultReferentiel)
    var page = try page(arguments)
    var isExplained = explainer.explain(code, on: &page)
    if !isExplained { isExplained = try self.isExplained(elsewhere: code, arguments, on: &page) }
    guard isExplained else {
      throw .unknownCode(code, nearest: explainer.nearest(to: code))
    }
    try write(page.text)
    return .success
  }

  private func explainer(of name: String) throws(CommandLineError) -> Explainer {
    let referentiel = try referentiel(name)
    return Explainer(
      referentiel: referentiel,
      savoirs: try savoirs(of: referentiel),
      knowledge: try knowledge(of: referentiel),
      rules: try rules()
    )
  }

  /// Explains a code that the usual référentiel has not, by the first that has it, unless one was asked for.
  private func isExplained(
    elsewhere code: String,
    _ arguments: Arguments,
    on page: inout TextPage
  ) throws(CommandLineError) -> Bool {
    guard arguments.value(.referentiel) == nil else { return false }
    for id in environment.catalogue.ids where id.rawValue != defaultReferentiel {
      let explainer = try explainer(of: id.rawValue)
      var own = try self.page(arguments)
      guard explainer.explain(code, on: &own) else { continue }
      page.put("Référentiel \(id) (--referentiel pour en choisir un autre)")
      page.blank()
      _ = explainer.explain(code, on: &page)
      return true
    }
    return false
  }

  /// Writes a dossier to fill in.
  func writeTemplate(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let referentiel = try referentiel(arguments.value(.referentiel) ?? defaultReferentiel)
    let epreuve =
      if let name = arguments.value(.epreuve) {
        try epreuve(name, of: referentiel, guide: try guide(of: referentiel), at: .option)
      } else {
        try defaultEpreuve(of: referentiel)
      }
    let outline = try outline(of: referentiel)
    if let folder = arguments.value(.depot) {
      guard arguments.value(.sortie) == nil else { throw .usage(.conflict(.depot, .sortie)) }
      guard let depot = Depot(epreuve, in: referentiel, outline: outline) else {
        throw .noProduction(epreuve: epreuve.id.rawValue)
      }
      if let name = arguments.value(.referentiel), Self.isFile(name) {
        // What checks the repository elsewhere has only the tool's own.
        warn(
          French.typeset(
            "les vérifications du dépôt ne connaissent pas le référentiel « \(referentiel.id) » : copiez-y ses fichiers, et "
              + "ajoutez --referentiel et leur chemin à leurs commandes."
          )
        )
      }
      return try write(depot, to: Paths.trimmed(folder))
    }
    guard let text = DossierTemplate(epreuve, in: referentiel, outline: outline).text else {
      throw .noProduction(epreuve: epreuve.id.rawValue)
    }
    // Months of writing may be under that name.
    try write(text, to: arguments.value(.sortie), replaces: false)
    return .success
  }

  /// The first épreuve that asks for a dossier.
  func defaultEpreuve(of referentiel: Referentiel) throws(CommandLineError) -> Epreuve {
    if let epreuve = referentiel.epreuves.first(where: { $0.production != nil }) { return epreuve }
    throw .noRuleForDossiers(referentiel: referentiel.id.rawValue, reason: referentiel.sansEpreuve ?? "")
  }

  func outline(of referentiel: Referentiel) throws(CommandLineError) -> TemplateOutline {
    try decoded("\(referentiel.id)/modele.json") { bytes throws(JSONFaults) in try TemplateOutline(decoding: bytes) }
      ?? .none
  }

  /// The rules of the tool.
  func rules() throws(CommandLineError) -> RuleCatalogue {
    try known.rules.value(0) { () throws(CommandLineError) in
      do throws(CatalogueError) { return try environment.catalogue.rules() } catch { throw CommandLineError(error) }
    }
  }

  /// How the dossiers of a référentiel are read.
  func guide(of referentiel: Referentiel) throws(CommandLineError) -> ReadingGuide {
    try known.guides.value(referentiel.id) { () throws(CommandLineError) in
      do throws(CatalogueError) { return try environment.catalogue.guide(for: referentiel.id) } catch {
        throw CommandLineError(error)
      }
    }
  }

  /// What shows the attendus and critères of a référentiel, as its authors write it.
  private func knowledge(of referentiel: Referentiel) throws(CommandLineError) -> Knowledge {
    var files: [Knowledge.File] = []
    let names = environment.catalogue.names(in: referentiel.id.rawValue).filter { $0.hasPrefix("preuves") }
    for path in names.map({ "\(referentiel.id)/\($0).json" }) {
      let node = try decoded(path) { bytes throws(JSONFaults) in
        do throws(JSONSyntaxError) { return try JSONNode(parsing: bytes) } catch { throw JSONFaults(error) }
      }
      if let node { files.append(Knowledge.File(path: path, root: node)) }
    }
    do {
      return try Knowledge(decoding: files)
    } catch {
      let faults = error.faults.map(\.json)
      throw .invalidData(path: error.faults.first?.file ?? "", faults)
    }
  }

  /// Decodes a file of the catalogue, or returns `nil` if there is none.
  private func decoded<Value>(
    _ path: String,
    _ decode: ([UInt8]) throws(JSONFaults) -> Value
  ) throws(CommandLineError) -> Value? {
    guard let bytes = environment.catalogue.bytes(of: path) else { return nil }
    do {
      return try decode(bytes)
    } catch {
      throw .invalidData(path: path, error.faults)
    }
  }
}
