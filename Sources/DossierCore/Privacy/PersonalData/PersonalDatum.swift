/// A datum that identifies a person, or that tells something sensitive of one, found in a text.
struct PersonalDatum: Hashable, Sendable {
  /// What it is.
  var kind: Kind

  /// Where it is, in UTF-8 offsets of the text.
  var range: Range<Int>

  /// The kinds of datum, the most serious first where several cover the same words.
  enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// A social security number (NIR) whose key is right.
    case socialSecurity
    /// What looks like one, with a wrong key, where the words tell that it is one.
    case doubtfulSocialSecurity
    /// A bank account: IBAN or RIB.
    case bankAccount
    /// The number of a foreigner's file (AGDREF).
    case foreignerNumber
    /// The identifier of a job seeker at France Travail.
    case jobSeekerNumber
    /// The number of a family benefits file (CAF).
    case benefitsNumber
    /// A telephone number that is not that of an organisation.
    case telephone
    /// An e-mail address that is not that of an organisation.
    case mail
    /// A licence plate.
    case licencePlate
    /// A postal address, house number included.
    case postalAddress
    /// A whole date of birth.
    case birthDate
    /// A full name: a family name with a first name, or in capitals after a civility.
    case name
    /// A family name in small letters after a civility, which is a changed name as often as not.
    case surname
    /// A word on health, justice, religion, origin or the like, beside a person.
    case sensitive

    /// Whether the candidate's own may stand on the cover and in declarations.
    var isAllowedOnCover: Bool {
      switch self {
      case .telephone, .mail, .postalAddress, .birthDate, .name, .surname, .sensitive: true
      default: false
      }
    }
  }
}
