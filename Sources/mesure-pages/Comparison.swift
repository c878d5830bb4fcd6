import DossierLayout
import DossierMarkdown

/// The estimate beside the truth, for each part of each document in each layout.
struct Comparison {
  /// The documents, in the truth's order.
  private(set) var documents: [Row] = []

  /// A document in all its layouts.
  struct Row {
    var name: String
    var tally = Tally()

    /// The time that an estimate takes, from text to pages.
    var duration: Duration = .zero
    var layoutDuration: Duration = .zero

    /// How many layouts it was measured in.
    var compositions = 0
  }

  /// All the parts of all the documents.
  var total: Tally {
    Tally(samples: documents.flatMap(\.tally.samples))
  }

  /// Estimates each composition of a truth.
  init(_ truth: Truth, fixtures: [Fixture], layouts: [NamedLayout]) throws(MeasureError) {
    for composition in truth.compositions {
      guard let fixture = fixtures.first(where: { $0.name == composition.document }) else {
        throw .stale(composition: composition.title, reason: "ce document n'est pas dans le dossier")
      }
      guard let layout = layouts.first(where: { $0.name == composition.layout }) else {
        throw .stale(composition: composition.title, reason: "cette mise en page n'est pas connue")
      }
      let outline = fixture.outline
      guard composition.parts.map(\.first) == outline.parts.map(\.first), composition.annexes == outline.annexes else {
        throw .stale(composition: composition.title, reason: "les parties ont changé de lignes")
      }
      let estimate = Estimate(of: fixture, in: layout.layout)
      if documents.last?.name != fixture.name { documents.append(Row(name: fixture.name)) }
      let row = documents.count - 1
      documents[row].tally.add(composition, estimate.pagination)
      documents[row].duration += estimate.duration
      documents[row].layoutDuration += estimate.layoutDuration
      documents[row].compositions += 1
    }
  }
}

/// How near the estimates of some parts come.
struct Tally {
  var samples: [Sample] = []

  /// A part whose pages were both estimated and counted.
  struct Sample {
    var place: String
    var truth: Truth.Part
    var pages: Double
    var feuilles: Int

    /// How much the estimate exceeds the truth, in pages.
    var error: Double { pages - truth.pages }
  }

  /// Adds the parts of a document in a layout.
  mutating func add(_ composition: Truth.Composition, _ pagination: Pagination) {
    for (index, part) in composition.parts.enumerated() {
      // The first section is what stands before the parts.
      let section = pagination.sections[index + 1]
      let place = "\(composition.title), partie \(index + 1)"
      samples.append(Sample(place: place, truth: part, pages: section.pages, feuilles: section.feuilles))
    }
  }

  /// The share of the parts whose error is at most a limit, in pages.
  func share(within limit: Double) -> Double {
    share { abs($0.error) <= limit }
  }

  /// The share of the parts whose started pages are right.
  var shareOfFeuilles: Double {
    share { $0.feuilles == $0.truth.feuilles }
  }

  private func share(_ isRight: (Sample) -> Bool) -> Double {
    samples.isEmpty ? 0 : Double(samples.count(where: isRight)) / Double(samples.count)
  }

  /// The parts, the largest error first.
  var worst: [Sample] {
    samples.sorted { (abs($1.error), $0.place) < (abs($0.error), $1.place) }
  }

  /// Whether the estimate keeps what the project promises.
  var isNearEnough: Bool {
    share(within: 0.05) >= 0.97 && share(within: 0.1) >= 0.99 && shareOfFeuilles >= 0.97
  }
}
