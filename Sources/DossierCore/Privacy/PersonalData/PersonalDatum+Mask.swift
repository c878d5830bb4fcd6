extension PersonalDatum {
  /// The datum as a report may show it: enough to find it in the text, too little to know it.
  ///
  /// - Parameter text: the text that it was found in.
  /// - Returns: the datum with letters and digits replaced by asterisks, or `nil` for what is better not quoted at all.
  func mask(in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    let scalars = Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    switch kind {
    case .sensitive: return nil
    case .telephone: return Self.stars(scalars, keepingFirst: 2, last: 2)
    case .birthDate: return Self.stars(scalars, keepingFirst: 0, last: 0)
    case .postalAddress, .name, .surname: return Self.initials(scalars)
    case .mail: return Self.mail(scalars)
    default: return Self.stars(scalars, keepingFirst: 2, last: 0)
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func stars(_ scalars: [Unicode.Scalar], keepingFirst first: Int, last: Int) -> String {
    let count = scalars.count(where: isHidden)
    var seen = 0
    return string(
      scalars.map { scalar in
        guard isHidden(scalar) else { return scalar }
        seen += 1
        return seen <= first || seen > count - last ? scalar : "*"
      }
    )
  }

  /// The first letter of each word with a capital, and the small words: « ** rue des L**** ».
  private static func initials(_ scalars: [Unicode.Scalar]) -> String {
    var isInside = false
    var isSmall = false
    return string(
      scalars.map { scalar in
        guard scalar.properties.isAlphabetic else {
          isInside = false
          return isHidden(scalar) ? "*" : scalar
        }
        if !isInside { isSmall = scalar.properties.isLowercase }
        defer { isInside = true }
        return isSmall || !isInside ? scalar : "*"
      }
    )
  }

  private static func mail(_ scalars: [Unicode.Scalar]) -> String {
    let dot = scalars.lastIndex(of: ".") ?? scalars.count
    return string(
      scalars.enumerated().map { index, scalar in index == 0 || index > dot || !isHidden(scalar) ? scalar : "*" }
    )
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
