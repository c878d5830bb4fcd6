/// The kinds of words that tell what a number or a name is; a word may be of several.
struct PersonalWords: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// What is said before a name.
  static let civilities = PersonalWords(bit: 0)

  /// What joins two civilities.
  static let and = PersonalWords(bit: 1)

  /// The small words inside of names.
  static let particles = PersonalWords(bit: 2)

  /// Whose telephone or address it is when it is nobody's own.
  static let organisations = PersonalWords(bit: 3)

  /// Whose an address is when it is a person's.
  static let dwellings = PersonalWords(bit: 4)

  /// The kinds of street.
  static let streets = PersonalWords(bit: 5)

  /// What may follow a house number.
  static let repetitions = PersonalWords(bit: 6)

  /// The small words inside of the names of streets and towns.
  static let streetLinks = PersonalWords(bit: 7)

  /// What a social security number stands near.
  static let socialSecurity = PersonalWords(bit: 8)

  /// Whose number an AGDREF number is.
  static let foreigners = PersonalWords(bit: 9)

  /// The name of the file of foreigners.
  static let agdref = PersonalWords(bit: 10)

  /// What announces a number.
  static let numbers = PersonalWords(bit: 11)

  /// What the identifier of a job seeker stands below.
  static let jobSeekers = PersonalWords(bit: 12)

  /// Whose number that of a family benefits file is.
  static let benefits = PersonalWords(bit: 13)

  /// What announces the number of such a file.
  static let benefitNumbers = PersonalWords(bit: 14)

  /// The account itself.
  static let accounts = PersonalWords(bit: 15)

  /// The parts of an account.
  static let counters = PersonalWords(bit: 16)

  /// The key of a number.
  static let keyWords = PersonalWords(bit: 17)

  /// Units: the number before them counts something.
  static let counted = PersonalWords(bit: 18)

  /// What a licence plate stands near.
  static let vehicles = PersonalWords(bit: 19)

  /// What a licence plate alone stands near.
  static let sureVehicles = PersonalWords(bit: 20)

  /// To be born, masculine and feminine.
  static let births = PersonalWords(bit: 21)

  /// The birth itself.
  static let birthNouns = PersonalWords(bit: 22)

  /// What a birth gives rise to, without telling its date.
  static let birthDeeds = PersonalWords(bit: 23)

  /// The months and their short forms.
  static let months = PersonalWords(bit: 24)

  /// The ending of « 1er ».
  static let ordinals = PersonalWords(bit: 25)

  /// What is born without being a person.
  static let thingsBorn = PersonalWords(bit: 26)

  /// Who speaks of an author, or of the author's work.
  static let authorship = PersonalWords(bit: 27)

  /// What is named after people.
  static let places = PersonalWords(bit: 28)

  /// What makes a line a reference to a publication.
  static let publications = PersonalWords(bit: 29)

  /// What says that a name is not the person's own.
  static let pseudonyms = PersonalWords(bit: 30)

  /// Functions that follow a civility with a capital.
  static let functions = PersonalWords(bit: 31)

  /// What a list of persons is headed with.
  static let personLists = PersonalWords(bit: 32)

  /// What a column of names is headed with.
  static let nameHeads = PersonalWords(bit: 33)

  /// What follows a first name with a capital without being a family name.
  static let notSurnames = PersonalWords(bit: 34)

  /// What a candidate's name follows on a cover.
  static let coverLabels = PersonalWords(bit: 35)

  /// Who declares something.
  static let declarations = PersonalWords(bit: 36)

  /// On what they declare it.
  static let honour = PersonalWords(bit: 37)

  /// What opens the end of a declaration.
  static let made = PersonalWords(bit: 38)

  /// Who signs a declaration.
  static let candidates = PersonalWords(bit: 39)

  /// First names borne in France.
  static let firstNames = PersonalWords(bit: 40)

  /// What stands between a street and its town.
  static let towns = PersonalWords(bit: 41)

  /// The first half of « lieu-dit ».
  static let hamlets = PersonalWords(bit: 42)

  /// The second half of « lieu-dit ».
  static let said = PersonalWords(bit: 43)

  /// « jour », as in « ayant vu le jour ».
  static let days = PersonalWords(bit: 44)

  /// « vu », as in « ayant vu le jour ».
  static let seen = PersonalWords(bit: 45)

  /// The last initial of « date de naissance ».
  static let letterN = PersonalWords(bit: 46)

  /// The first initial of « date de naissance », and « de » before a vowel.
  static let letterD = PersonalWords(bit: 47)

  /// What a job seeker's identifier surely stands near.
  static let sureSeekers = PersonalWords(bit: 48)

  /// The initials of what gives that identifier.
  static let seekerInitials = PersonalWords(bit: 49)

  /// To be born, before a family name.
  static let bornNames = PersonalWords(bit: 50)

  /// Health, justice, religion, opinion and the like, by themselves.
  static let sensitive = PersonalWords(bit: 51)

  /// What is sensitive once another word follows it.
  static let sensitivePairs = PersonalWords(bit: 52)

  /// What a nationality may follow.
  static let origins = PersonalWords(bit: 53)

  /// Those without which a text that holds neither a digit nor an arobase cannot identify anybody.
  static let telling: PersonalWords = [
    .civilities, .firstNames, .births, .sensitive, .sensitivePairs, .origins,
  ]
}
