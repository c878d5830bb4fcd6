import DossierMarkdown
import Testing

@testable import DossierCore

struct PassageExclusionsTests {
  private var babble = BabbleGenerator(seed: 21)

  @Test
  func leavesOutATextThatEverybodyHas() throws {
    var babble = babble
    let official = babble.text(60)
    let dossiers = (0..<3).map { _ in "\(babble.text(50)) \(official) \(babble.text(50))" }
    var exclusions = PassageExclusions()
    #expect(try sharedPassages(dossiers).count == 1)
    exclusions.insert([babble.text(30), official.uppercased(), babble.text(30)])
    #expect(try sharedPassages(dossiers, excluding: exclusions).isEmpty)
  }

  @Test
  func leavesOutAListOfShortLabels() throws {
    var babble = babble
    let labels = (0..<8).map { _ in babble.text(6) }
    let dossiers = (0..<3).map { _ in labels.map { "- \($0)\n" }.joined() + "\n" + babble.text(50) }
    var exclusions = PassageExclusions()
    #expect(try sharedPassages(dossiers).count == 1)
    exclusions.insert(labels)
    #expect(try sharedPassages(dossiers, excluding: exclusions).isEmpty)
  }

  @Test
  func leavesOutTheTextOfATemplateWithItsTitlesAndWithout() throws {
    var babble = babble
    let titles = (0..<6).map { _ in babble.text(7) }
    let advice = babble.text(40)
    let template = titles.map { "# \($0)\n\n[À COMPLÉTER]\n\n" }.joined() + advice
    let contents = titles.map { "- \($0)\n" }.joined()
    let dossiers = (0..<2).map { _ in contents + "\n" + babble.text(30) + "\n\n" + advice }
    var exclusions = PassageExclusions()
    exclusions.insert([titles.joined(separator: " ")])
    #expect(try sharedPassages(dossiers, excluding: exclusions).count == 1)
    exclusions.insert(try readDocument(template))
    #expect(try sharedPassages(dossiers, excluding: exclusions).isEmpty)
  }

  @Test
  func keepsTheCandidatesTextAroundTheOfficialOne() throws {
    var babble = babble
    let official = babble.text(40)
    let shared = [babble.text(50), babble.text(50)]
    let dossiers = (0..<2).map { _ in "\(babble.text(20)) \(shared[0]) \(official) \(shared[1])" }
    var exclusions = PassageExclusions()
    exclusions.insert([official])
    let passages = try sharedPassages(dossiers, excluding: exclusions)
    #expect(passages.count == 1)
    // The words of the official text are not counted, but for the ends of runs that begin or end in it.
    #expect(64...118 ~= passages.first?.words ?? 0)
  }

  @Test
  func adds() throws {
    var babble = babble
    let texts = [babble.text(40), babble.text(40)]
    var exclusions = PassageExclusions()
    exclusions.insert([texts[0]])
    var other = PassageExclusions()
    other.insert([texts[1]])
    exclusions.formUnion(other)
    #expect(try sharedPassages([texts[0], texts[0], texts[1], texts[1]], excluding: exclusions).isEmpty)
  }
}
