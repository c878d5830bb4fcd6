import DossierMarkdown

/// A finding that a comment of the dossier leaves aside.
public struct IgnoredFinding: Hashable, Sendable {
  /// The finding.
  public var finding: Finding

  /// Why the writer leaves it aside, in their words, masked and shortened.
  public var reason: String

  /// Creates an ignored finding.
  public init(_ finding: Finding, reason: String) {
    self.finding = finding
    self.reason = reason
  }
}

/// What is left of the findings once the orders of the dossier's comments and the reader's settings are followed.
///
/// Nothing vanishes: what a comment leaves aside is kept apart with its reason, an order that is wrong or does nothing is a finding itself, and
/// the rules that are turned off are told by the report.
struct Supervision {
  /// The findings that stand, sorted.
  private(set) var findings: [Finding] = []

  /// Those that comments leave aside, sorted.
  private(set) var ignored: [IgnoredFinding] = []

  /// The rules on the orders themselves; no comment silences them, and no family stands for them.
  static let rules: [Rule.ID] = ["LEC010", "LEC011"]

  /// Follows the orders of a document.
  ///
  /// - Parameters:
  ///   - findings: the findings, sorted.
  ///   - document: the document.
  ///   - catalogue: the rules, as they weigh for the reader.
  ///   - settings: what turns rules off.
  /// - Complexity: linear but for orders that reach the same findings.
  init(
    of findings: [Finding],
    in document: Document,
    by catalogue: RuleCatalogue,
    _ settings: RuleSettings
  ) {
    let off = Set(settings.disabled)
    let suppressions = SuppressionReader.suppressions(in: document, catalogue)
    guard !suppressions.isEmpty else {
      self.findings = off.isEmpty ? findings : findings.filter { !off.contains($0.rule) }
      return
    }
    var reasons: [String?] = Array(repeating: nil, count: findings.count)
    var remarks: [Finding] = []
    let places = Places(of: findings)
    for suppression in suppressions {
      let comment = suppression.comment
      remarks += comment.faults.map { catalogue.finding("LEC010", $0, at: suppression.place) }
      guard comment.isValid else { continue }
      var useful: Set<String> = []
      for index in places.reached(by: suppression) {
        guard let selector = comment.selector(of: findings[index].rule) else { continue }
        useful.insert(selector)
        reasons[index] = reasons[index] ?? comment.reason
      }
      let useless = comment.selectors.filter { !useful.contains($0) }
      guard !useless.isEmpty else { continue }
      remarks.append(catalogue.finding("LEC011", Self.message(useless, comment.scope), at: suppression.place))
    }
    for (finding, reason) in zip(findings, reasons) where !off.contains(finding.rule) {
      if let reason { ignored.append(IgnoredFinding(finding, reason: reason)) } else { self.findings.append(finding) }
    }
    self.findings = (self.findings + remarks.filter { !off.contains($0.rule) }).sorted(by: Finding.precedes)
  }

  private static func message(_ names: [String], _ scope: SuppressionComment.Scope) -> String {
    let place = scope == .file ? "dans ce fichier" : "dans le passage qui suit"
    let verb = names.count > 1 ? "ne signalent" : "ne signale"
    return "Ce commentaire demande d'ignorer \(French.list(names)), qui \(verb) rien \(place) : il ne sert à rien."
  }
}

extension SuppressionComment {
  /// The name among the order's own that stands for a rule, or `nil` if none does.
  fileprivate func selector(of rule: Rule.ID) -> String? {
    guard !Supervision.rules.contains(rule) else { return nil }
    return selectors.first { $0 == rule } ?? selectors.first { $0 == rule.prefix(3) }
  }
}

/// The findings by file and line: they are sorted, so that those of a block are found by halves.
private struct Places {
  private let keys: [(file: Int, line: Int)]

  init(of findings: [Finding]) {
    keys = findings.map { ($0.location?.file ?? -1, $0.location?.line ?? -1) }
  }

  /// The indices of the findings that an order reaches; what concerns the dossier as a whole is reached from any of its files.
  func reached(by suppression: Suppression) -> [Int] {
    switch suppression.comment.scope {
    case .file:
      let file = suppression.place.file
      let whole = 0..<first(atOrAfter: 0, 0)
      return Array(whole) + Array(first(atOrAfter: file, 0)..<first(atOrAfter: file + 1, 0))
    case .block:
      guard let target = suppression.target else { return [] }
      return Array(first(atOrAfter: target.file, target.first)..<first(atOrAfter: target.file, target.last + 1))
    }
  }

  private func first(atOrAfter file: Int, _ line: Int) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < (file, line) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
