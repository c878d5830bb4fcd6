/// The grammatical roles of a word that the matcher needs to know.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Articles, prepositions and possessives: left out of a term, skipped in a text.
  static let function = WordClass(rawValue: 1)
  /// Auxiliaries, object pronouns and light adverbs: kept in a term, skipped in a text.
  static let light = WordClass(rawValue: 1 << 1)
  /// « ne », « n' ».
  static let ne = WordClass(rawValue: 1 << 2)
  /// The second half of a negation: « pas », « jamais » and the like.
  static let negator = WordClass(rawValue: 1 << 3)
  /// « aucun », « nul »: negates with or without « ne ».
  static let none = WordClass(rawValue: 1 << 4)
  /// « sans ».
  static let without = WordClass(rawValue: 1 << 5)
  /// « ni ».
  static let neither = WordClass(rawValue: 1 << 6)
  /// « que », « qu' ».
  static let que = WordClass(rawValue: 1 << 7)
  /// « seulement », « uniquement »: undo a negation before them.
  static let only = WordClass(rawValue: 1 << 8)
  /// « absence », « faute »: negate the complement that « de » opens.
  static let lack = WordClass(rawValue: 1 << 9)
  /// « mais », « car », « puis »: open a new clause.
  static let clause = WordClass(rawValue: 1 << 10)
  /// « je », « il », « on »: after « et », open a new clause.
  static let subject = WordClass(rawValue: 1 << 11)
  /// « je », « mon », « nous »: the candidate speaks of own deeds.
  static let firstPerson = WordClass(rawValue: 1 << 12)
  /// A month.
  static let month = WordClass(rawValue: 1 << 13)
  /// A number in words, from two.
  static let numeral = WordClass(rawValue: 1 << 14)
  /// A word whose full stop does not end a sentence.
  static let abbreviation = WordClass(rawValue: 1 << 15)
  /// « et », « ou ».
  static let conjunction = WordClass(rawValue: 1 << 16)
  /// « de », « du », « des », « d' ».
  static let of = WordClass(rawValue: 1 << 17)
  /// After « sans », a set phrase that denies nothing: « sans doute », « sans rendez-vous ».
  static let notDenied = WordClass(rawValue: 1 << 18)
  /// Verbs whose negation affirms what follows: « n'hésite pas à », « n'oublie pas de ».
  static let affirmsWhenDenied = WordClass(rawValue: 1 << 19)
  /// « un », « une »: a number before « sur ».
  static let one = WordClass(rawValue: 1 << 20)
  /// « sur », in « un sur cinq ».
  static let over = WordClass(rawValue: 1 << 21)
  /// « moitié », « tiers », « quart ».
  static let fraction = WordClass(rawValue: 1 << 22)
  /// « % », « pourcent ».
  static let percent = WordClass(rawValue: 1 << 23)
  /// « € », « euro ».
  static let money = WordClass(rawValue: 1 << 24)
  /// « en », « fin », « début » before a month.
  static let monthOpener = WordClass(rawValue: 1 << 25)
  /// « mille », « millions », « k » between a number and a currency.
  static let multiplier = WordClass(rawValue: 1 << 26)

  /// What may stand between two words of a term.
  static let skippable: WordClass = [.function, .light]
  /// Any word that takes part in a negation.
  static let negation: WordClass = [.negator, .none, .without, .neither, .lack]
}
