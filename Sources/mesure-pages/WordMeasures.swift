import DossierLayout

/// Lengths as DOCX files write them.
enum WordMeasures {
  /// Points as twentieths.
  static func twips(points: Double) -> Int { Int((points * 20).rounded(.toNearestOrEven)) }

  /// Centimetres as twentieths of a point.
  static func twips(centimetres: Double) -> Int { Int((centimetres * 1440 / 2.54).rounded(.toNearestOrEven)) }
}

extension MiseEnPage {
  /// The width of the text, in twips.
  var textTwips: Int { WordMeasures.twips(centimetres: 21 - marges.gauche - marges.droite) }

  /// The installed family with the metrics of the layout's.
  var family: String {
    switch police {
    case .arial: "Liberation Sans"
    case .calibri: "Carlito"
    case .timesNewRoman: "Liberation Serif"
    }
  }
}
