/// Canonical composition of the letters of Western and Central Europe, without the tables of ICU.
///
/// macOS file dialogs and some PDF copies give « é » as « e » and U+0301. Words must compare equal however they were typed, and the
/// standard library composes nothing itself.
enum Composition {
  /// A text in UTF-8 with its letters composed.
  ///
  /// What the table does not know stays as it is. Line ends do not move.
  ///
  /// - Complexity: O(n).
  static func composed(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte & 0xFE == 0xCC, index + 1 < text.count, let base = result.last, base < 0x80,
        let letter = letters[key(base, mark: scalar(byte, text[index + 1]))]
      {
        result.removeLast()
        result.append(contentsOf: letter)
        index += 2
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    UInt32(lead & 0x1F) << 6 | UInt32(trail & 0x3F)
  }

  private static func key(_ base: UInt8, mark: UInt32) -> UInt32 {
    UInt32(base) << 16 | mark
  }

  /// The composed letter, in UTF-8, of an ASCII base and a mark.
  private static let letters: [UInt32: [UInt8]] = {
    var result: [UInt32: [UInt8]] = [:]
    for (mark, pairs) in table {
      var base: UInt8?
      for scalar in pairs.unicodeScalars {
        if let known = base {
          result[key(known, mark: mark)] = Array(String(scalar).utf8)
          base = nil
        } else {
          base = UInt8(truncatingIfNeeded: scalar.value)
        }
      }
    }
    return result
  }()

  /// For each mark, ASCII letters each followed by the same letter with the mark.
  private static let table: [(mark: UInt32, pairs: String)] = [
    (0x300, "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ"),
    (0x301, "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź"),
    (0x302, "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"),
    (0x303, "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ"),
    (0x304, "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ"),
    (0x306, "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    (0x307, "BḂCĊDḊEĖFḞGĠHḢIİMṀNṄPṖRṘSṠTṪWẆXẊYẎZŻbḃcċdḋeėfḟgġhḣmṁnṅpṗrṙsṡtṫwẇxẋyẏzż"),
    (0x308, "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ"),
    (0x30A, "AÅUŮaåuůwẘyẙ"),
    (0x30B, "OŐUŰoőuű"),
    (0x30C, "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"),
    (0x327, "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
    (0x328, "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
  ]
}
