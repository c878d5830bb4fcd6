/// A style sheet or a script that stands in a page: a constant of ours, with the hash by which the page's policy lets it through.
///
/// `StaticString` takes literals only: nothing that is read or computed can become one.
struct HTMLBlock: Hashable, Sendable {
  /// What it is.
  let kind: Kind

  /// Its text, which holds no `</`.
  let text: String

  /// The SHA-256 of the text, in base 64; a test compares it to the text.
  let hash: String

  /// The two kinds of blocks, by the names of their elements.
  enum Kind: String, Hashable, Sendable {
    case style, script
  }

  /// Creates a block.
  init(_ kind: Kind, _ text: StaticString, hash: String) {
    self.kind = kind
    self.text = text.description
    self.hash = hash
  }

  /// How a content security policy names the block.
  var source: String { "'sha256-\(hash)'" }
}
