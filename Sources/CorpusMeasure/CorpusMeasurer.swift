public import DossierCore
import DossierLayout
import DossierMarkdown
public import PositionedJSON

/// Checks labelled dossiers with a référentiel's own data, and measures how right the reports are.
public struct CorpusMeasurer {
  private let catalogue: Catalogue
  private let ids: [String: String]
  private let read: (String) -> [UInt8]?

  /// Creates a measurer.
  ///
  /// - Parameters:
  ///   - catalogue: the référentiels.
  ///   - ids: the text of `ids.json`, which maps the labels' short ids to attendus.
  ///   - read: gives the bytes of a file beside the labels, or `nil` without one.
  /// - Throws: the faults of `ids`.
  public init(catalogue: Catalogue, ids: [UInt8], read: @escaping (String) -> [UInt8]?) throws(JSONFaults) {
    self.catalogue = catalogue
    self.read = read
    self.ids = try ObjectReader.read(ids) { reader in
      var map: [String: String] = [:]
      for member in reader.members { map[member.key] = reader.string(member.key) }
      return map
    }
  }

  /// Measures one dossier.
  ///
  /// - Parameters:
  ///   - labels: what strict readers say of the dossier.
  ///   - model: what was learned, in place of the référentiel's own.
  /// - Returns: the measure, or `nil` when the référentiel is not at hand or the labels speak of several files.
  /// - Throws: the fault that keeps the dossier from being checked.
  public func measure(_ labels: Labels, model: StatementModel? = nil) throws -> Measure? {
    guard let bench = try bench(for: labels, model: model) else { return nil }
    let report = bench.checker.check(
      bench.document,
      path: labels.dossier,
      at: Checker.ReferenceDate(day: CivilDate(daysSinceEpoch: 0))
    )
    let lines = (1...max(1, bench.source.lineCount)).map { bench.source.line($0).map { $0[...] } ?? "" }
    return Measure(report, labels: labels, ids: ids, lines: lines)
  }

  /// A teacher for a référentiel: from its labelled dossiers and its labelled passages.
  ///
  /// - Parameters:
  ///   - referentiel: the référentiel's id.
  ///   - labels: the labels of dossiers; those of other référentiels and of several files are left out.
  ///   - passages: the texts of the files of passages.
  /// - Returns: the teacher.
  /// - Throws: the fault that keeps a dossier from being read.
  public func teacher(for referentiel: String, labels: [Labels], passages: [String]) throws -> Teacher {
    var lesson = Lesson()
    for own in labels where own.referentiel == referentiel {
      guard let bench = try bench(for: own, model: nil),
        let observation = bench.checker.observe(bench.document, number: { lesson.number($0) })
      else { continue }
      let names = Dictionary(
        own.attendus.map { (ids[$0.id] ?? $0.id, "attendus") } + own.criteres.map { ($0.id, "criteres") }
      ) { first, _ in first }
      lesson.add(observation, name: own.dossier, items: own.attendus.map(named) + own.criteres) { names[$0] }
    }
    for text in passages {
      for passage in LabelledPassage.passages(in: text) { try add(passage, to: &lesson) }
    }
    return Teacher(lesson)
  }

  private func named(_ item: Labels.Item) -> Labels.Item {
    var item = item
    item.id = ids[item.id] ?? item.id
    return item
  }

  private func add(_ passage: LabelledPassage, to lesson: inout Lesson) throws {
    let source = try SourceText(path: "passage.md", bytes: Array(passage.text.utf8))
    let text = AnnotatedText(Document(parsing: [source]))
    guard !text.sentences.isEmpty else { return }
    var reader = TraitReader(text, keepsNames: true)
    let statement = reader.statement(of: 0..<text.sentences.count, in: 0, opensPart: { _ in false }) {
      lesson.number($0)
    }
    lesson.add(passage, traits: statement.traits, names: reader.names)
  }

  /// What a dossier is checked with.
  private struct Bench {
    var checker: Checker
    var source: SourceText
    var document: Document
  }

  private func bench(for labels: Labels, model: StatementModel?) throws -> Bench? {
    let id = Referentiel.ID(rawValue: labels.referentiel)
    guard let bytes = read(labels.dossier), catalogue.ids.contains(id) else { return nil }
    let referentiel = try catalogue.referentiel(id)
    guard let epreuve = referentiel.epreuve(Epreuve.ID(rawValue: labels.epreuve)) else { return nil }
    var standard = try catalogue.standard(for: referentiel)
    if let model { standard.model = model }
    let checker = Checker(
      referentiel: referentiel,
      epreuve: epreuve,
      standard: standard,
      layout: NamedLayout(id: "arial-11", description: "", layout: MiseEnPage())
    )
    let source = try SourceText(path: labels.dossier, bytes: bytes)
    return Bench(checker: checker, source: source, document: Document(parsing: [source]))
  }
}
