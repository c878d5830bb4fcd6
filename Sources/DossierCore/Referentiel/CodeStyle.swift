/// How a référentiel forms the codes of what it names.
///
/// The ministry's titles have `AT1`, `CP1`, `CP1.1` and `CT1`; other certifications number their blocs and activities in their own way.
/// A pattern is a code in which `#` stands for a number: `B#.C#` is that of `B1.C18`.
public struct CodeStyle: Hashable, Sendable {
  /// The patterns by kind of thing; a kind without pattern follows the ministry.
  private let patterns: [Kind: [String]]

  /// The kinds of thing that have a code.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An activité type.
    case activite
    /// A compétence professionnelle.
    case competence
    /// A critère, of either kind of competence.
    case critere
    /// A bloc of a production.
    case bloc
    /// An attendu.
    case attendu
  }

  /// The codes of the ministry's titles.
  public static let ministry = CodeStyle([:])

  /// Creates a style.
  public init(_ patterns: [Kind: [String]]) {
    self.patterns = patterns
  }

  /// The patterns of a kind of thing; none where the ministry's rules hold.
  func patterns(of kind: Kind) -> [String] {
    patterns[kind] ?? []
  }

  /// Whether a text has the form of a code of some kind; `nil` where the ministry's rules hold.
  func allows(_ code: String, for kind: Kind) -> Bool? {
    patterns[kind].map { patterns in patterns.contains { Self.matches(code.utf8[...], $0.utf8[...]) } }
  }

  /// Whether a text has the form of a critère's code, whoever made it.
  func mayBeCritere(_ code: String) -> Bool {
    allows(code, for: .critere) ?? false
  }

  /// Compares a code with a pattern; a number has one to three digits and no leading zero.
  private static func matches(_ code: Substring.UTF8View, _ pattern: Substring.UTF8View) -> Bool {
    guard let sign = pattern.first else { return code.isEmpty }
    guard sign == UInt8(ascii: "#") else { return code.first == sign && matches(code.dropFirst(), pattern.dropFirst()) }
    let digits = code.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count), digits.first != UInt8(ascii: "0") else { return false }
    return matches(code.dropFirst(digits.count), pattern.dropFirst())
  }
}
