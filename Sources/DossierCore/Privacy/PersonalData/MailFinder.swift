/// Finds e-mail addresses that are persons'; a box such as `contact@` or `accueil@` is an organisation's.
struct MailFinder {
  let text: PersonalText

  func find() -> [PersonalDatum] {
    guard text.hasArobase else { return [] }
    return text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "@") }.compactMap(find)
  }

  private func find(at sign: Int) -> PersonalDatum? {
    let bytes = text.bytes
    var start = sign
    while start > 0, sign - start < 64, Self.isLocal(bytes[start - 1]) { start -= 1 }
    while start < sign, !Self.isAlphanumeric(bytes[start]) { start += 1 }
    var end = sign + 1
    while end < bytes.count, end - sign < 128, Self.isDomain(bytes[end]) { end += 1 }
    while end > sign + 1, !Self.isAlphanumeric(bytes[end - 1]) { end -= 1 }
    guard start < sign, end > sign + 1 else { return nil }
    let domain = bytes[sign + 1..<end]
    guard let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > sign + 1, end - dot > 2,
      domain[(dot + 1)...].allSatisfy(Self.isLetter)
    else { return nil }
    return isOrganisation(bytes[start..<sign]) ? nil : PersonalDatum(kind: .mail, range: start..<end)
  }

  /// Whether all the words of a box are those of an organisation's.
  private func isOrganisation(_ local: ArraySlice<UInt8>) -> Bool {
    let words = local.split { !Self.isLetter($0) }.map { word in
      PersonalText.key(String(decoding: word.map { $0 | 0x20 }, as: UTF8.self))
    }
    return !words.isEmpty && words.allSatisfy(Self.boxes.contains)
  }

  private static let boxes = PersonalText.keys(
    """
    contact contacts accueil info infos information secretariat direction formation formations recrutement rh insertion emploi
    administration administratif standard mairie bonjour hello communication compta comptabilite support noreply reply no ne pas repondre
    webmaster association asso agence service services mission locale ml plie ccas siae cv candidature candidatures stage stages
    ressources humaines accompagnement social economie paie commercial commande commandes presse jury session sessions certification
    referent handicap entreprise entreprises antenne territoire pole cip conseil equipe atelier ateliers
    """
  )

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || PersonalText.isDigit(byte) }
  private static func isDomain(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
  private static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte >= 0x80 || "._%+-'".utf8.contains(byte)
  }
}
