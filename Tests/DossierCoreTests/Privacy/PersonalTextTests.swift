import Testing

@testable import DossierCore

struct PersonalTextTests {
  @Test
  func tellsEveryKindOfAWord() {
    let kinds = PersonalText("CAF").kinds
    #expect(kinds.contains([.organisations, .benefits, .notSurnames]))
    #expect(kinds.isDisjoint(with: .streets))
    #expect(PersonalText("Élodie").kinds.contains(.firstNames))
    #expect(PersonalText("zébulon").kinds.isEmpty)
  }

  @Test
  func knowsEveryWordOfItsLists() {
    for (kind, words) in PersonalWords.lists {
      for word in words.split(whereSeparator: \.isWhitespace) where !word.contains("-") {
        #expect(PersonalText(String(word)).kinds.contains(kind), "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("Le 12", true), ("a@b.fr", true), ("Mme R.", true), ("née", true), ("avec Karim", true), ("en détention", true),
    ("Nous avons travaillé le projet de formation.", false), ("", false),
  ])
  func tellsWhetherATextMayIdentify(_ text: String, _ isTelling: Bool) {
    #expect(PersonalText(text).isTelling == isTelling)
  }

  @Test
  func readsWhatStandsAroundACellOnceForTheTable() {
    let table = PersonalTable(head: ["Nom", "Bénéficiaires"])
    let row = PersonalTable.Row(["Mme Poncet", "CAF"])
    #expect(table.surroundings(ofCell: 0, in: row).isNameCell)
    let second = table.surroundings(ofCell: 1, in: row)
    #expect(!second.isNameCell)
    #expect(second.isAboutPerson)
    #expect(second.context.contains([.personLists, .civilities]))
    #expect(table.surroundings(ofCell: 5, in: row).context == row.cells[0].kinds)
  }
}
