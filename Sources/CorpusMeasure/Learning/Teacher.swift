public import DossierCore
import Foundation
import Synchronization

/// Learns a ``StatementModel`` from a lesson, or from a part of it.
public struct Teacher: Sendable {
  private let lesson: Lesson

  /// What a mistake costs; a statement that readers named costs more, for there are few of them.
  private static let cost: Float = 0.35
  private static let namedCost: Float = 3
  private static let seemingCost: Float = 2

  /// A trait that fewer rows hold tells nothing.
  private static let fewestRows = 3

  /// How many traits an entry keeps, the most telling ones.
  private static let mostTraits = 1500

  /// In how many parts the dossiers are cut so that decisions are learned from dossiers that the weights have not seen.
  private static let folds = 4

  init(_ lesson: Lesson) {
    self.lesson = lesson
  }

  /// The names of the dossiers, in order.
  public var dossiers: [String] { lesson.dossiers.map(\.name) }

  /// The text of `poids.json` learned from all the dossiers.
  public func file(referentiel: String, fingerprint: String) -> String {
    let all = Array(lesson.dossiers.indices)
    let vocabulary = Vocabulary(lesson, dossiers: all, fewestRows: Self.fewestRows)
    let names = vocabulary.traits.map { lesson.names[$0] }
    return model(of: all).file(referentiel: referentiel, fingerprint: fingerprint, traitNames: names)
  }

  /// What is learned from some dossiers and all the passages.
  ///
  /// - Parameter dossiers: indices among ``dossiers``.
  /// - Returns: the model.
  public func model(of dossiers: [Int]) -> StatementModel {
    let cases = (0..<Self.folds).map { fold in
      let held = dossiers.enumerated().filter { $0.offset % Self.folds == fold }.map(\.element)
      return self.cases(of: held, unseenBy: dossiers.filter { !held.contains($0) })
    }
    let names = Array(Set(lesson.decisionOfID.values)).sorted()
    let decisions = names.map { name in
      DecisionTrainer().decision(named: name, from: cases.flatMap { $0[name] ?? [] })
    }
    let vocabulary = Vocabulary(lesson, dossiers: dossiers, fewestRows: Self.fewestRows)
    var model = StatementModel()
    model.decisions = decisions
    model.traits = vocabulary.traits.map { TraitReader.hash(of: lesson.names[$0].utf8) }
    var byTrait = [[StatementModel.Weight]](repeating: [], count: vocabulary.traits.count)
    for id in lesson.ids {
      guard let weights = weights(of: id, dossiers, vocabulary) else { continue }
      let entry = Int32(model.ids.count)
      model.ids.append(id)
      model.biases.append(Int32((weights.bias * 100).rounded()))
      model.decisionOfEntry.append(names.firstIndex(of: lesson.decisionOfID[id] ?? "") ?? 0)
      for (trait, weight) in weights.traits.enumerated() where weight != 0 {
        byTrait[trait].append(StatementModel.Weight(entry: entry, hundredths: Int32((weight * 100).rounded())))
      }
    }
    for weights in byTrait {
      model.weights += weights
      model.starts.append(Int32(model.weights.count))
    }
    return model
  }

  /// The models that each dossier is judged by when it is held out, one after the other.
  ///
  /// - Parameter body: called with the index of a dossier and the model learned from the others, in order.
  public func leaveOneOut(_ body: (Int, StatementModel) throws -> Void) rethrows {
    let count = lesson.dossiers.count
    let models = Mutex([StatementModel?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { held in
      let model = model(of: lesson.dossiers.indices.filter { $0 != held })
      models.withLock { $0[held] = model }
    }
    for (held, model) in models.withLock({ $0 }).enumerated() {
      if let model { try body(held, model) }
    }
  }

  // MARK: Weights

  private func cases(of held: [Int], unseenBy dossiers: [Int]) -> [String: [DecisionTrainer.Case]] {
    let vocabulary = Vocabulary(lesson, dossiers: dossiers, fewestRows: Self.fewestRows)
    var cases: [String: [DecisionTrainer.Case]] = [:]
    var weights: [String: LinearTrainer.Weights] = [:]
    for dossier in held {
      for item in lesson.dossiers[dossier].items {
        if weights[item.id] == nil { weights[item.id] = self.weights(of: item.id, dossiers, vocabulary) }
        guard let own = weights[item.id], let name = lesson.decisionOfID[item.id] else { continue }
        let scores = item.rows.enumerated().map { place, row in
          vocabulary.row(lesson.rows[row]).score(own) + item.found.bonus(at: place)
        }
        let measures = item.found.measures(of: scores)
        guard !measures.isEmpty else { continue }
        cases[name, default: []].append(DecisionTrainer.Case(measures: measures, isPresent: item.isPresent))
      }
    }
    return cases
  }

  /// The weights of an entry, or `nil` with fewer than two examples of it.
  private func weights(of id: String, _ dossiers: [Int], _ vocabulary: Vocabulary) -> LinearTrainer.Weights? {
    var rows: [SparseRow] = []
    var examples: [LinearTrainer.Example] = []
    func add(_ row: Int, isPositive: Bool, cost: Float) {
      rows.append(vocabulary.row(lesson.rows[row]))
      examples.append(LinearTrainer.Example(row: rows.count - 1, isPositive: isPositive, cost: Self.cost * cost))
    }
    for dossier in dossiers {
      for item in lesson.dossiers[dossier].items where item.id == id {
        for (place, row) in item.rows.enumerated() {
          add(row, isPositive: item.isNamed[place], cost: item.isNamed[place] ? Self.namedCost : 1)
        }
      }
    }
    for (row, passage) in lesson.passages {
      if passage.shown.contains(id) {
        add(row, isPositive: true, cost: 1)
      } else if passage.seeming.contains(id) {
        add(row, isPositive: false, cost: Self.seemingCost)
      } else if passage.compared.contains(id) {
        add(row, isPositive: false, cost: 1)
      }
    }
    guard examples.lazy.filter(\.isPositive).count >= 2 else { return nil }
    let weights = LinearTrainer(traitCount: vocabulary.traits.count).weights(for: examples, among: rows)
    return pruned(weights)
  }

  /// The most telling traits alone, in hundredths.
  private func pruned(_ weights: LinearTrainer.Weights) -> LinearTrainer.Weights {
    let sizes = weights.traits.map(abs).sorted(by: >)
    let smallest = max(sizes.count > Self.mostTraits ? sizes[Self.mostTraits] : 0, 0.005)
    var pruned = weights
    for trait in pruned.traits.indices {
      let weight = pruned.traits[trait]
      pruned.traits[trait] = abs(weight) < smallest ? 0 : (weight * 100).rounded() / 100
    }
    return pruned
  }
}

/// The traits that enough rows hold, numbered anew.
struct Vocabulary {
  /// The number of each trait in the lesson, by its own number.
  let traits: [Int]

  private let numbers: [Int32]

  init(_ lesson: Lesson, dossiers: [Int], fewestRows: Int) {
    var counts = [Int](repeating: 0, count: lesson.names.count)
    let own = Set(dossiers.flatMap { lesson.dossiers[$0].rows })
    for row in own.union(lesson.passages.map(\.row)) {
      for trait in lesson.rows[row] { counts[Int(trait.number)] += 1 }
    }
    var numbers = [Int32](repeating: -1, count: counts.count)
    var traits: [Int] = []
    for (trait, count) in counts.enumerated() where count >= fewestRows && Self.isWritable(lesson.names[trait]) {
      numbers[trait] = Int32(traits.count)
      traits.append(trait)
    }
    self.traits = traits
    self.numbers = numbers
  }

  /// A row of the traits that are known.
  func row(_ traits: [Trait]) -> SparseRow {
    var row = SparseRow(traits: [], values: [])
    let known = traits.filter { numbers[Int($0.number)] >= 0 }
    let length = Statement.length(of: known)
    for trait in known {
      row.traits.append(numbers[Int(trait.number)])
      row.values.append(trait.place.weight / length)
    }
    return row
  }

  /// Whether a trait's name can stand in a file of names separated by spaces.
  private static func isWritable(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "\"" && $0 != "\\" && $0.value != 0xA0 && $0.value != 0x202F
      }
  }
}
