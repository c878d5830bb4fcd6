import Testing

@testable import DossierCore

struct MaskingTests {
  @Test(arguments: [
    ("Appelez le 06 12 34 56 78 demain", "Appelez le 06 ** ** ** ** demain"),
    ("+33 6 12 34 56 78", "+33 * ** ** ** **"),
    ("+33 (0)6 12 34 56 78", "+33 (*)* ** ** ** **"),
    ("06.12.34.56.78", "06.**.**.**.**"),
    ("06-12-34-56-78", "06-**-**-**-**"),
    ("06 - 12 - 34 - 56 - 78", "06 - ** - ** - ** - **"),
    ("06\u{2011}12\u{2011}34\u{2011}56\u{2011}78", "06\u{2011}**\u{2011}**\u{2011}**\u{2011}**"),
    ("06–12–34–56–78", "06–**–**–**–**"),
    ("06\u{2009}12\u{2009}34\u{2009}56\u{2009}78", "06\u{2009}**\u{2009}**\u{2009}**\u{2009}**"),
    ("06·12·34·56·78", "06·**·**·**·**"),
    ("06_12_34_56_78", "06_**_**_**_**"),
    ("06\u{200B}12\u{200B}34\u{200B}56\u{200B}78", "06\u{200B}**\u{200B}**\u{200B}**\u{200B}**"),
    ("０６１２３４５６７８", "０６********"),
    ("NIR 2 85 07 69 123 456 78", "NIR 2 8* ** ** *** *** **"),
    ("NIR 1 85 07 2A 123 456 78", "NIR 1 8* ** ** *** *** **"),
    ("185072B12345678", "18*************"),
    ("IBAN FR76 3000 6000 0112 3456 7890 189", "IBAN FR76 **** **** **** **** **** ***"),
    ("FR7630006000011234567890189", "FR76***********************"),
    ("numéro étranger 7503148266", "numéro étranger 75********"),
    ("n° allocataire : 123456", "n° allocataire : 12****"),
    ("son identifiant AB12345", "son identifiant AB*****"),
    ("identifiant France Travail 1234567X", "identifiant France Travail 12******"),
    ("n° de dossier 123 456", "n° de dossier 12* ***"),
    ("AGDREF 123456", "AGDREF 12****"),
  ])
  func hidesNumbers(_ text: String, _ masked: String) {
    #expect(Masking.masked(text) == masked)
  }

  @Test(arguments: [
    ("écrire à jeanne.morel@exemple.fr", "écrire à j***********@**********"),
    ("Mail : o'leroy@exemple.fr.", "Mail : o******@**********."),
    ("jeanne @ exemple.fr", "j***** @ **********"),
    ("jeanne(at)exemple.fr", "j*****(at)**********"),
    ("jeanne [at] exemple.fr", "j***** [at] **********"),
    ("jeanne (arobase) exemple.fr", "j***** (arobase) **********"),
    ("Elle habite 12 bis rue des Lilas, 93100 Montreuil", "Elle habite ** bis rue *** *****, 93100 Montreuil"),
    ("au 3, avenue Jean Jaurès 69007 Lyon", "au *, avenue **** ****** 69007 Lyon"),
    ("12 place de la République", "** place ** ** **********"),
    ("5 bd Gambetta", "* bd ********"),
    ("née au 4 allée des roses à Lyon", "née au * allée *** ***** à Lyon"),
  ])
  func hidesAddresses(_ text: String, _ masked: String) {
    #expect(Masking.masked(text) == masked)
  }

  @Test(arguments: [
    (
      "au nom de M. Yonas Habtemichael, né le 14 septembre 1991",
      "au nom de M. Y**** H***********, né le ** septembre ****"
    ),
    ("née à Lyon le 12/03/1990", "née à Lyon le **/**/****"),
    ("né(e) le 1er mars 1990", "né(e) le *** mars ****"),
    ("Nee le 12.03.90", "Nee le **.**.**"),
    ("Date de naissance : 12 03 1990", "Date de naissance : ** ** ****"),
    ("DN : 12/03/1990", "DN : **/**/****"),
    ("D.N. 12/03/90", "D.N. **/**/**"),
    ("né en 1990", "né en ****"),
    ("Karim (12/03/1990) arrive", "Karim (**/**/****) arrive"),
    ("Karim, 12 mars 1990, arrive", "Karim, ** mars ****, arrive"),
    ("1990-03-12", "****-**-**"),
  ])
  func hidesBirths(_ text: String, _ masked: String) {
    #expect(Masking.masked(text) == masked)
  }

  @Test(arguments: [
    ("Madame Sandrine LEROY arrive", "Madame S******* L**** arrive"),
    ("Mme S. Leroy", "Mme S. L****"),
    ("Mme S.Leroy", "Mme S.L****"),
    ("Mme Sandrine Anne Marie Louise Leroy", "Mme S******* A*** M**** L***** L****"),
    ("Mme de Villiers", "Mme de V*******"),
    ("Mme de la Tour", "Mme de la T***"),
    ("M. Le Goff", "M. L* G***"),
    ("Mme Van der Berghe", "Mme V** der B*****"),
    ("Mme D'Ornano", "Mme D'O*****"),
    ("M. O’Brian", "M. O’B****"),
    ("M. N'Diaye", "M. N'D****"),
    ("M. Jean\u{2011}Paul", "M. J***\u{2011}P***"),
    ("M. Du\u{AD}rand", "M. D******"),
    ("MM. Leroy et Duvernay", "MM. L**** et D*******"),
    ("M. et Mme Leroy", "M. et Mme L****"),
    ("Dr Leroy", "Dr L****"),
    ("le docteur Leroy", "le docteur L****"),
    ("Monsieur le docteur Leroy", "Monsieur le docteur L****"),
    ("Me Leroy", "Me L****"),
    ("Maître Leroy", "Maître L****"),
    ("Pr Leroy", "Pr L****"),
    ("veuve Leroy", "veuve L****"),
    ("Mme\u{A0}Leroy", "Mme\u{A0}L****"),
    ("Mme\u{2009}Leroy", "Mme\u{2009}L****"),
    ("«\u{A0}Mme\u{202F}Leroy\u{A0}»", "«\u{A0}Mme\u{202F}L****\u{A0}»"),
    ("Mme : Leroy", "Mme : L****"),
    ("Mme « Leroy »", "Mme « L**** »"),
    ("Mme (S.) Leroy", "Mme (S.) L****"),
    ("Nom : Duvernay", "Nom : D*******"),
    ("Prénom : Sandrine", "Prénom : S*******"),
    ("Nom de naissance : Duvernay", "Nom de naissance : D*******"),
    ("Nom | Duvernay", "Nom | D*******"),
  ])
  func hidesNames(_ text: String, _ masked: String) {
    #expect(Masking.masked(text) == masked)
  }

  @Test(arguments: [
    "Le parcours de M. D.", "M. D. Elle revient", "Mme M. Le lendemain", "En 2024, 1 246 jeunes ont été accompagnés.",
    "Le budget s'élevait à 1 412 000 euros.", "12 500 000 €", "12 500 – 14 000 €", "les 12, 15 et 18 mars",
    "Entretien du 12/03/2025", "du 12/03/2025 au 15/04/2025", "12/03/2025 - 15/04/2025",
    "de 9:30 - 12:30 et 14:00-16:30",
    "93100 Montreuil", "93100 - 75011", "2023-2024-2025", "Yanis revient le 17.", "« J., 19 ans »", "",
    "la loi du 11 février 2005 et celle du 2 janvier 2002", "Contrat PACEA, Mission RSA", "Je me Forme",
    "12 places et 3 cours de français", "Madame la directrice", "Monsieur le Maire", "je ne vois pas les 3 mois",
    "le nom du projet : Tremplin", "je m'Appelle", "rendez-vous @ 14h", "le dossier 123 456 avance", "le 12 mars 2025",
    "le directeur de M. | Décide", "avec Mme L. | Sujet blanc", "à Harvières en 2008, rue du Bassin",
    "celle du 11 février 2005",
    "le projet de M. Il revient",
  ])
  func leavesInitialsDatesAndFiguresAlone(_ text: String) {
    #expect(Masking.masked(text) == text)
  }

  @Test(arguments: [
    "@@@@@@@@@@", "M", "Mme", "Nom :", "né", "1", "1-", "M. M. M. M.", "12 rue", "n° de dossier", "FR76", "(at)", "1/",
    "+1 (0",
    "naissance 99999999999999999999999999", "\u{301}", "2A", "999999999999 999 999", "identifiant",
  ])
  func readsWhatIsCutShort(_ text: String) {
    #expect(Masking.masked(text).unicodeScalars.count == text.unicodeScalars.count)
  }
}
