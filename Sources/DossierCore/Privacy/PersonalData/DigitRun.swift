/// Digits and capital letters that one number is made of, with the marks that group them.
struct DigitRun {
  /// The digits and letters, in ASCII capitals.
  var characters: [UInt8] = []

  /// The lengths of the groups.
  var groups: [Int] = []

  /// The bytes of the text.
  var range: Range<Int>

  /// Whether a `+` opens it.
  var hasPlus = false

  /// Reads the longest run of digits from a place, its groups parted by one space, dot, hyphen or slash.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - start: where the first digit is.
  ///   - limit: how many digits are read at most.
  ///   - isPart: whether a letter belongs to the number, given what was read before it.
  init(
    _ text: PersonalText,
    from start: Int,
    limit: Int = 40,
    isPart: (UInt8, [UInt8]) -> Bool = { _, _ in false }
  ) {
    let bytes = text.bytes
    range = start..<start
    hasPlus = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
    var position = start
    var group = 0
    while position < bytes.count, characters.count < limit {
      let byte = bytes[position]
      let capital = byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
      if PersonalText.isDigit(byte) || isPart(capital, characters) {
        characters.append(capital)
        group += 1
        position += 1
        range = start..<position
        continue
      }
      guard let next = Self.separatorEnd(bytes, at: position), next < bytes.count, group > 0 else { break }
      let after = bytes[next]
      let afterCapital = after >= 0x61 && after <= 0x7A ? after & 0xDF : after
      guard PersonalText.isDigit(after) || isPart(afterCapital, characters) else { break }
      groups.append(group)
      group = 0
      position = next
    }
    if group > 0 { groups.append(group) }
  }

  /// Where one separator ends, or `nil`; « (0) » counts as one.
  static func separatorEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    var position = start
    let space = PersonalText.spaceWidth(bytes, at: position)
    position += space
    if position + 2 < bytes.count, bytes[position] == UInt8(ascii: "("), bytes[position + 1] == UInt8(ascii: "0"),
      bytes[position + 2] == UInt8(ascii: ")")
    {
      position += 3
      return position + PersonalText.spaceWidth(bytes, at: position)
    }
    if space > 0 { return position }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"): return position + 1
    // The hyphens of Unicode, one of which does not break.
    case 0xE2
    where position + 2 < bytes.count && bytes[position + 1] == 0x80 && (0x90...0x93).contains(bytes[position + 2]):
      return position + 3
    default: return nil
    }
  }

  /// Whether so many digits make one number from a place on, which is worth asking before they are gathered.
  static func holds(_ count: Int, in bytes: [UInt8], from start: Int) -> Bool {
    var position = start
    var read = 0
    while position < bytes.count {
      if PersonalText.isDigit(bytes[position]) {
        read += 1
        if read == count { return true }
        position += 1
        continue
      }
      guard let next = separatorEnd(bytes, at: position), next < bytes.count, PersonalText.isDigit(bytes[next]) else {
        return false
      }
      position = next
    }
    return false
  }

  /// Whether the run stands apart: no letter, digit or mark that joins touches it.
  func standsApart(in text: PersonalText) -> Bool {
    let bytes = text.bytes
    var before = range.lowerBound - 1 - (hasPlus ? 1 : 0)
    if before >= 0,
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[before])
    {
      before -= 1
      if before >= 0, Self.isWordByte(bytes[before]) { return false }
    } else if before >= 0, Self.isWordByte(bytes[before]) {
      return false
    }
    let after = range.upperBound
    guard after < bytes.count else { return true }
    if Self.isWordByte(bytes[after]) { return false }
    let joins = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ",")].contains(bytes[after])
    return !(joins && after + 1 < bytes.count && PersonalText.isDigit(bytes[after + 1]))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    PersonalText.isDigit(byte) || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte == 0xC3
  }

  /// A stretch of the digits as a number.
  func value(_ stretch: Range<Int>) -> Int {
    characters[stretch].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
