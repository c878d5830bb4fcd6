/// What a table of a dossier tells of its cells: each text of it is read once.
struct PersonalTable {
  /// The heads of the columns.
  private let heads: [PersonalText]

  /// What the words of all heads are.
  private let headKinds: PersonalWords

  /// Reads the header of a table.
  ///
  /// - Parameter head: the texts of the header, empty for a table without one.
  init(head: [String]) {
    heads = head.map { PersonalText($0) }
    headKinds = heads.reduce(into: []) { $0.formUnion($1.kinds) }
  }

  /// A row of a table.
  struct Row {
    /// The texts of its cells.
    let cells: [PersonalText]

    /// What the words of the first cell are, which often tells what the row is about.
    fileprivate let first: PersonalWords

    /// Whether the row tells of whom it speaks.
    fileprivate let isAboutPerson: Bool

    /// Reads the texts of a row.
    init(_ texts: [String]) {
      cells = texts.map { PersonalText($0) }
      first = cells.first?.kinds ?? []
      isAboutPerson = cells.prefix(8).contains { text in
        text.tokens.indices.prefix(8).contains { SensitiveFinder.opensPerson($0, in: text) }
      }
    }
  }

  /// What stands around a cell, outside of the cover.
  ///
  /// - Parameters:
  ///   - column: the rank of the cell in its row.
  ///   - row: the row.
  /// - Returns: the surroundings.
  func surroundings(ofCell column: Int, in row: Row) -> PersonalDataScanner.Surroundings {
    var surroundings = PersonalDataScanner.Surroundings()
    let title = heads.indices.contains(column) ? heads[column] : nil
    surroundings.context = title?.kinds ?? []
    if column > 0 { surroundings.context.formUnion(row.first) }
    // The heads of an account's parts stand apart: bank, branch, account, key.
    if headKinds.contains(.counters), headKinds.contains(.accounts) { surroundings.context.formUnion(headKinds) }
    let isName = title?.tokens.first?.kinds.contains(.nameHeads) ?? false
    surroundings.isNameCell = isName && title?.tokens.count ?? 0 <= 2 && headKinds.contains(.personLists)
    surroundings.isAboutPerson = row.isAboutPerson
    return surroundings
  }
}

extension PersonalDataScanner {
  /// What stands around one cell of a table.
  ///
  /// - Parameters:
  ///   - column: the rank of the cell in its row.
  ///   - row: the texts of the row.
  ///   - head: the texts of the table's header, empty for a table without one.
  /// - Returns: the surroundings, outside of the cover.
  static func context(ofCell column: Int, in row: [String], head: [String]) -> Surroundings {
    PersonalTable(head: head).surroundings(ofCell: column, in: PersonalTable.Row(row))
  }
}
