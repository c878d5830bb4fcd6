import DossierMarkdown

/// A page number that a conversion left as a paragraph: « Page 3 sur 40 », « - 12 - », « 12 ».
struct PageNumber: Hashable {
  /// Where it stands.
  var location: Location

  /// The number.
  private var number: Int

  /// Whether it says that it is a page.
  private var isSaid: Bool

  /// The page numbers of a dossier.
  ///
  /// « Page 3 sur 40 » is one wherever it stands. A bare number may be a figure: bare ones count when there are several and they grow.
  static func all(in passages: Passages) -> [PageNumber] {
    let found = passages.all.compactMap { passage -> (number: PageNumber, isSure: Bool)? in
      guard passages.zone(of: passage.root) != .contents else { return nil }
      switch passage.kind {
      case .paragraph, .heading: return read(passage)
      // « - 12 - » reads as an item that ends with a hyphen.
      case .item where passage.text.text.hasSuffix("-"): return read(passage)
      default: return nil
      }
    }
    let sure = found.filter(\.isSure).map(\.number)
    let said = found.filter { !$0.isSure && $0.number.isSaid }.map(\.number)
    let bare = found.filter { !$0.number.isSaid }.map(\.number)
    var all = sure
    if sure.count + said.count > 1 { all += said }
    if bare.count > 1, zip(bare, bare.dropFirst()).allSatisfy({ $0.number < $1.number }) { all += bare }
    return all.sorted { ($0.location.file, $0.location.line) < ($1.location.file, $1.location.line) }
  }

  private static func read(_ passage: Passage) -> (number: PageNumber, isSure: Bool)? {
    let text = passage.text.text
    guard (1...40).contains(text.utf8.count), passage.text.objects.isEmpty,
      text.utf8.contains(where: { 0x30...0x39 ~= $0 })
    else { return nil }
    let words = FoldedWords(text).all
    func number(_ word: String, isSaid: Bool, isSure: Bool) -> (PageNumber, Bool)? {
      guard word.count <= 3, let value = Int(word) else { return nil }
      return (PageNumber(location: passage.location(), number: value, isSaid: isSaid), isSure)
    }
    if words.count == 4, words[0] == "page", words[2] == "sur" || words[2] == "de", Int(words[3]) != nil {
      return number(words[1], isSaid: true, isSure: true)
    }
    if words.count == 3, words[0] == "page", text.contains("/"), Int(words[2]) != nil {
      return number(words[1], isSaid: true, isSure: true)
    }
    if words.count == 2, words[0] == "page" || words[0] == "p" {
      return number(words[1], isSaid: true, isSure: false)
    }
    guard passage.kind == .paragraph || passage.kind == .item, text.unicodeScalars.allSatisfy(isOfBareNumber) else {
      return nil
    }
    if words.count == 1 { return number(words[0], isSaid: false, isSure: false) }
    if words.count == 2, text.contains("/") { return number(words[0], isSaid: false, isSure: false) }
    return nil
  }

  private static func isOfBareNumber(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || " -–—|/\u{A0}".unicodeScalars.contains(scalar)
  }
}
