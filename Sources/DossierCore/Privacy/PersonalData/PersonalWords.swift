/// The words that tell what a number or a name is, as keys; all in small letters without accents.
enum PersonalWords {
  static let civilities = PersonalText.keys(
    "m mr mme mlle melle madame monsieur mademoiselle mm mmes mlles mesdames messieurs dr"
  )
  static let and = PersonalText.keys("et")

  static let particles = PersonalText.keys(
    "de du des d da das do dos di del della van von der den ter ten el al ben bin ibn ait ould le la l saint st"
  )

  /// Whose telephone or address it is when it is nobody's own.
  static let organisations = PersonalText.keys(
    """
    standard accueil secretariat direction delegation territoriale unite agence agences structure structures antenne siege locaux association permanence mairie vert
    plateforme mission service services organisme centre caf cpam mdph ccas prefecture sous-prefecture departement region metropole
    entreprise societe employeur partenaire partenaires forum salle espace chambre cooperative chantier garage
    magasin boutique residence-sociale foyer chrs fjt ehpad creche ecole college lycee hopital clinique bureau bureaux etablissement site
    spip plie pole travail emploi formation hebergement
    """
  )

  /// Whose an address is when it is a person's.
  static let dwellings = PersonalText.keys(
    """
    domicilie domiciliee domicilies domiciliees habite habitent habitant habitante demeurant demeure loge logent logee hebergee heberge
    hebergees reside residant vit domicile chez logement bail relogee reloge colocation installer quitte adresse coordonnees
    beneficiaire jeune personne candidate candidat lettre courrier trajet caravane parents
    """
  )

  static let streets = PersonalText.keys(
    """
    rue avenue av boulevard bd bld boul allee allees impasse lotissement faubourg fbg sentier ruelle venelle montee esplanade
    place pl chemin ch che route rte cours quai square sq residence villa passage cite hameau mail promenade traverse clos rond
    """
  )
  static let repetitions = PersonalText.keys("bis ter quater b t a c")
  static let streetLinks = PersonalText.keys("de du des d la le les l aux au a en sur sous saint sainte st ste")

  static let socialSecurity = PersonalText.keys(
    "nir secu vitale insee immatriculation immatricule immatriculee assure assuree cpam ss assurance sociale social securite"
  )

  static let foreigners = PersonalText.keys("etranger etrangere etrangers agdref")
  static let agdref = PersonalText.keys("agdref")
  static let numbers = PersonalText.keys("numero numeros n no nos nr identifiant identifiants matricule reference")
  static let jobSeekers = PersonalText.keys(
    "identifiant identifiants demandeur demandeuse assedic de ft ide inscription"
  )
  static let benefits = PersonalText.keys("allocataire allocataires caf")
  static let benefitNumbers = PersonalText.keys("numero numeros n no matricule allocataire dossier")
  static let accounts = PersonalText.keys("compte cpte")
  static let counters = PersonalText.keys("guichet banque rib iban")
  static let keyWords = PersonalText.keys("cle")
  static let counted = PersonalText.keys("euro euros habitants habitant foyers personnes allocataires demandeurs euros")

  static let vehicles = PersonalText.keys(
    """
    immatricule immatriculee immatricules immatriculation immat plaque plaques voiture voitures vehicule vehicules scooter scooters
    moto motos auto autos fourgon fourgonnette camion camionnette utilitaire berline carte-grise grise mobylette cyclomoteur
    """
  )
  static let sureVehicles = PersonalText.keys("immatricule immatriculee immatriculation immat plaque")

  static let births = PersonalText.keys("ne nee nes nees")
  static let birthNouns = PersonalText.keys("naissance ddn")
  static let birthDeeds = PersonalText.keys("acte actes extrait extraits conge")
  static let months = PersonalText.keys(
    """
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fev fevr avr juil sept oct nov dec
    """
  )
  static let ordinals = PersonalText.keys("er")

  /// What is born without being a person.
  static let thingsBorn = PersonalText.keys(
    """
    association associations projet projets loi lois idee idees chantier chantiers mouvement mouvements dynamique structure structures
    dispositif dispositifs service services atelier ateliers mission missions partenariat partenariats collectif entreprise cooperative
    scop plateforme federation reseau programme action actions conviction mefiance besoin envie vocation metier metiers institution
    garantie contrat convention accord demarche methode maison agence club comite conseil fondation politique politiques outil
    """
  )

  /// Who speaks of an author, or of the author's work.
  static let authorship = PersonalText.keys(
    """
    selon apres theorie theories theorise theorisee typologie pyramide modele modeles travaux ouvrage ouvrages livre livres article
    citant cite citer definie defini definition auteur auteure autrice auteurs psychologue sociologue philosophe pedagogue
    psychanalyste economiste chercheur chercheuse approche approches concept concepts notion notions methode ecole ecrits these lecture
    inspire inspiree inspirant preconise ministre ministres president presidente prefet prefete senateur senatrice depute deputee maire
    loi lois rapport ecrivain chanteur chanteuse acteur actrice realisateur
    """
  )

  /// What is named after people.
  static let places = PersonalText.keys(
    """
    lycee college ecole ecoles centre hopital clinique rue avenue boulevard place arret station stade gymnase salle espace maison
    residence foyer fondation association institut universite quartier groupe square pont mediatheque bibliotheque theatre prix
    allee cours quai impasse chemin route parc metro gare tour cite chu ehpad campus amphitheatre esplanade faculte complexe
    piscine creche musee metropole ville commune saint sainte notre chez enseigne magasin marque labo laboratoire site batiment
    """
  )

  /// What makes a line a reference to a publication.
  static let publications = PersonalText.keys(
    "puf dunod editions edition editeur isbn issn documentation harmattan gallimard seuil eres erasme presses trad"
  )

  /// What says that a name is not the person's own.
  static let pseudonyms = PersonalText.keys(
    "modifie modifies modifiee changes change emprunt fictif fictive fictifs pseudonyme surnom"
  )

  /// Functions that follow a civility with a capital.
  static let functions = PersonalText.keys(
    """
    directeur directrice maire president presidente prefet prefete sous ministre juge procureur principal proviseur responsable
    le la les il elle on x y z xx yy untel dupond jury recteur doyen inspecteur
    """
  )

  /// What a list of persons is headed with.
  static let personLists = PersonalText.keys(
    "beneficiaire beneficiaires participant participants participante participantes stagiaire stagiaires personne personnes jeune jeunes usager usagers prenom prenoms candidat candidats salarie salaries"
  )
  static let nameHeads = PersonalText.keys("nom noms patronyme")

  /// What follows a first name with a capital without being a family name.
  static let notSurnames = PersonalText.keys(
    """
    il elle ils elles je j nous on vous le la les l un une des du de ce cette ces cela son sa ses mon ma mes notre leur en a au aux dans pour
    puis lors apres avant depuis avec sans mais et ou or donc car si quand que qui afin ainsi d par pendant comme c s sur suite ensuite
    entretien entretiens rendez premier premiere deuxieme second seconde troisieme quatrieme atelier projet mission emploi travail partie
    bilan diagnostic contrat parcours situation accompagnement janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
    decembre lundi mardi mercredi jeudi vendredi samedi dimanche rdv cej rsa pmsmp plie caf age ans oui non bonjour merci madame monsieur
    """
  )

  /// What a candidate's name follows on a cover.
  static let coverLabels = PersonalText.keys("candidat candidate nom prenom auteur auteure presente par stagiaire")

  static let declarations = PersonalText.keys("soussigne soussignee")
  static let honour = PersonalText.keys("honneur")
  static let made = PersonalText.keys("fait")
  static let candidates = PersonalText.keys("candidat candidate")
}
