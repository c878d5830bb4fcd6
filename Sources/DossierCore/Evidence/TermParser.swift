/// Reads terms; holds the stemmer that this takes.
struct TermParser: ~Copyable {
  private let stemmer = Stemmer()
  private let lexicon = Lexicon.french

  /// The most groups that a term may have, required and forbidden together.
  static let mostGroups = 16

  /// Reads a term.
  func parse(_ text: String) throws(TermError) -> Term {
    var term = Term()
    var group = Term.Group()
    var pieces: [Substring] = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
    guard !pieces.isEmpty else { throw TermError(message: "terme vide") }
    var isLoose = false
    var hasForbidden = false
    // A full stop or a comma at the end of a phrase that was copied says nothing.
    pieces.removeAll { $0 == "," || $0 == "." || $0 == ":" }
    for piece in pieces {
      switch piece {
      case "+":
        // « + » before « -mot » says nothing more than a space.
        if group.slots.isEmpty, hasForbidden { continue }
        guard !group.slots.isEmpty, !isLoose else { throw TermError(message: "« + » mal placé") }
        term.required.append(trimmed(group))
        group = Term.Group()
      case "..":
        guard !group.slots.isEmpty, !isLoose else { throw TermError(message: "« .. » mal placé") }
        isLoose = true
      case let piece where piece.first == "-" && piece.count > 1:
        if !group.slots.isEmpty { term.required.append(trimmed(group)) }
        group = Term.Group()
        hasForbidden = true
        var denied = Term.Group()
        try append(piece.dropFirst(), isLoose: false, to: &denied)
        term.forbidden.append(trimmed(denied))
      default:
        guard !hasForbidden else { throw TermError(message: "un mot suit « -mot », qui doit être à la fin") }
        if isNegation(piece) { term.denies = true }
        try append(piece, isLoose: isLoose, to: &group)
        isLoose = false
      }
    }
    if !group.slots.isEmpty { term.required.append(trimmed(group)) }
    guard !term.required.isEmpty, !isLoose, pieces.last != "+" else { throw TermError(message: "terme incomplet") }
    guard term.required.count + term.forbidden.count <= Self.mostGroups else {
      throw TermError(message: "plus de \(Self.mostGroups) groupes dans un terme")
    }
    return term
  }

  private func append(_ piece: Substring, isLoose: Bool, to group: inout Term.Group) throws(TermError) {
    var slot = Term.Slot(isLoose: isLoose)
    let choices = piece.split(separator: "|", omittingEmptySubsequences: false)
    for choice in choices {
      let slots = try self.slots(of: choice)
      if choices.count == 1 {
        var slots = slots
        slots[0].isLoose = isLoose
        group.slots += slots
        return
      }
      let kept = trimmed(Term.Group(slots: slots)).slots
      if kept.count == 1 {
        slot.alternatives += kept[0].alternatives
      } else {
        slot.alternatives.append(.sequence(kept))
      }
    }
    group.slots.append(slot)
  }

  /// The slots of one choice: one for each word that it holds, hyphens and elisions cut.
  private func slots(of choice: Substring) throws(TermError) -> [Term.Slot] {
    if choice.first == "#" {
      let quantities: [Substring: Quantities.Kind] = [
        "#": .number, "#%": .proportion, "#€": .amount, "#date": .date, "#h": .hour,
      ]
      guard let quantity = quantities[choice] else {
        throw TermError(message: "« \(choice) » : écrivez #, #%, #€, #h ou #date")
      }
      return [Term.Slot(alternatives: [.quantity(quantity)])]
    }
    if choice.first == "@" {
      guard choice.count > 1 else { throw TermError(message: "« @ » sans nom") }
      return [Term.Slot(alternatives: [.concept(String(choice.dropFirst()))])]
    }
    let isExact = choice.first == "="
    let isPrefix = choice.last == "*"
    guard !(isExact && isPrefix) else { throw TermError(message: "« \(choice) » : = et * s'excluent") }
    let written = String(choice.drop { $0 == "=" })
    var slots: [Term.Slot] = []
    var joined: [UInt8] = []
    for (word, isLast, isCapitals) in words(of: written) {
      joined += TextFolding.folded(word)
      let kind: Term.Atom.Kind = isExact ? .exact : isPrefix && isLast ? .prefix : isCapitals ? .capitals : .stem
      let isFunction = kind == .stem && lexicon.classes(of: TextHash(word).value).contains(.function)
      slots.append(Term.Slot(alternatives: atoms(for: word, kind: kind), isFunction: isFunction))
    }
    guard !slots.isEmpty else { throw TermError(message: "« \(choice) » ne contient pas de mot") }
    if slots.count > 1, written.contains("-"), !written.contains(where: { $0 == "'" || $0 == "’" }), !isExact {
      let whole: Term.Alternative = .atom(Term.Atom(kind: isPrefix ? .prefix : .exact, bytes: joined))
      return [Term.Slot(alternatives: [.sequence(slots), whole])]
    }
    return slots
  }

  private func atoms(for word: [UInt8], kind: Term.Atom.Kind) -> [Term.Alternative] {
    let folded = TextFolding.folded(word)
    guard kind == .stem else { return [.atom(Term.Atom(kind: kind, bytes: folded))] }
    // A text word is looked up by the stem of what is written: people leave accents out of capitals and of hasty lines.
    let keys = [TextFolding.folded(stemmer.stem(word)), TextFolding.folded(stemmer.stem(folded))]
    let unique = keys[0] == keys[1] ? [keys[0]] : keys
    return unique.map { .atom(Term.Atom(kind: .stem, bytes: $0)) }
  }

  private func words(of text: String) -> [(word: [UInt8], isLast: Bool, isCapitals: Bool)] {
    var scanner = WordScanner()
    var words: [(word: [UInt8], isLast: Bool, isCapitals: Bool)] = []
    let bytes = text.utf8.span
    while let lexeme = scanner.next(in: bytes) {
      words.append((Self.unelided(scanner.word(in: bytes)), false, lexeme.flags.contains(.capitals)))
    }
    if !words.isEmpty { words[words.count - 1].isLast = true }
    return words
  }

  /// A word that authors wrote as it is elided (`j`, `qu`), as the scanner gives it in a text: whole.
  private static func unelided(_ word: [UInt8]) -> [UInt8] {
    let isElided =
      word.count == 1 ? "cdjlmnst".utf8.contains(word[0]) : word.count <= 8 && word.suffix(2) == [0x71, 0x75]
    return isElided ? word + [0x65] : word
  }

  /// A group without its function words, unless it has no other word.
  private func trimmed(_ group: Term.Group) -> Term.Group {
    guard !group.slots.allSatisfy(\.isFunction) else { return group }
    var isLoose = false
    var result: [Term.Slot] = []
    for slot in group.slots {
      isLoose = isLoose || slot.isLoose
      guard !slot.isFunction else { continue }
      var kept = slot
      kept.isLoose = isLoose && !result.isEmpty
      result.append(kept)
      isLoose = false
    }
    return Term.Group(slots: result)
  }

  private func isNegation(_ piece: Substring) -> Bool {
    words(of: String(piece)).contains { word in
      let classes = lexicon.classes(of: TextHash(word.word).value)
      return !classes.isDisjoint(with: [.ne, .negator, .none, .without, .neither, .lack])
    }
  }
}
