import DossierCore
import DossierMarkdown
import DossierRendering

extension CommandLineTool {
  /// Writes what a référentiel begins with, where none of its files is yet.
  func startReferentiel(_ arguments: Arguments) throws(CommandLineError) -> ExitStatus {
    let folder = Paths.trimmed(arguments.operand ?? "")
    let id = ReferentielStart.id(of: Paths.name(of: folder)) ?? "mon-titre"
    let start = ReferentielStart(id: id) { name in
      environment.catalogue.bytes(of: "schemas/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }
    try writeAll(start.files.map { ($0.path, $0.text) }, to: folder)
    let path = Paths.join(folder, "referentiel.json")
    var page = TextPage(width: Terminal.defaultColumns, isColoured: false)
    page.put("Référentiel « \(id) » commencé dans « \(folder) » : \(French.count(start.files.count, "fichier")).")
    page.put("Remplacez le titre inventé par le vôtre, puis vérifiez à chaque étape :")
    page.put(line: InkedText("  juryblanc referentiel verifier \(ShellCommand.quoted(path))"))
    try write(page.text)
    return .success
  }
}
