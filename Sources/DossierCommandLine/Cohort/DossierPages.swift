import DossierCore
import DossierRendering

/// The pages of the dossiers of a cohort, one file each in a folder.
struct DossierPages: Sendable {
  /// The folder.
  let folder: String

  /// The link to the page of a dossier from a page beside the folder.
  func link(_ rank: Int, _ name: String) -> String {
    "\(Paths.name(of: folder))/\(Self.fileName(rank, name))"
  }

  /// The name of a page: the rank, so that two dossiers never meet, then plain letters of the dossier's name.
  static func fileName(_ rank: Int, _ name: String) -> String {
    let plain = ArgumentParser.plain(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(
      separator: "-"
    )
    let digits = String(rank)
    let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(number)-\(plain.isEmpty ? "dossier" : String(plain.prefix(60))).html"
  }

  private func path(_ rank: Int, _ member: CohortFolder.Member) -> String {
    Paths.join(folder, Self.fileName(rank, member.name))
  }

  /// Writes the page of a dossier from what an earlier run kept, and returns whether it was there.
  func restore(
    _ rank: Int,
    _ member: CohortFolder.Member,
    _ key: String,
    from results: KeptResults?,
    _ fileSystem: any FileSystem
  ) -> Bool {
    guard let page = results?.page(key) else { return false }
    return (try? fileSystem.write(page, to: path(rank, member))) != nil
  }

  /// Writes the page of a dossier.
  func write(
    _ report: Report,
    _ setup: DossierSetup,
    _ rank: Int,
    _ member: CohortFolder.Member,
    _ key: String?,
    keptIn results: KeptResults?,
    for tool: CommandLineTool
  ) throws(CommandLineError) {
    let page = Array(CommandLineTool.dossierPage(of: report, setup).utf8)
    if let key { results?.keep(page: page, under: key) }
    do throws(FileError) { try tool.environment.fileSystem.write(page, to: path(rank, member)) } catch {
      throw .unwritable(error)
    }
  }
}
