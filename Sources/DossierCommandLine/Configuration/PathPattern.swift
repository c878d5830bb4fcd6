/// A pattern of paths: `*` stands for any characters of a name, `?` for one, `**` for any folders.
struct PathPattern: Hashable, Sendable {
  private let pieces: [Piece]

  private enum Piece: Hashable {
    case character(Character)
    case anyCharacter
    case anyName
    case anyPath
  }

  /// The characters of a pattern at most: matching takes the product of both lengths.
  private static let longest = 512

  /// Reads a pattern, or returns `nil` for one that leads out of the folder or is longer than any path.
  init?(_ text: String) {
    let plain = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    guard !plain.isEmpty, plain.utf8.count <= Self.longest, !plain.hasPrefix("/"), !plain.contains("\0"),
      !plain.split(separator: "/").contains("..")
    else { return nil }
    var pieces: [Piece] = []
    var rest = plain[...]
    while let character = rest.popFirst() {
      switch character {
      case "?": pieces.append(.anyCharacter)
      case "*" where rest.first == "*":
        rest = rest.drop { $0 == "*" }
        pieces.append(.anyPath)
        // « **/x » is x in any folder, this one too.
        if rest.first == "/", pieces.count == 1 || pieces[pieces.count - 2] == .character("/") {
          rest = rest.dropFirst()
        }
      case "*": pieces.append(.anyName)
      default: pieces.append(.character(character))
      }
    }
    self.pieces = pieces
  }

  /// Whether a path is one of those that the pattern stands for.
  ///
  /// - Complexity: the product of the lengths of the pattern and of the path.
  func matches(_ path: String) -> Bool {
    let characters = Array(path)
    // For each number of pieces read, whether they stand for the characters read so far.
    var reached = Array(repeating: false, count: pieces.count + 1)
    reached[0] = true
    skipEmpty(&reached)
    for character in characters {
      var next = Array(repeating: false, count: pieces.count + 1)
      for (index, piece) in pieces.enumerated() where reached[index] {
        switch piece {
        case .character(let own): if own == character { next[index + 1] = true }
        case .anyCharacter: if character != "/" { next[index + 1] = true }
        case .anyName: if character != "/" { next[index] = true }
        case .anyPath: next[index] = true
        }
      }
      skipEmpty(&next)
      reached = next
    }
    return reached[pieces.count]
  }

  /// Stars stand for nothing as well.
  private func skipEmpty(_ reached: inout [Bool]) {
    for (index, piece) in pieces.enumerated() where reached[index] && (piece == .anyName || piece == .anyPath) {
      reached[index + 1] = true
    }
  }
}
