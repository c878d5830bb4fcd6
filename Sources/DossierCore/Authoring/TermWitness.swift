/// Makes, from a term as its author writes it, sentences that it ought to be found in.
struct TermWitness {
  /// The terms of each concept: those of a file under the file's number and the name, those of all files under -1.
  private var concepts: [Key: [Knowledge.Text]] = [:]

  /// How many choices of a place are tried.
  static let variants = 12

  /// Dates as people write them.
  private static let dates = ["12 mars 2024", "mars 2024", "mars", "12 mars", "2024", "le 12 mars 2024", "12/03/2024"]

  /// How deep concepts are followed: each may name others.
  private static let deepest = 6

  /// How long a sentence may become, in bytes.
  private static let longest = 4_000

  private struct Key: Hashable {
    var file: Int
    var name: String
  }

  init(_ knowledge: Knowledge) {
    for concept in knowledge.concepts {
      concepts[Key(file: concept.name.file, name: concept.name.value)] = concept.terms
      let shared = Key(file: -1, name: concept.name.value)
      if concepts[shared] == nil { concepts[shared] = concept.terms }
    }
  }

  /// A sentence with all that a term asks for, as Markdown; each variant takes other choices.
  func sentence(for term: Knowledge.Text, variant: Int) -> String {
    let words = words(of: term, variant: variant, depth: 0)
    return "Voici " + Self.escaped(words)
  }

  private func words(of term: Knowledge.Text, variant: Int, depth: Int) -> String {
    var text = ""
    for piece in term.value.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
      guard text.utf8.count < Self.longest else { break }
      if piece == ".." || piece == "." || piece == "," || piece == ":" { continue }
      if piece == "+" {
        text += Self.isElided(text) ? "'a, puis" : ", puis"
        continue
      }
      if piece.first == "-", piece.count > 1 { continue }
      let choices = piece.split(separator: "|")
      guard !choices.isEmpty else { continue }
      let choice = choices[variant % choices.count]
      text += Self.isElided(text) ? "'" : text.isEmpty ? "" : " "
      text += word(choice, of: term, variant: variant, depth: depth)
    }
    // A word that ends elided, such as « j », stands for what an apostrophe follows.
    return Self.isElided(text) && depth == 0 ? text + "'a" : text
  }

  private func word(_ choice: Substring, of term: Knowledge.Text, variant: Int, depth: Int) -> String {
    switch choice {
    case "#": return "12"
    case "#%": return "12 %"
    case "#€": return "120 €"
    case "#h": return "14 h 30"
    case "#date": return Self.dates[variant % Self.dates.count]
    default: break
    }
    if choice.first == "@" {
      let name = String(choice.dropFirst())
      let own = concepts[Key(file: term.file, name: name)] ?? concepts[Key(file: -1, name: name)] ?? []
      guard depth < Self.deepest, !own.isEmpty else { return "" }
      return words(of: own[variant % own.count], variant: variant, depth: depth + 1)
    }
    let word = String(choice.drop { $0 == "=" }.prefix { $0 != "*" })
    // The beginning of a word is none by itself: « impliqu* » finds « implique ».
    return choice.last == "*" && Self.isElided(word) ? word + "e" : word
  }

  /// Whether a text ends in a word that authors write as it is elided: `j`, `qu`.
  private static func isElided(_ text: String) -> Bool {
    let last = text.utf8.reversed().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") }
    if last.count == 1, let letter = last.first { return "cdjlmnst".utf8.contains(letter) }
    return last.count <= 8 && last.starts(with: "uq".utf8)
  }

  /// A text that Markdown shows as it is.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]()<>#+!|&~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
