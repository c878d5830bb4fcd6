/// Names that identify nobody accompanied: authors of the field, public figures, brands; and acronyms written in capitals as family names are.
enum KnownNames {
  /// Whether words in a row hold a known name.
  static func isKnown(_ keys: [UInt64]) -> Bool {
    keys.contains { surnames.contains($0) }
      || zip(keys, keys.dropFirst()).contains { fullNames[$0]?.contains($1) == true }
  }

  /// The family names that are told by themselves.
  private static let surnames = PersonalText.keys(
    """
    rogers maslow bandura schwartz castel boutinet holland gaulejac savickas guichard dubar paugam bourdieu bernaud danvers pelletier
    dumora huteau ginzberg lhotellier vygotski piaget freud jung lewin egan porter fournies winnicott levinas ricoeur foucault goffman
    durkheim weber borloo penicaud zola hugo jaures merlin rocher blachere dessange provost lafayette balzac pasteur curie herriot
    mandela gandhi luther montessori freinet dolto veil deneuve renault peugeot citroen michelin decathlon herzberg mcgregor kolb knowles
    """
  )

  /// The names whose family name alone would not tell.
  private static let fullNames: [UInt64: Set<UInt64>] = {
    let pairs = [
      "donald super", "jean moulin", "louise michel", "jean jaures", "jules ferry", "jules verne", "jean mace",
      "leon blum", "pierre semard",
      "abbe pierre", "charles hernu", "jean zay", "paul valery", "jacques prevert", "rosa parks", "yves rocher",
      "leroy merlin", "louis david",
      "pierre fabre", "paul ricard", "victor schoelcher", "jean monnet", "robert schuman", "simone weil",
      "elise freinet", "saint vincent",
      "charles gaulle", "pierre mendes", "jean ferrat", "marie blachere", "jean vilar", "guy moquet",
      "georges pompidou", "francois mitterrand",
      "jacques brel", "georges brassens", "jean rostand", "pierre brossolette", "germaine tillion", "olympe gouges",
      "albert camus", "jean giono",
    ]
    var names: [UInt64: Set<UInt64>] = [:]
    for pair in pairs {
      let words = pair.split(separator: " ").map { PersonalText.key(String($0)) }
      names[words[0], default: []].insert(words[1])
    }
    return names
  }()

  /// Words in capitals that are no family names.
  static let acronyms = PersonalText.keys(
    """
    caf cpam ccas ccp cv cdd cdi cej cip cejf dossier plie pmi pmsmp rsa rqth reac rc siae sivom spip titre partie annexe annexes sommaire
    introduction conclusion bibliographie bonjour merci fse greta afpa esat ehpad urssaf unml uimm vae poei poec pacea dreets drh direccte
    anef ofpra oqtf cada chrs fjt crous cnam cefi casp crij cidj cidff mjc mda mdph mission locale france travail pole emploi cap action
    """
  )
}
