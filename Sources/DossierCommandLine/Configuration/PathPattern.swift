/// A pattern of paths: `*` stands for any characters of a name, `?` for one, `**` for any folders.
struct PathPattern: Hashable, Sendable {
  private let pieces: [Piece]

  private enum Piece: Hashable {
    case character(Character)
    case anyCharacter
    case anyName
    case anyPath
    /// Any folders with the slash that ends them, or none: `**/`.
    case anyFolders

    var mayBeEmpty: Bool { self == .anyName || self == .anyPath || self == .anyFolders }
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
        let opensName = pieces.isEmpty || pieces.last == .character("/") || pieces.last == .anyFolders
        let isFolders = opensName && rest.first == "/"
        if isFolders { rest = rest.dropFirst() }
        pieces.append(isFolders ? .anyFolders : .anyPath)
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
    // For each number of pieces read, whether they stand for the characters read so far.
    var reached = Array(repeating: false, count: pieces.count + 1)
    enter(0, &reached)
    for character in path {
      var next = Array(repeating: false, count: pieces.count + 1)
      for (index, piece) in pieces.enumerated() where reached[index] {
        switch piece {
        case .character(let own): if own == character { enter(index + 1, &next) }
        case .anyCharacter: if character != "/" { enter(index + 1, &next) }
        case .anyName: if character != "/" { enter(index, &next) }
        case .anyPath: enter(index, &next)
        case .anyFolders:
          next[index] = true
          if character == "/" { enter(index + 1, &next) }
        }
      }
      reached = next
    }
    return reached[pieces.count]
  }

  /// Notes that some pieces are read, and with them those that follow and may stand for nothing.
  private func enter(_ index: Int, _ reached: inout [Bool]) {
    var index = index
    reached[index] = true
    while index < pieces.count, pieces[index].mayBeEmpty {
      index += 1
      reached[index] = true
    }
  }
}
