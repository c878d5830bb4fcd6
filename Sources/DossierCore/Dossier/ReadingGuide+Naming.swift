public import DossierMarkdown

extension ReadingGuide {
  /// The épreuve that the cover of a dossier names, such as « Certificat de compétences professionnelles n° 1 ».
  ///
  /// The whole title is what a dossier is for by default, so its name says nothing; and a dossier whose titles name several CCP is one for the whole
  /// title, cut by CCP. Only one CCP, named by the cover or by titles, tells.
  public func epreuve(onCoverOf document: Document, defaultsTo usual: Epreuve.ID) -> Epreuve.ID? {
    let titles = Heading.all(in: document.blocks, guide: self)
      .filter { $0.block >= Document.coverLength && $0.text.utf8.count <= 200 }.map(\.text)
    var named: Set<Epreuve.ID> = []
    for line in document.coverLines + titles {
      let words = FoldedWords(line).content
      for alias in epreuves where alias.epreuve != usual && alias.names.isFound(in: words) {
        named.insert(alias.epreuve)
      }
    }
    return named.count == 1 ? named.first : nil
  }

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
