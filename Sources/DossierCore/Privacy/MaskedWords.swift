/// The words that announce what identifies a person, in small letters without accents.
enum MaskedWords {
  /// What a name follows.
  static let civilities: Set<String> = [
    "m", "mm", "mr", "mrs", "mme", "mmes", "mlle", "mlles", "melle", "madame", "mesdames", "monsieur", "messieurs",
    "mademoiselle", "dr", "docteur", "docteure", "me", "maitre", "pr", "veuve", "vve",
  ]

  /// Those that are civilities only with a capital: « je me forme », « 12 mm ».
  static let capitalisedCivilities: Set<String> = ["me", "pr", "mm", "mr"]

  /// Those after which several persons may be named.
  static let pluralCivilities: Set<String> = ["mm", "mmes", "mlles", "mesdames", "messieurs"]

  /// What stands in a name without a capital.
  static let particles: Set<String> = [
    "de", "du", "des", "d", "da", "das", "do", "dos", "di", "del", "della", "van", "von", "der", "den", "ter", "ten",
    "el", "al", "ben", "bin", "ibn", "ait", "ould", "saint", "st",
  ]

  /// What stands in a name after a particle.
  static let articles: Set<String> = ["la", "le", "les", "l"]

  /// The words that begin a sentence rather than a name after an initial and its dot.
  static let openings: Set<String> = [
    "il", "elle", "ils", "elles", "je", "j", "nous", "on", "vous", "le", "la", "les", "l", "un", "une", "des", "du",
    "de",
    "ce", "cette", "ces", "cela", "son", "sa", "ses", "mon", "ma", "mes", "notre", "leur", "en", "a", "au", "aux",
    "dans",
    "pour", "puis", "lors", "apres", "avant", "depuis", "avec", "sans", "mais", "et", "ou", "or", "donc", "car", "si",
    "quand", "que", "qui", "afin", "ainsi", "d", "par", "pendant", "comme", "c", "s", "sur", "suite", "ensuite",
  ]

  /// Those that are no name even after the civility `M.`: a candidate may call a person by that letter.
  static let sureOpenings: Set<String> = [
    "il", "elle", "ils", "elles", "je", "j", "nous", "vous", "cette", "ces", "cela", "dans", "pour", "puis", "lors",
    "apres", "depuis", "avec", "ensuite",
  ]

  /// What is followed by a name and a colon.
  static let labels: Set<String> = ["nom", "noms", "prenom", "prenoms", "patronyme"]

  /// What may stand between a label and its colon.
  static let labelEnds: Set<String> = [
    "nom", "noms", "prenom", "prenoms", "de", "du", "la", "l", "d", "et", "s", "naissance", "famille", "usage",
    "marital",
    "jeune", "fille", "usuel", "complet", "beneficiaire", "usager", "personne", "candidat", "candidate", "accompagnee",
  ]

  /// What announces a birth.
  static let births: Set<String> = ["ne", "nee", "nes", "nees", "naissance", "dn", "ddn"]

  /// What announces the number of a person's file.
  static let fileLabels: Set<String> = ["identifiant", "allocataire", "agdref", "matricule"]

  /// The months, as they are written in dates.
  static let months: Set<String> = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre", "janv", "fev", "fevr", "avr", "juil", "sept", "oct", "nov", "dec",
  ]

  /// What is dated without being a person.
  static let texts: Set<String> = [
    "loi", "lois", "decret", "decrets", "arrete", "arretes", "ordonnance", "circulaire", "code", "directive", "charte",
    "convention", "accord", "instruction", "reglement", "note", "celle", "celui",
  ]

  /// What follows the number of a house.
  static let streets: Set<String> = [
    "rue", "avenue", "av", "boulevard", "bd", "bld", "allee", "allees", "impasse", "lotissement", "faubourg", "sentier",
  ]

  /// The same, that mean something else before a word without a capital: « 12 places », « 3 cours de français ».
  static let doubtfulStreets: Set<String> = [
    "place", "chemin", "route", "cours", "quai", "square", "residence", "villa", "passage", "cite", "hameau",
  ]
}
