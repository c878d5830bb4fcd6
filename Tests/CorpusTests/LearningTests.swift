import DossierTestSupport
import Testing

@testable import CorpusMeasure
@testable import DossierCore

struct LearningTests {
  @Test
  func readsPassagesWithWhatTheyShowAndSeemToShow() {
    let passages = LabelledPassage.passages(
      in: "# CP6.1 CP6.2\nCP6.1\tCP6.2\tElle m'a dit ce qu'elle taisait.\n-\tCP6.1\tRien.\nligne sans champs\n"
    )
    #expect(passages.map(\.shown) == [["CP6.1"], []])
    #expect(passages.map(\.seeming) == [["CP6.2"], ["CP6.1"]])
    #expect(passages.allSatisfy { $0.compared == ["CP6.1", "CP6.2"] })
    #expect(passages.first?.text == "Elle m'a dit ce qu'elle taisait.")
  }

  @Test
  func tellsApartRowsThatOneTraitTellsApart() {
    let rows = (0..<40).map { SparseRow(traits: [Int32($0 % 2), 2], values: [1, 1]) }
    let examples = rows.indices.map { LinearTrainer.Example(row: $0, isPositive: $0 % 2 == 0, cost: 1) }
    let weights = LinearTrainer(traitCount: 3).weights(for: examples, among: rows)
    #expect(rows.indices.allSatisfy { (rows[$0].score(weights) > 0) == ($0 % 2 == 0) })
    #expect(weights.traits[0] > 0.5)
    #expect(weights.traits[1] < -0.5)
    #expect(abs(weights.traits[2]) < 0.2)
  }

  @Test
  func learnsTheSameWeightsFromTheSameRows() {
    let rows = (0..<30).map { SparseRow(traits: [Int32($0 % 5), Int32(5 + $0 % 3)], values: [1, 0.5]) }
    let examples = rows.indices.map { LinearTrainer.Example(row: $0, isPositive: $0 % 4 == 0, cost: 0.5) }
    let trainer = LinearTrainer(traitCount: 8)
    #expect(trainer.weights(for: examples, among: rows).traits == trainer.weights(for: examples, among: rows).traits)
  }

  @Test
  func isAsSureOfAPresentItemAsItsMeasuresAreHigh() {
    let cases = (0..<60).map { number in
      DecisionTrainer.Case(measures: [Double(number) / 10, 0, 1, 2], isPresent: number >= 30)
    }
    let decision = DecisionTrainer().decision(named: "essai", from: cases)
    #expect(decision.confidence(of: [6, 0, 1, 2]) > 0.9)
    #expect(decision.confidence(of: [0, 0, 1, 2]) < 0.1)
    #expect(abs(decision.confidence(of: [2.95, 0, 1, 2]) - 0.5) < 0.1)
  }

  @Test
  func isNeverSureOfWhatWasAlwaysPresent() {
    let cases = [DecisionTrainer.Case(measures: [1, 1, 1, 1], isPresent: true)]
    #expect(DecisionTrainer().decision(named: "essai", from: cases).confidence(of: [9, 9, 9, 9]) == 0.5)
  }
}
