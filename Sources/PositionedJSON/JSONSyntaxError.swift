/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// Where the fault is; just after the last character if the text stops too early.
  public let position: JSONPosition

  /// What is wrong.
  public let reason: Reason

  /// Creates an error.
  public init(_ reason: Reason, at position: JSONPosition) {
    self.reason = reason
    self.position = position
  }

  /// What can be wrong with a text.
  public enum Reason: Hashable, Sendable {
    /// The text is longer than the limit, in bytes.
    case tooLarge(limit: Int)

    /// More arrays and objects are open at once than the limit.
    case tooDeep(limit: Int)

    /// The text stops where something is expected.
    case endOfText(expected: Expectation)

    /// A character stands where something else is expected.
    case unexpected(Character, expected: Expectation)

    /// Something follows the value.
    case trailingContent

    /// A comma without a value after it.
    case trailingComma

    /// A comment, that JSON does not have.
    case comment

    /// A quotation mark other than `"`, as word processors put them.
    case wrongQuote(Character)

    /// A control character in a text, that must be written as an escape.
    case controlCharacter(UInt8)

    /// A `\` followed by something that is no escape.
    case invalidEscape

    /// Half of a pair of `\u` escapes.
    case loneSurrogate

    /// A byte that UTF-8 does not allow there.
    case invalidUTF8

    /// A number with a leading zero, or without a digit where one is due.
    case invalidNumber

    /// A number too large to be read, or with too many digits.
    case numberOutOfRange

    /// A key that its object has already.
    case duplicateKey(String, first: JSONPosition)
  }

  /// What may stand at a place of a text.
  public enum Expectation: Hashable, Sendable {
    /// Any value.
    case value

    /// A key, or the end of the object.
    case keyOrEnd

    /// The colon after a key.
    case colon

    /// A comma, or the end of the object.
    case commaOrObjectEnd

    /// A comma, or the end of the array.
    case commaOrArrayEnd

    /// The quote that ends a text.
    case closingQuote
  }
}

extension JSONSyntaxError {
  /// What is wrong, in French, as a sentence without its full stop.
  public var message: String {
    switch reason {
    case .tooLarge(let limit): "le fichier dépasse la taille acceptée (\(limit / 1024) Kio)"
    case .tooDeep(let limit): "plus de \(limit) listes et objets sont imbriqués"
    case .endOfText(let expected): "le fichier s'arrête ici : il manque \(expected.french)"
    case .unexpected(let character, let expected): "« \(character) » trouvé là où on attend \(expected.french)"
    case .trailingContent: "du texte suit la fin des données : une virgule, une accolade ou un crochet est de trop"
    case .trailingComma: "virgule de trop : rien ne la suit"
    case .comment: "JSON n'a pas de commentaires : retirez-le"
    case .wrongQuote(let character): "guillemet « \(character) » : JSON n'accepte que le guillemet droit double \""
    case .controlCharacter(let byte): Self.describe(control: byte)
    case .invalidEscape: "échappement inconnu après « \\ » : écrivez « \\\\ » pour une barre oblique inverse"
    case .loneSurrogate: "échappement « \\u » incomplet : il ne forme qu'une moitié de caractère"
    case .invalidUTF8: "ce caractère n'est pas en UTF-8 : enregistrez le fichier en UTF-8"
    case .invalidNumber: "nombre mal écrit : pas de zéro en tête, un chiffre avant et après le point"
    case .numberOutOfRange: "nombre trop grand ou trop long"
    case .duplicateKey(let key, let first): "la clé « \(key) » est déjà donnée ligne \(first.line)"
    }
  }

  private static func describe(control byte: UInt8) -> String {
    switch byte {
    case 0x0A, 0x0D: "le texte n'est pas fermé avant la fin de la ligne : il manque un guillemet \""
    case 0x09: "tabulation dans un texte : écrivez « \\t »"
    default: "caractère de contrôle (code \(byte)) dans un texte"
    }
  }
}

extension JSONSyntaxError.Expectation {
  fileprivate var french: String {
    switch self {
    case .value: "une valeur"
    case .keyOrEnd: "une clé entre guillemets ou « } »"
    case .colon: "« : » après la clé"
    case .commaOrObjectEnd: "« , » ou « } »"
    case .commaOrArrayEnd: "« , » ou « ] »"
    case .closingQuote: "le guillemet \" qui ferme le texte"
    }
  }
}
