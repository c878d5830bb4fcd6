import PositionedJSON

/// An order that a comment of a dossier gives: `<!-- juryblanc: ignorer PAG001 la raison -->`.
///
/// *Why a reason*: whoever reads the dossier next, a trainer or a jury, must be able to tell a choice from an oversight.
struct SuppressionComment: Hashable {
  /// How far the order reaches.
  let scope: Scope

  /// The rules and families that it names, as they are known.
  let selectors: [String]

  /// Why, on one line, masked and shortened; empty if nothing was said.
  let reason: String

  /// What is wrong with the order, in French sentences.
  let faults: [String]

  /// How far an order reaches.
  enum Scope: Hashable {
    /// The next block.
    case block
    /// The file.
    case file
  }

  /// Whether the order is followed: it names a rule and says why.
  var isValid: Bool { !selectors.isEmpty && !reason.isEmpty }

  /// The characters of a reason that reports show: a sentence.
  private static let reasonLength = 120

  /// Reads a comment, or returns `nil` for one that is not addressed to the tool.
  init?(parsing text: String, rules: RuleCatalogue) {
    var words = WordReader(text)
    guard let order = words.order() else { return nil }
    guard let scope = Self.scopes[order] else {
      self.scope = .block
      selectors = []
      reason = ""
      faults = [
        "« \(Self.shown(order)) » n'est pas un ordre connu après « juryblanc: » : les ordres sont « ignorer » et « ignorer-fichier »."
      ]
      return
    }
    self.scope = scope
    let names = Names(reading: &words, rules)
    selectors = names.known
    reason = Self.reason(words.rest)
    var faults = names.unknown.map { name in
      let nearest = Spelling.nearest(to: name.uppercased(), among: rules.rules.map(\.id))
      return "Ce commentaire demande d'ignorer « \(Self.shown(name)) », qui n'est pas une règle connue"
        + (nearest.map { " : vouliez-vous écrire \($0) ?" } ?? ".")
    }
    if names.known.isEmpty, names.unknown.isEmpty {
      faults.append("Ce commentaire demande d'ignorer, sans dire quelle règle : il n'est pas suivi.")
    } else if reason.isEmpty, !names.known.isEmpty {
      let list = French.list(names.known)
      faults.append("Ce commentaire demande d'ignorer \(list) sans dire pourquoi : il n'est pas suivi.")
    }
    self.faults = faults
  }

  private static let scopes: [String: Scope] = ["ignorer": .block, "ignorer-fichier": .file]

  /// A reason as reports show it; nothing for one that holds hardly a word.
  ///
  /// It is cut before it is masked, so that a page in a comment costs no more than a sentence.
  private static func reason(_ text: Substring) -> String {
    let line = text.prefix(4 * reasonLength).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = line.drop { !$0.isLetter && !$0.isNumber && !"«\"'".contains($0) }
    guard words.count(where: \.isLetter) >= 3 else { return "" }
    return shortened(Masking.masked(String(words)), to: reasonLength)
  }

  private static func shown(_ word: String) -> String {
    shortened(Masking.masked(String(word.prefix(80))), to: 24)
  }

  private static func shortened(_ text: String, to length: Int) -> String {
    text.count > length ? text.prefix(length - 1) + "…" : text
  }
}

/// The names of rules that an order gives.
private struct Names {
  private(set) var known: [String] = []
  private(set) var unknown: [String] = []

  /// Reads names up to the first word of the reason.
  ///
  /// The first word is always a name, right or wrong; a later one is if it is shaped like an identifier or is a family of the tool's, for « CAF » may
  /// begin a reason.
  init(reading words: inout WordReader, _ rules: RuleCatalogue) {
    let ids = Set(rules.rules.map(\.id))
    let families = Set(ids.map { String($0.prefix(3)) })
    while let word = words.peek() {
      let name = word.uppercased()
      let isFirst = known.isEmpty && unknown.isEmpty
      guard isFirst || Rule.isIdentifier(name) || families.contains(word) else { return }
      words.skip()
      if ids.contains(name) || families.contains(name) {
        if !known.contains(name) { known.append(name) }
      } else if unknown.count < 5 {
        unknown.append(word)
      }
    }
  }
}

/// The words of a comment, read one after the other.
private struct WordReader {
  private(set) var rest: Substring
  private var next: Substring = ""

  init(_ text: String) {
    rest = text[...]
  }

  /// The word that follows « juryblanc: », in small letters without accents, or `nil` if the comment is not addressed to the tool.
  mutating func order() -> String? {
    let name = "juryblanc"
    rest = rest.drop(while: \.isWhitespace)
    guard rest.prefix(name.count).lowercased() == name else { return nil }
    rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
    guard rest.first == ":" else { return nil }
    rest = rest.dropFirst()
    let word = peek().map(TextFolding.plain) ?? ""
    skip()
    return word
  }

  /// The next word, without the punctuation that parts it from the one after.
  mutating func peek() -> String? {
    let start = rest.drop(while: Self.isSeparator)
    let word = start.prefix { !Self.isSeparator($0) }
    next = start.dropFirst(word.count)
    let bare = String(word.prefix { $0 != ":" && $0 != "(" && $0 != "." })
    return bare.isEmpty ? nil : bare
  }

  /// Passes over the word that was looked at.
  mutating func skip() {
    rest = next
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character == "," || character == ";"
  }
}
