/// Paths as text; nothing here touches the file system.
enum Paths {
  /// The last component, `/` for the root.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path as reports show it: a relative one as it is, of an absolute one the name only, for it tells whose machine it was.
  static func shown(_ path: String) -> String {
    path.hasPrefix("/") ? name(of: path) : path
  }

  /// The folder of a path, `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = trimmed(path).lastIndex(of: "/") else { return "." }
    let folder = trimmed(path)[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }

  /// A name in a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The extension in lower case, without its dot, or `nil` for none; a hidden file's name is no extension.
  static func fileExtension(of path: String) -> String? {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The path that leads to a folder from another, empty for the same one; `nil` where the paths alone do not tell it.
  static func relative(_ folder: String, to base: String) -> String? {
    guard folder.hasPrefix("/") == base.hasPrefix("/") else { return nil }
    let steps = { (path: String) in path.split(separator: "/").filter { $0 != "." } }
    let (target, start) = (steps(folder), steps(base))
    let shared = zip(target, start).prefix { $0 == $1 }.count
    let up = start.dropFirst(shared)
    // What « .. » leaves is not in the path.
    guard !up.contains("..") else { return nil }
    return (up.map { _ in ".." } + target.dropFirst(shared)).joined(separator: "/")
  }

  /// The path without the slashes that end it.
  static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.hasSuffix("/"), path.utf8.count > 1 { path = path.dropLast() }
    return String(path)
  }

  /// Whether a name comes before another as people number files: « 2-projet.md » before « 10-annexes.md ».
  ///
  /// - Complexity: O(n) in the length of the names.
  static func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
    let (leftKeys, rightKeys) = (naturalKeys(of: left), naturalKeys(of: right))
    for (one, other) in zip(leftKeys, rightKeys) where one != other {
      return one < other
    }
    // Equal but for case or zeros: any fixed order does.
    return leftKeys.count == rightKeys.count ? left < right : leftKeys.count < rightKeys.count
  }

  /// Runs of digits as a number, other characters in lower case.
  private static func naturalKeys(of name: String) -> [NaturalKey] {
    var keys: [NaturalKey] = []
    var digits = ""
    for character in name.lowercased() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty { keys.append(NaturalKey(digits: digits)) }
      digits = ""
      keys.append(NaturalKey(text: String(character)))
    }
    if !digits.isEmpty { keys.append(NaturalKey(digits: digits)) }
    return keys
  }
}

/// A piece of a name in natural order: numbers come before letters, the shorter number first.
private struct NaturalKey: Comparable {
  var rank: Int
  var text: String

  /// A number of any size, so compared by its digits: the longer one is the greater.
  init(digits: String) {
    text = String(digits.drop { $0 == "0" })
    rank = text.utf8.count
  }

  init(text: String) {
    self.text = text
    rank = .max
  }

  static func < (left: NaturalKey, right: NaturalKey) -> Bool {
    (left.rank, left.text) < (right.rank, right.text)
  }
}
