/// A dossier of the whole title whose parts keep to their pages in one layout and not in the usual one.
enum StandardLengths {
  /// Seven parts, so many paragraphs each that they fit in Arial 12 with a spacing of 1.5.
  static var text: String {
    let paragraph = String(repeating: "Le service accueille, oriente et suit chaque personne. ", count: 9)
    // The middles of the ranges that the RC gives, in pages.
    let parts = [6, 5, 5, 7, 6, 4, 2].enumerated().map { index, pages in
      let body = Array(repeating: paragraph, count: pages * 5 - 2).joined(separator: "\n\n")
      return "# Partie \(index + 1)\n\n\(body)\n"
    }
    return parts.joined(separator: "\n")
  }
}
