import DossierCore
import DossierRendering

/// The pages of the dossiers of a cohort, one file each in a folder.
struct DossierPages: Sendable {
  /// The folder.
  let folder: String

  /// The links from the page of a cohort to those of its dossiers, by rank.
  ///
  /// - Parameters:
  ///   - entries: the dossiers; those that were not checked have no page.
  ///   - output: the path of the cohort's page.
  ///   - exists: whether the page at a path is there.
  /// - Returns: paths relative to the cohort's page; none where no relative path leads to the pages.
  func links(to entries: [CohortEntry], from output: String, where exists: (String) -> Bool) -> [Int: String] {
    guard let base = Paths.relative(folder, to: Paths.folder(of: output)) else { return [:] }
    var links: [Int: String] = [:]
    for entry in entries where entry.digest != nil {
      guard let path = entry.path else { continue }
      let name = Self.fileName(entry.rank, path)
      if exists(Paths.join(folder, name)) { links[entry.rank] = base.isEmpty ? name : Paths.join(base, name) }
    }
    return links
  }

  /// The name of a page: the rank, so that two dossiers never meet, then plain letters of the dossier's path below the cohort's folder.
  static func fileName(_ rank: Int, _ path: String) -> String {
    let name = CohortFolder.Member(path: path, operand: path).name
    let plain = ArgumentParser.plain(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(
      separator: "-"
    )
    let digits = String(rank)
    let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(number)-\(plain.isEmpty ? "dossier" : String(plain.prefix(60))).html"
  }

  private func path(_ rank: Int, _ member: CohortFolder.Member) -> String {
    Paths.join(folder, Self.fileName(rank, member.path))
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
