import DossierCore
import DossierRendering

extension CommandLineTool {
  /// Tells what changes from one référentiel to another.
  func compareReferentiels(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let names = arguments.operands
    guard names.count >= 2 else { throw .usage(.missingOperand(arguments.command)) }
    guard names.count == 2 else { throw .usage(.extraOperand(names[2], command: arguments.command)) }
    let (old, new) = (try compared(names[0]), try compared(names[1]))
    let comparison = ReferentielComparison(from: old, to: new)
    let text: String
    switch arguments.choice(.format, default: ReferentielFormat.text) {
    case .json: text = JSONComparison(comparison, old, new).text
    case .text:
      var page = try page(arguments)
      TextComparison(comparison, old, new).write(on: &page)
      text = page.text
    }
    try write(text, to: arguments.value(.sortie), inputs: names.flatMap { dataFiles(beside: $0) })
    return comparison.changes.isEmpty ? .success : .findings
  }

  /// A référentiel by its id, its file, or the folder that holds it.
  private func compared(_ name: String) throws(CommandLineError) -> Referentiel {
    if environment.catalogue.ids.contains(Referentiel.ID(rawValue: ArgumentParser.plain(name))) {
      return try referentiel(name)
    }
    let kind = (try? environment.fileSystem.kind(of: name)) ?? nil
    return try referentiel(kind == .folder ? Paths.join(Paths.trimmed(name), "referentiel.json") : name)
  }
}
