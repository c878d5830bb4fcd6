extension Assessment {
  /// What is missing, after a colon, or nothing.
  var missing: String {
    missingFacets.isEmpty ? "" : " (manque : \(missingFacets.joined(separator: ", ")))"
  }
}

extension String {
  /// The text with a small first letter, unless it begins with an acronym.
  var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
