extension PersonalWords {
  /// The words of each kind, in small letters without accents.
  static let lists: [(kind: PersonalWords, words: String)] = [
    (.civilities, "m mr mme mlle melle madame monsieur mademoiselle mm mmes mlles mesdames messieurs dr"),
    (.and, "et"),
    (
      .particles,
      """
      de du des d da das do dos di del della van von der den ter ten el al ben bin ibn ait ould le la l saint st
      """
    ),
    (
      .organisations,
      """
      standard accueil secretariat direction delegation territoriale unite agence agences structure structures antenne
      siege locaux association permanence mairie vert plateforme mission service services organisme centre caf cpam
      mdph ccas prefecture sous-prefecture departement region metropole entreprise societe employeur partenaire
      partenaires forum salle espace chambre cooperative chantier garage magasin boutique residence-sociale foyer chrs
      fjt ehpad creche ecole college lycee hopital clinique bureau bureaux etablissement site spip plie pole travail
      emploi formation hebergement
      """
    ),
    (
      .dwellings,
      """
      domicilie domiciliee domicilies domiciliees habite habitent habitant habitante demeurant demeure loge logent
      logee hebergee heberge hebergees reside residant vit domicile chez logement bail relogee reloge colocation
      installer quitte adresse coordonnees beneficiaire jeune personne candidate candidat lettre courrier trajet
      caravane parents
      """
    ),
    (
      .streets,
      """
      rue avenue av boulevard bd bld boul allee allees impasse lotissement faubourg fbg sentier ruelle venelle montee
      esplanade place pl chemin ch che route rte cours quai square sq residence villa passage cite hameau mail
      promenade traverse clos rond
      """
    ),
    (.repetitions, "bis ter quater b t a c"),
    (.streetLinks, "de du des d la le les l aux au a en sur sous saint sainte st ste"),
    (
      .socialSecurity,
      """
      nir secu vitale insee immatriculation immatricule immatriculee assure assuree cpam ss assurance sociale social
      securite
      """
    ),
    (.foreigners, "etranger etrangere etrangers agdref"),
    (.agdref, "agdref"),
    (.numbers, "numero numeros n no nos nr identifiant identifiants matricule reference"),
    (.jobSeekers, "identifiant identifiants demandeur demandeuse assedic de ft ide inscription"),
    (.benefits, "allocataire allocataires caf"),
    (.benefitNumbers, "numero numeros n no matricule allocataire dossier"),
    (.accounts, "compte cpte"),
    (.counters, "guichet banque rib iban"),
    (.keyWords, "cle"),
    (.counted, "euro euros habitants habitant foyers personnes allocataires demandeurs euros"),
    (
      .vehicles,
      """
      immatricule immatriculee immatricules immatriculation immat plaque plaques voiture voitures vehicule vehicules
      scooter scooters moto motos auto autos fourgon fourgonnette camion camionnette utilitaire berline carte-grise
      grise mobylette cyclomoteur
      """
    ),
    (.sureVehicles, "immatricule immatriculee immatriculation immat plaque"),
    (.births, "ne nee nes nees"),
    (.birthNouns, "naissance ddn"),
    (.birthDeeds, "acte actes extrait extraits conge"),
    (
      .months,
      """
      janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fev fevr avr juil sept
      oct nov dec
      """
    ),
    (.ordinals, "er"),
    (
      .thingsBorn,
      """
      association associations projet projets loi lois idee idees chantier chantiers mouvement mouvements dynamique
      structure structures dispositif dispositifs service services atelier ateliers mission missions partenariat
      partenariats collectif entreprise cooperative scop plateforme federation reseau programme action actions
      conviction mefiance besoin envie vocation metier metiers institution garantie contrat convention accord demarche
      methode maison agence club comite conseil fondation politique politiques outil
      """
    ),
    (
      .authorship,
      """
      selon apres theorie theories theorise theorisee typologie pyramide modele modeles travaux ouvrage ouvrages livre
      livres article citant cite citer definie defini definition auteur auteure autrice auteurs psychologue sociologue
      philosophe pedagogue psychanalyste economiste chercheur chercheuse approche approches concept concepts notion
      notions methode ecole ecrits these lecture inspire inspiree inspirant preconise ministre ministres president
      presidente prefet prefete senateur senatrice depute deputee maire loi lois rapport ecrivain chanteur chanteuse
      acteur actrice realisateur
      """
    ),
    (
      .places,
      """
      lycee college ecole ecoles centre hopital clinique rue avenue boulevard place arret station stade gymnase salle
      espace maison residence foyer fondation association institut universite quartier groupe square pont mediatheque
      bibliotheque theatre prix allee cours quai impasse chemin route parc metro gare tour cite chu ehpad campus
      amphitheatre esplanade faculte complexe piscine creche musee metropole ville commune saint sainte notre chez
      enseigne magasin marque labo laboratoire site batiment
      """
    ),
    (
      .publications,
      """
      puf dunod editions edition editeur isbn issn documentation harmattan gallimard seuil eres erasme presses trad
      """
    ),
    (.pseudonyms, "modifie modifies modifiee changes change emprunt fictif fictive fictifs pseudonyme surnom"),
    (
      .functions,
      """
      directeur directrice maire president presidente prefet prefete sous ministre juge procureur principal proviseur
      responsable le la les il elle on x y z xx yy untel dupond jury recteur doyen inspecteur
      """
    ),
    (
      .personLists,
      """
      beneficiaire beneficiaires participant participants participante participantes stagiaire stagiaires personne
      personnes jeune jeunes usager usagers prenom prenoms candidat candidats salarie salaries
      """
    ),
    (.nameHeads, "nom noms patronyme"),
    (
      .notSurnames,
      """
      il elle ils elles je j nous on vous le la les l un une des du de ce cette ces cela son sa ses mon ma mes notre
      leur en a au aux dans pour puis lors apres avant depuis avec sans mais et ou or donc car si quand que qui afin
      ainsi d par pendant comme c s sur suite ensuite entretien entretiens rendez premier premiere deuxieme second
      seconde troisieme quatrieme atelier projet mission emploi travail partie bilan diagnostic contrat parcours
      situation accompagnement janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
      lundi mardi mercredi jeudi vendredi samedi dimanche rdv cej rsa pmsmp plie caf age ans oui non bonjour merci
      madame monsieur
      """
    ),
    (.coverLabels, "candidat candidate nom prenom auteur auteure presente par stagiaire"),
    (.declarations, "soussigne soussignee"),
    (.honour, "honneur"),
    (.made, "fait"),
    (.candidates, "candidat candidate"),
    (.firstNames, FirstNames.all),
    (.towns, "a"),
    (.hamlets, "lieu"),
    (.said, "dit"),
    (.days, "jour"),
    (.seen, "vu"),
    (.letterN, "n"),
    (.letterD, "d"),
    (.sureSeekers, "identifiant identifiants demandeur demandeuse assedic"),
    (.seekerInitials, "de ft"),
    (.bornNames, "nee ne"),
    (
      .sensitive,
      """
      rqth depression depressif depressive bipolaire bipolarite schizophrene schizophrenie schizophrenique diabete
      diabetique cancer seropositif seropositive vih sida epilepsie epileptique alcoolisme alcoolique toxicomane
      toxicomanie toxicomanies addiction addictions addict psychiatre psychiatrie psychiatrique psychose anorexie
      boulimie autisme autiste dyslexique dyslexie handicap handicape handicapee hospitalise hospitalisee
      hospitalisation detention incarcere incarceree incarceration condamne condamnee prison detenu detenue enceinte
      grossesse musulman musulmane juif juive catholique protestant protestante evangelique bouddhiste homosexuel
      homosexuelle lesbienne gay bisexuel bisexuelle transgenre syndique syndiquee aah invalidite suicide suicidaire
      tentative-suicide violences viol
      """
    ),
    (.sensitivePairs, SensitiveFinder.pairs.map(\.first).joined(separator: " ")),
    (.origins, "origine"),
  ]
}
