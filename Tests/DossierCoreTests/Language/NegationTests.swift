import Testing

@testable import DossierCore

struct NegationTests {
  @Test(arguments: [
    "Je n'ai pas signé de contrat.", "Il n’a jamais eu de contrat.", "Il ne veut plus de contrat.",
    "Aucun contrat n'a été signé.", "Le contrat n'a pas été signé.", "Il part sans contrat.",
    "Il part sans signer de contrat.",
    "Ni contrat ni salaire.", "L'absence de contrat le gêne.", "Faute de contrat, il attend.",
    "Pas de contrat pour lui.",
    "Nous n'avions aucun contrat.", "Rien ne précise le contrat.",
  ])
  func doesNotCountWhatIsDenied(_ sentence: String) throws {
    #expect(try assess(sentence, knowledge(strong: ["contrat"])).status == .absent)
  }

  @Test(arguments: [
    "Il ne signe que le contrat.", "Ce n'est pas seulement un contrat.", "Sans doute un contrat aide.",
    "On vient sans rendez-vous signer le contrat.", "Je n'hésite pas à relire le contrat.",
    "Il n'est pas venu, mais le contrat est signé.",
    "Il n'a pas de permis et je prépare le contrat.", "Le contrat est signé.",
    "Il n'avait pas d'idée ; le contrat l'aide.",
    "Non seulement le contrat est lu, il est compris.",
    "Je ne transmets rien sans le contrat.", "Rien ne sort sans un contrat relu ensemble.",
    "Aucune visite ne commence sans contrat.",
  ])
  func countsWhatIsNotDenied(_ sentence: String) throws {
    #expect(try assess(sentence, knowledge(strong: ["contrat"])).status == .found)
  }

  @Test
  func countsATermThatDeniesItself() throws {
    #expect(try assess("Il n'a pas de permis.", knowledge(strong: ["pas permis"])).status == .found)
    #expect(try assess("Un jeune sans diplôme.", knowledge(strong: ["sans diplôme"])).status == .found)
  }
}
