public import PositionedJSON

extension StatementModel {
  /// The version of the file format.
  private static let schema = "juryblanc/poids/v1"

  /// Reads `poids.json`.
  ///
  /// The file is generated: its faults are those of a file cut short, of another version, or mended by hand.
  ///
  /// - Throws: all the faults, each with its place.
  public init(decoding bytes: [UInt8]) throws(JSONFaults) {
    self = try ObjectReader.read(bytes) { reader in
      var model = StatementModel()
      if reader.string("schema") != Self.schema {
        reader.note("la version attendue est « \(Self.schema) »", at: "schema")
      }
      reader.ignore("referentiel", "empreinte")
      model.decisions = reader.objects("decisions") { decision in
        Decision(name: decision.string("nom"), slopes: decision.integers("pentes"))
      }
      for (index, decision) in model.decisions.enumerated() where decision.slopes.count != Decision.measureCount + 1 {
        reader.note("\(Decision.measureCount + 1) pentes sont attendues", at: "decisions", index: index)
      }
      let names = reader.string("traits").utf8.split(separator: 0x20)
      model.traits = names.map { TraitReader.hash(of: $0) }
      let entries = reader.objects("entrees") { Entry(&$0) }
      var byTrait = [[Weight]](repeating: [], count: names.count)
      for (number, entry) in entries.enumerated() {
        guard model.decisions.indices.contains(entry.decision), let weights = entry.weights(among: names.count) else {
          reader.note("décision ou poids illisibles", at: "entrees", index: number)
          continue
        }
        model.ids.append(entry.id)
        model.biases.append(Int32(clamping: entry.bias))
        model.decisionOfEntry.append(entry.decision)
        let place = Int32(model.ids.count - 1)
        for (trait, weight) in weights { byTrait[trait].append(Weight(entry: place, hundredths: weight)) }
      }
      for weights in byTrait {
        model.weights += weights
        model.starts.append(Int32(model.weights.count))
      }
      return model
    }
  }

  /// The fingerprint of what a `poids.json` was learned from, or `nil` if the file tells none.
  package static func fingerprint(in bytes: [UInt8]) -> String? {
    guard let node = try? JSONNode(parsing: bytes) else { return nil }
    var reader = ObjectReader(node)
    return reader.optionalString("empreinte")
  }

  /// An entry as the file writes it: `12:34 3:-5`, each number of a trait being told by its distance from the one before.
  private struct Entry {
    var id: String
    var decision: Int
    var bias: Int
    var text: String

    init(_ reader: inout ObjectReader) {
      id = reader.string("id")
      decision = reader.integer("decision")
      bias = reader.integer("biais")
      text = reader.string("poids")
    }

    func weights(among count: Int) -> [(trait: Int, weight: Int32)]? {
      var weights: [(trait: Int, weight: Int32)] = []
      var trait = 0
      for piece in text.utf8.split(separator: 0x20) {
        let halves = piece.split(separator: 0x3A)
        guard halves.count == 2, let step = Int(Substring(halves[0])), let weight = Int32(Substring(halves[1])),
          (0..<count).contains(step), trait + step < count
        else { return nil }
        trait += step
        weights.append((trait, weight))
      }
      return weights
    }
  }

  /// The text of a `poids.json` with this model, whose traits have these names.
  package func file(referentiel: String, fingerprint: String, traitNames: [String]) -> String {
    var byEntry = [[(trait: Int, weight: Int32)]](repeating: [], count: ids.count)
    for trait in traits.indices {
      for weight in weights[Int(starts[trait])..<Int(starts[trait + 1])] {
        byEntry[Int(weight.entry)].append((trait, weight.hundredths))
      }
    }
    var lines = ["{", #""schema":"\#(Self.schema)","#, #""referentiel":"\#(referentiel)","#]
    lines.append(#""empreinte":"\#(fingerprint)","#)
    let decisions = decisions.map { decision in
      #"{"nom":"\#(decision.name)","pentes":[\#(decision.slopes.map(String.init).joined(separator: ","))]}"#
    }
    lines.append(#""decisions":[\#(decisions.joined(separator: ","))],"#)
    lines.append(#""traits":"\#(traitNames.joined(separator: " "))","#)
    lines.append(#""entrees":["#)
    for (number, id) in ids.enumerated() {
      var last = 0
      let weights = byEntry[number].map { weight in
        defer { last = weight.trait }
        return "\(weight.trait - last):\(weight.weight)"
      }
      let head = #""id":"\#(id)","decision":\#(decisionOfEntry[number]),"biais":\#(biases[number])"#
      let end = number == ids.count - 1 ? "" : ","
      lines.append(#"{\#(head),"poids":"\#(weights.joined(separator: " "))"}\#(end)"#)
    }
    lines += ["]", "}", ""]
    return lines.joined(separator: "\n")
  }
}
