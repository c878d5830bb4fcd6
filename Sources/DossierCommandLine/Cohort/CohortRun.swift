import DossierCore
import Synchronization

/// The check of many dossiers at once, in an order that nothing depends on.
struct CohortRun: Sendable {
  /// Checks one dossier.
  let checker: CohortChecker

  /// How many are checked at once.
  let width: Int

  /// How far it is, shown to a person who waits.
  let progress: CohortProgressBar?

  /// Checks the dossiers of some rows.
  ///
  /// - Parameters:
  ///   - rows: the rows, of ranks 1 and on.
  ///   - fragment: the share to check, or `nil` for all.
  ///   - interruption: whether to leave what is not begun.
  /// - Returns: the entries, in the order of the rows.
  func entries(
    of rows: [CohortRoll.Row],
    _ fragment: CohortFragment?,
    until interruption: any Interruption
  ) async -> [CohortEntry] {
    let work = SharedWork()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, min(width, rows.count)) {
        group.addTask {
          var workspace = CheckWorkspace()
          while !interruption.isAsked {
            let index = work.next.add(1, ordering: .relaxed).oldValue
            guard index < rows.count else { return }
            guard fragment?.holds(rank: index + 1) ?? true, let member = rows[index].member else { continue }
            let result = checker.check(member, rank: index + 1, using: &workspace)
            work.checked.withLock { $0[index] = result }
            progress?.advance()
          }
        }
      }
    }
    let results = work.checked.withLock { $0 }
    return rows.enumerated().map { index, row in
      let rank = index + 1
      let result = results[index] ?? CohortChecker.Checked(outcome: unchecked(row, rank, fragment))
      return CohortEntry(
        rank: rank,
        name: row.name,
        path: row.member?.path,
        outcome: result.outcome,
        remarks: row.remarks + result.remarks
      )
    }
  }

  /// What the tasks of a run share.
  private final class SharedWork: Sendable {
    /// The index of the next row to check.
    let next = Atomic<Int>(0)
    /// What the rows gave, by index.
    let checked = Mutex<[Int: CohortChecker.Checked]>([:])
  }

  /// What is said of a row that was not checked.
  private func unchecked(_ row: CohortRoll.Row, _ rank: Int, _ fragment: CohortFragment?) -> CohortEntry.Outcome {
    if row.member == nil { return .missing }
    return fragment?.holds(rank: rank) ?? true ? .notDone : .elsewhere
  }
}
