import DossierCore

/// The candidates whose dossiers are expected, from a CSV file as spreadsheets write it.
///
/// A column tells the file or folder of each dossier, or an identifier that it is called by; else the names of people do, which serve to know a
/// dossier again and never reach a report. Other columns are not read.
struct CandidateList {
  /// The candidates, in the order of the list.
  private(set) var candidates: [Candidate] = []

  /// What all of them call their dossiers.
  private var keys: Set<String> = []

  /// A candidate.
  struct Candidate: Hashable {
    /// The identifier or the file, as the list gives it, or `nil` where it gives a person's name only.
    let name: String?
    /// What the file or folder may be called.
    let dossiers: [String]
    /// The line of the list, 1-based.
    let line: Int

    /// What its dossier may be called, as ``CandidateList/key(_:)`` makes names comparable.
    var keys: [String] {
      dossiers.flatMap { [$0, CohortFolder.Member(path: Paths.trimmed($0), operand: "").name].map(CandidateList.key) }
    }
  }

  /// What is wrong with a list.
  enum Fault: Error, Hashable, Sendable {
    /// No line but empty ones.
    case empty
    /// No column tells which dossier is whose; the columns that there are, none of which is shown with its values.
    case noColumn
    /// Two lines for one dossier, by their lines, 1-based.
    case twice(line: Int, first: Int)
    /// A quotation mark that nothing closes, on a line, 1-based.
    case unclosedQuote(line: Int)
  }

  private static let dossierColumns: Set<String> = ["dossier", "fichier", "chemin", "file", "path"]
  private static let idColumns: Set<String> = ["identifiant", "id", "numero", "code", "pseudonyme"]
  private static let personColumns: Set<String> = ["candidat", "candidate", "candidats", "nom", "prenom", "stagiaire"]

  /// Reads a list.
  ///
  /// - Parameter bytes: the file, in UTF-8, or in Windows-1252 as French spreadsheets save it.
  /// - Throws: the first fault.
  /// - Complexity: linear in the length of the file.
  init(_ bytes: [UInt8]) throws(Fault) {
    let table = try DelimitedText(bytes)
    let rows = table.rows.filter { row in row.cells.contains { !$0.isEmpty } }
    guard let first = rows.first else { throw .empty }
    let header = first.cells.map { ArgumentParser.plain($0) }
    var columns = Columns(
      dossier: header.firstIndex { Self.dossierColumns.contains($0) },
      id: header.firstIndex { Self.idColumns.contains($0) },
      persons: header.indices.filter { Self.personColumns.contains(header[$0]) }
    )
    var body = rows.dropFirst()
    if columns.isEmpty {
      // A bare list has no header.
      guard rows.allSatisfy({ $0.cells.count(where: { !$0.isEmpty }) == 1 }) else { throw .noColumn }
      body = rows[...]
      columns.dossier = 0
    }
    var seen: [String: Int] = [:]
    for row in body {
      guard let candidate = columns.candidate(in: row) else { continue }
      if let line = seen.updateValue(row.line, forKey: Self.key(candidate.dossiers[0])) {
        throw .twice(line: row.line, first: line)
      }
      candidates.append(candidate)
      keys.formUnion(candidate.keys)
    }
    guard !candidates.isEmpty else { throw .empty }
  }

  /// Where a list tells what.
  private struct Columns {
    var dossier: Int?
    var id: Int?
    var persons: [Int]

    var isEmpty: Bool { dossier == nil && id == nil && persons.isEmpty }

    /// The candidate of a row, or `nil` for a row that names nobody.
    func candidate(in row: DelimitedText.Row) -> Candidate? {
      let cell = { (column: Int) in row.cells.indices.contains(column) ? row.cells[column] : "" }
      let name = id.map(cell).flatMap { $0.isEmpty ? nil : $0 }
      let file = dossier.map(cell).flatMap { $0.isEmpty ? nil : $0 }
      if let written = file ?? name { return Candidate(name: name ?? file, dossiers: [written], line: row.line) }
      let words = persons.map(cell).filter { !$0.isEmpty }
      guard !words.isEmpty else { return nil }
      let names = [words, words.reversed()].map { $0.joined(separator: " ") }
      return Candidate(name: nil, dossiers: names, line: row.line)
    }
  }

  /// Whether the list names a dossier, which is then one whatever its file is called.
  func names(_ member: CohortFolder.Member) -> Bool {
    let names = [member.path, member.name, Paths.name(of: member.name)].map(Self.key)
    return names.contains { keys.contains($0) }
  }

  /// What names are compared by: without case, accents, and the difference between a hyphen, a space and a low line.
  static func key(_ name: String) -> String {
    let path = Paths.trimmed(name.hasPrefix("./") ? String(name.dropFirst(2)) : name)
    return ArgumentParser.plain(path.replacing("\\", with: "/"))
      .split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
  }
}
