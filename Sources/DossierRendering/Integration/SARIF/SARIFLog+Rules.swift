import DossierCore
import PositionedJSON

/// The rules of a log by their identifiers: those of the tool, then the critères of the référentiels.
struct RuleIndex {
  /// What a rule of the log describes.
  enum Descriptor {
    case rule(Rule)
    case critere(DossierOutline.Item, in: DossierOutline)
  }

  let descriptors: [Descriptor]
  private let indices: [String: Int]

  init(_ descriptors: [Descriptor]) {
    self.descriptors = descriptors
    indices = Dictionary(
      descriptors.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The place of a rule in the list, 0-based, or `nil` for one that is not there.
  subscript(id: String) -> Int? { indices[id] }

  /// The identifier of a critère: two référentiels may have the same code.
  static func id(of item: DossierDigest.Item, in outline: DossierOutline.Key) -> String {
    "\(outline.referentiel)/\(item.id)"
  }
}

extension RuleIndex.Descriptor {
  var id: String {
    switch self {
    case .rule(let rule): rule.id
    case .critere(let item, let outline): "\(outline.key.referentiel)/\(item.id)"
    }
  }
}

extension SARIFLog {
  /// The rules that results may come from: all those of the tool, and the critères of the épreuves met, each once.
  var ruleIndex: RuleIndex {
    var seen: Set<String> = []
    let criteres = run.summary.cohort.outlines.flatMap { outline in
      outline.criteres.map { RuleIndex.Descriptor.critere($0, in: outline) }
    }
    return RuleIndex(run.rules.rules.map { .rule($0) } + criteres.filter { seen.insert($0.id).inserted })
  }

  func descriptor(_ descriptor: RuleIndex.Descriptor) -> JSONValue {
    switch descriptor {
    case .rule(let rule): self.descriptor(rule)
    case .critere(let item, let outline): self.descriptor(item, outline)
    }
  }

  private func descriptor(_ rule: Rule) -> JSONValue {
    [
      "id": .string(rule.id),
      "name": .string(rule.title),
      "shortDescription": text(rule.title),
      "fullDescription": text(rule.explanation),
      "help": ["text": .string(help(rule, isMarkdown: false)), "markdown": .string(help(rule, isMarkdown: true))],
      "defaultConfiguration": ["level": rule.severity.sarifWord],
      "properties": [
        "precision": .string(rule.precision.sarifWord),
        "problem.severity": rule.severity == .info ? "recommendation" : rule.severity.sarifWord,
        "tags": [.string(String(rule.id.prefix(3)))],
      ],
    ]
  }

  private func descriptor(_ item: DossierOutline.Item, _ outline: DossierOutline) -> JSONValue {
    let source = outline.sigle + (outline.millesime.map { " millésime \($0)" } ?? "")
    return [
      "id": .string(RuleIndex.Descriptor.critere(item, in: outline).id),
      "name": .string("\(item.group) \(item.id)"),
      "shortDescription": text(item.libelle),
      "fullDescription": text("\(source), critère \(item.id) : \(item.libelle)"),
      "help": text("juryblanc expliquer \(item.id) --referentiel \(outline.key.referentiel)"),
      "defaultConfiguration": ["level": "none"],
      "properties": ["precision": "medium", "tags": [.string(item.group)]],
    ]
  }

  private func text(_ text: String) -> JSONValue {
    ["text": .string(French.typeset(SafeText.line(text)))]
  }

  /// Why a rule exists, what to do, an example, how to leave it aside.
  private func help(_ rule: Rule, isMarkdown: Bool) -> String {
    let code = { (text: String) in isMarkdown ? "```markdown\n\(text)\n```" : text }
    let title = { (text: String) in isMarkdown ? "**\(text)**" : text }
    var pieces = [rule.explanation, "\(title("Que faire :")) \(rule.advice)"]
    if let example = rule.example {
      pieces += [
        title("Ce qu'elle signale :"), code(example.bad), title("Ce qu'elle ne signale pas :"), code(example.good),
      ]
    }
    if rule.canBeIgnoredInText {
      pieces += [
        title("Pour l'ignorer, au-dessus du passage :"), code("<!-- juryblanc: ignorer \(rule.id) la raison -->"),
      ]
    }
    return pieces.joined(separator: "\n\n")
  }
}

extension Rule.Precision {
  /// The word that GitHub sorts rules by.
  fileprivate var sarifWord: String {
    switch self {
    case .certain: "very-high"
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    }
  }
}
