public import PositionedJSON

extension MiseEnPage {
  /// Reads a layout from JSON; what the text does not say keeps its default.
  ///
  /// - Throws: all the faults of the text: keys that no layout has, words and values that no layout takes.
  public init(decoding bytes: [UInt8]) throws(JSONFaults) {
    self = try ObjectReader.read(bytes) { MiseEnPage(reading: &$0) }
  }

  /// Reads the object of a layout; what it does not say keeps its default.
  public init(reading object: inout ObjectReader) {
    self.init()
    readText(from: &object)
    readHeadings(from: &object)
    readBlocks(from: &object)
  }

  /// The sizes that text may have, in points.
  private static let sizes = 6.0...24.0

  /// The spacings that lines may have.
  private static let spacings = 0.8...3.0

  /// Reads what concerns the page and running text.
  private mutating func readText(from object: inout ObjectReader) {
    intitule = object.optionalString("intitule") ?? intitule
    let names = "« Arial », « Calibri » ou « Times New Roman »"
    police = object.optionalParsed("police", names) { Police(named: $0) } ?? police
    corps = object.optionalNumber("corps", in: Self.sizes) ?? corps
    interligne = object.optionalNumber("interligne", in: Self.spacings) ?? interligne
    if let values = object.numbers("margesCm", counts: [1, 4], in: 0...6) {
      let all = values.count == 4 ? values : Array(repeating: values[0], count: 4)
      marges = Marges(haut: all[0], droite: all[1], bas: all[2], gauche: all[3])
    }
    avantParagraphePt = object.optionalNumber("avantParagraphePt", in: 0...72) ?? avantParagraphePt
    apresParagraphePt = object.optionalNumber("apresParagraphePt", in: 0...72) ?? apresParagraphePt
    alignement = object.optionalChoice("alignement", of: Alignement.self) ?? alignement
    nouvellePageParPartie = object.optionalBoolean("nouvellePageParPartie") ?? nouvellePageParPartie
    veuvesOrphelines = object.optionalBoolean("veuvesOrphelines") ?? veuvesOrphelines
  }

  /// Reads what concerns headings.
  private mutating func readHeadings(from object: inout ObjectReader) {
    titresCorps = object.numbers("titresCorps", counts: [6], in: 6...48) ?? titresCorps
    titresAvantPt = object.numbers("titresAvantPt", counts: [6], in: 0...144) ?? titresAvantPt
    titresApresPt = object.numbers("titresApresPt", counts: [6], in: 0...144) ?? titresApresPt
    titresInterligne = object.optionalNumber("titresInterligne", in: Self.spacings) ?? titresInterligne
  }

  /// Reads what concerns lists, quotations, tables, images and notes.
  private mutating func readBlocks(from object: inout ObjectReader) {
    listeRetraitCm = object.optionalNumber("listeRetraitCm", in: 0...3) ?? listeRetraitCm
    listeSuspensionCm = object.optionalNumber("listeSuspensionCm", in: 0...3) ?? listeSuspensionCm
    listeEspacement = object.optionalChoice("listeEspacement", of: EspacementDeListe.self) ?? listeEspacement
    citationRetraitCm = object.optionalNumber("citationRetraitCm", in: 0...4) ?? citationRetraitCm
    tableauCorps = object.optionalNumber("tableauCorps", in: Self.sizes) ?? tableauCorps
    tableauInterligne = object.optionalNumber("tableauInterligne", in: Self.spacings) ?? tableauInterligne
    tableauColonnes = object.optionalChoice("tableauColonnes", of: ColonnesDeTableau.self) ?? tableauColonnes
    if let size = object.numbers("imageCm", counts: [2], in: 0.5...30) {
      imageCm = DimensionsCm(largeur: size[0], hauteur: size[1])
    }
    noteCorps = object.optionalNumber("noteCorps", in: Self.sizes) ?? noteCorps
  }
}

extension MiseEnPage.Police {
  /// The family that a name means: its own, in any case, or that of the free font with its metrics.
  public init?(named name: String) {
    switch name.lowercased() {
    case "arial", "liberation sans": self = .arial
    case "calibri", "carlito": self = .calibri
    case "times new roman", "times", "liberation serif": self = .timesNewRoman
    default: return nil
    }
  }
}

extension ObjectReader {
  /// The choice that a member's text names, if the member is there and not `null`.
  fileprivate mutating func optionalChoice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    guard let node = node(key), node.content != .null else { return nil }
    return choice(key, of: type)
  }

  /// The numbers of a member that may be missing or `null`: a list of one of some lengths, or one number where that is a length.
  fileprivate mutating func numbers(_ key: String, counts: [Int], in range: ClosedRange<Double>) -> [Double]? {
    guard let node = node(key), node.content != .null else { return nil }
    guard case .array(let elements) = node.content else {
      guard counts.contains(1) else {
        note("« \(key) » : une liste de \(counts[0]) nombres est attendue, pas \(node.kindInFrench)", at: key)
        return nil
      }
      return optionalNumber(key, in: range).map { [$0] }
    }
    guard let count = counts.last, elements.count == count else {
      note("« \(key) » : \(counts.last ?? 0) nombres sont attendus, pas \(elements.count)", at: key)
      return nil
    }
    var values: [Double] = []
    for (index, element) in elements.enumerated() {
      let value: Double? =
        switch element.content {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
      guard let value, range.contains(value) else {
        let limits = "un nombre de \(range.lowerBound) à \(range.upperBound) est attendu"
        note("« \(key) » : \(limits)", at: key, index: index)
        continue
      }
      values.append(value)
    }
    return values.count == count ? values : nil
  }
}
