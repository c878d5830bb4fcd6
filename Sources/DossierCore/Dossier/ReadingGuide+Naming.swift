extension ReadingGuide {
  /// The épreuve that a candidate names in their own words, such as « CCP 3, relations avec les employeurs »; the first one named.
  public func epreuve(named text: String) -> Epreuve.ID? {
    let words = FoldedWords(text).content
    for index in words.indices {
      if let alias = epreuves.first(where: { $0.names.match(at: index, in: words) != nil }) { return alias.epreuve }
    }
    return nil
  }
}

extension Referentiel {
  /// Whether a text names the title: by its acronym, its code, its id or its whole name, whatever stands around.
  public func isNamed(in text: String) -> Bool {
    let words = FoldedWords(text).all
    return [sigle, code ?? "", id.rawValue, titre].contains { name in
      let name = FoldedWords(name).all
      guard !name.isEmpty, name.count <= words.count else { return false }
      return (0...(words.count - name.count)).contains { words[$0...].starts(with: name) }
    }
  }
}
