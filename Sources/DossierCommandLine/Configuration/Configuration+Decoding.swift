import DossierCore
import DossierLayout
import PositionedJSON

extension Configuration {
  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - path: the path that opens it.
  ///   - rules: the rules that it may speak of.
  /// - Throws: all the faults of the file, each with its place.
  init(decoding bytes: [UInt8], path: String, rules: [Rule.ID]) throws(JSONFaults) {
    self = try ObjectReader.read(bytes) { Configuration(reading: &$0, path: path, rules: rules) }
    self.bytes = bytes
  }

  /// Reads the object of a configuration; every key may be missing.
  init(reading object: inout ObjectReader, path: String, rules: [Rule.ID]) {
    self.path = path
    object.ignore("$schema")
    _ = object.optionalParsed("schema", "« \(Self.schema) »") { $0 == Self.schema ? $0 : nil }
    referentiel = setting("referentiel", from: &object)
    epreuve = setting("epreuve", from: &object)
    readLayout(from: &object)
    profil = object.optionalWord("profil", of: Profile.self)
    seuil = object.optionalWord("seuil", of: Threshold.self)
    session = setting("session", from: &object)
    if let text = session?.value, SessionDate(parsing: text) == nil {
      object.note("« session » : on attend une date telle que « novembre 2026 »", at: "session")
    }
    readStretches(from: &object)
    regles = object.optionalObject("regles") { Self.weights(from: &$0, rules) } ?? RuleSettings()
    readPatterns(from: &object)
    annexes =
      object.optionalObject("annexes") { reader in
        AnnexLimits(
          maximumCount: reader.optionalInteger("maximum", in: 0...1000),
          maximumPages: reader.optionalInteger("pagesMaximum", in: 0...1000)
        )
      } ?? AnnexLimits()
  }

  /// The text of a key, with its place for what may be said of it later.
  private func setting(_ key: String, from object: inout ObjectReader) -> DossierSettings.Setting? {
    object.optionalString(key).map { DossierSettings.Setting(value: $0, place: place(of: key, in: object)) }
  }

  private func place(of key: String, in object: ObjectReader) -> CommandLineError.Place {
    let position = object.members.first { $0.key == key }?.value.position ?? object.position
    return .configuration(path: shownPath, position)
  }

  private mutating func readLayout(from object: inout ObjectReader) {
    let key = "miseEnPage"
    guard let node = object.node(key), node.content != .null else { return }
    guard case .object = node.content else {
      layoutName = setting(key, from: &object)
      return
    }
    layout = object.object(key) { reader in
      let layout = MiseEnPage(reading: &reader)
      return NamedLayout(id: Self.layoutID, description: layout.intitule, layout: layout)
    }
  }

  private mutating func readStretches(from object: inout ObjectReader) {
    let words = object.optionalStrings("compter")
    let known = CountingRule.Stretch.allCases.map(\.rawValue)
    for (index, word) in words.enumerated() where !word.isEmpty && !known.contains(word) {
      let nearest = Spelling.nearest(to: word, among: known)
      let message = "« \(word.prefix(40)) » n'est pas accepté : \(known.joined(separator: ", "))"
      object.note(message, at: "compter", index: index, suggestion: nearest)
    }
    guard let node = object.node("compter"), node.content != .null else { return }
    compter = DossierSettings.Setting(
      value: words.joined(separator: ","),
      place: .configuration(path: shownPath, node.position)
    )
  }

  /// The weights of rules; asking for each rule that there is makes the reader refuse the others, and say which one was meant.
  private static func weights(from object: inout ObjectReader, _ rules: [Rule.ID]) -> RuleSettings {
    var settings = RuleSettings()
    for rule in rules {
      settings.weights[rule] = object.optionalWord(rule, of: RuleSettings.Weight.self)
    }
    return settings
  }

  private mutating func readPatterns(from object: inout ObjectReader) {
    for (index, text) in object.optionalStrings("ignorer").enumerated() where !text.isEmpty {
      guard let pattern = PathPattern(text) else {
        let message = "« ignorer » : on attend un chemin relatif au dossier, tel que « brouillon-*.md »"
        object.note(message, at: "ignorer", index: index)
        continue
      }
      ignorer.append(pattern)
    }
  }
}

extension ObjectReader {
  /// The word of a member that may be missing or `null`, one of an enumeration's.
  fileprivate mutating func optionalWord<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    guard let node = node(key), node.content != .null else { return nil }
    return choice(key, of: type)
  }
}
