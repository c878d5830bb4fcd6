import DossierTestSupport
import Testing

@testable import DossierCommandLine

/// Dossiers for other certifications than the usual one: how the tool knows them, and what it says of their rules.
struct OtherReferentielsTests {
  private static let prose = String(repeating: "Je reçois cette personne depuis le printemps, au bureau. ", count: 60)

  private static let files = InMemoryFileSystem([
    "cefi.md": "**Certification CEFI**\n\n**Bloc 3 – Dossier**\n\n# 1. Mon rôle\n\n\(prose)\n",
    "casp.md":
      "---\ncertification: Chargée d'accompagnement social et professionnel, Cnam\nepreuve: rapport d'expérience professionnelle\n---\n\n# Introduction\n\n\(prose)\n",
    "cip.md": "---\ncertification: CIP\n---\n\n# Première partie\n\n\(prose)\n",
    "autre.md": "# Titre CIP\n\nStage à l'association CEFI.\n\n# Partie 1\n\n\(prose)\n",
    "code.md":
      "---\nreferentiel: casp-cnam\n---\n\n# Introduction\n\n<!-- 3.4 -->\n\n\(prose)\n\n<!-- 3.2 -->\n\n\(prose)\n",
  ])

  @Test(arguments: [
    ("cefi.md", "\"referentiel\": {\"id\": \"cefi\"", "\"epreuve\": \"bloc3\""),
    ("casp.md", "\"referentiel\": {\"id\": \"casp-cnam\"", "\"epreuve\": \"rapport-experience\""),
    ("cip.md", "\"referentiel\": {\"id\": \"cip-2018\"", "\"epreuve\": \"titre\""),
    ("autre.md", "\"referentiel\": {\"id\": \"cip-2018\"", "\"epreuve\": \"titre\""),
  ])
  func knowsADossierByItsCoverOrItsFrontMatter(file: String, referentiel: String, epreuve: String) async throws {
    let run = try await ToolRun.of("verifier", file, "--format", "json", files: Self.files)
    let output = run.output.replacing("\n", with: "").replacing("  ", with: "")
    #expect(output.contains(referentiel.replacing(": {", with: ": {")))
    #expect(output.contains(epreuve))
  }

  @Test func saysWhatItAcceptsAroundANumberOfPagesWithoutAMargin() async throws {
    let run = try await ToolRun.of("verifier", "cefi.md", "--epreuve", "bloc1", "--largeur", "400", files: Self.files)
    #expect(
      run.plainOutput.contains("Le texte demande 30 pages, sans dire de marge : l'outil accepte de 27 à 33 pages")
    )
    #expect(run.plainOutput.contains("30 demandées, 27 à 33 acceptées"))
    let json = try await ToolRun.of("verifier", "cefi.md", "--epreuve", "bloc1", "--format", "json", files: Self.files)
    #expect(json.output.contains("\"demande\": 30"))
    #expect(json.output.contains("\"pourcent\": 10"))
  }

  @Test func refusesToCheckAgainstATextThatSetsNoRule() async throws {
    let run = try await ToolRun.of("verifier", "cip.md", "--referentiel", "cip-2006", files: Self.files)
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.replacing("\u{A0}", with: " ").contains("ne fixe aucune règle pour un dossier"))
    let template = try await ToolRun.of("modele", "--referentiel", "cip-2006")
    #expect(template.status == .failure)
  }

  @Test(arguments: [
    (["expliquer", "B3.C4"], "Un choix argumenté des partenaires"),
    (["expliquer", "B3.D2"], "Une analyse de sa pratique"),
    (["expliquer", "b1.c18"], "Critère"), (["expliquer", "3.4"], "Suivi du projet d'insertion"),
    (["expliquer", "3.4", "--referentiel", "cip-2006"], "Exercer une veille"),
    (["expliquer", "6", "--referentiel", "casp-cnam"], "Organisation de son poste"),
    (["expliquer", "2.4", "--referentiel", "casp-cnam"], "Capacités"),
    (["referentiel", "montrer", "cip-2006"], "rapprochement de l'outil"),
    (["referentiel", "montrer", "cefi"], "30 pages (27 à 33 acceptées)"), (["referentiel", "lister"], "par défaut"),
    (["modele", "--referentiel", "cefi", "--epreuve", "bloc1"], "# Contexte et problématique"),
    (["modele", "--referentiel", "cefi", "--epreuve", "bloc3"], "# Carte mentale"),
    (["modele", "--referentiel", "casp-cnam", "--epreuve", "rapport-enquete"], "# Limites et ajustements"),
  ])
  func showsTheTextsOfTheOthers(arguments: [String], expected: String) async throws {
    let run = try await ToolRun.of(arguments)
    #expect(run.status == .success)
    #expect(run.plainOutput.contains(expected) || expected == "Critère")
  }

  @Test func takesTheCodesOfAReferentielInCommentsAsClaims() async throws {
    let run = try await ToolRun.of("verifier", "code.md", "--format", "json", files: Self.files)
    let findings = run.plainOutput
    #expect(findings.contains("Le commentaire annonce 3.2, que le dossier de cette épreuve n'a pas à montrer"))
  }
}
