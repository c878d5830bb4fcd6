/// How a title may be obtained piece by piece, as its texts say it.
public struct Capitalisation: Hashable, Sendable {
  /// The épreuve of the whole title, which somebody who holds a certificate no longer sits.
  public let titre: Epreuve.ID

  /// The épreuves of the certificates that make it up together, in order.
  public let certificats: [Epreuve.ID]

  /// What comes once all are held, in French.
  public let ensuite: String

  /// Where it is said.
  public let source: Source
}

extension Capitalisation {
  /// The certificates that remain for somebody who holds some, in order.
  public func remaining(after held: Set<Epreuve.ID>) -> [Epreuve.ID] {
    certificats.filter { !held.contains($0) }
  }
}

extension Referentiel {
  /// What a former certification is worth in this référentiel, step by step until one that nothing replaces here; empty for a code that nothing
  /// here tells of.
  ///
  /// - Parameter code: the code of a former certification, such as `ccp1-2012`.
  /// - Returns: the steps, in order; each begins where the one before it ends.
  public func correspondances(from code: String) -> [Correspondance] {
    var steps: [Correspondance] = []
    var code: String? = code
    var seen: Set<String> = []
    while let current = code, seen.insert(current).inserted,
      let step = correspondances.first(where: { $0.ancien.code == current })
    {
      steps.append(step)
      code = step.nouveau?.code
    }
    return steps
  }

  /// The épreuve that a former certification stands for by the text, or `nil`: what the tool only puts side by side gives no right.
  public func epreuve(heldBy code: String) -> Epreuve.ID? {
    let steps = correspondances(from: code)
    guard !steps.isEmpty, steps.allSatisfy(\.isOfficial) else { return nil }
    return steps.last?.nouveau?.epreuve
  }
}
