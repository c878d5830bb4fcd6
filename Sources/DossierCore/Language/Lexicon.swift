/// The closed classes of French words.
struct Lexicon: Sendable {
  /// The table, built once.
  static let french = Lexicon()

  private var index = HashIndex()
  private var classes: [WordClass] = []

  /// Builds the table.
  private init() {
    for (classes, words) in Self.words {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        let number = index.insert(TextHash(word).value)
        if number == self.classes.count { self.classes.append([]) }
        self.classes[number].formUnion(classes)
      }
    }
  }

  /// The classes of a lower-case word, by its hash.
  func classes(of hash: UInt64) -> WordClass {
    index.number(of: hash).map { classes[$0] } ?? []
  }

  private static let words: [(WordClass, String)] = [
    (
      .function,
      """
      le la les l un une des de du d à au aux et ou en pour par sur avec dans son sa ses leur leurs ce cet cette ces \
      mon ma mes notre nos votre vos ton ta tes chez vers entre afin que qui dont selon
      """
    ),
    (
      .light,
      """
      ai as a avons avez ont avais avait avions avaient aura auront eu eue avoir ayant suis est es sommes êtes sont été \
      étais était étions étaient sera seront soit soient être étant fut fus lui leur me se te y nous vous le la les en \
      très plus bien aussi également ensuite alors donc ainsi enfin abord toujours souvent encore déjà surtout notamment \
      même mêmes tout tous toute toutes chaque puis là ici peu assez trop beaucoup vraiment ainsi certain certains \
      certaine certaines quelques plusieurs autre autres aujourd hui t lors moi toi soi afin comme
      """
    ),
    (.ne, "ne"),
    (.negator, "pas jamais plus rien guère aucun aucune point nullement aucunement"),
    (.none, "aucun aucune nul nulle"),
    (.without, "sans"),
    (.neither, "ni"),
    (.que, "que"),
    (.only, "seulement uniquement simplement exclusivement que toujours forcément"),
    (.lack, "absence faute"),
    (.clause, "mais car puis or tandis cependant pourtant toutefois parce puisque donc alors quand lorsque si"),
    (.subject, "je tu il elle on nous vous ils elles ce cela ça"),
    (.firstPerson, "je me moi mon ma mes nous notre nos"),
    (.month, "janvier février mars avril mai juin juillet août aout septembre octobre novembre décembre"),
    (
      .numeral,
      """
      deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante \
      cinquante soixante cent cents mille dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine centaine \
      millier milliers dizaines centaines million millions
      """
    ),
    (
      .abbreviation,
      "m mm mme mmes mlle mr dr pr me st ste cf ex p pp n no art al vs env tél ref réf chap vol hab av bd"
    ),
    (.conjunction, "et ou"),
    (.of, "de du des d"),
    (
      .notDenied,
      """
      doute cesse rendez rdv oublier compter attendre exception relâche arrêt conteste équivoque ambiguïté détour compromis \
      tarder jugement juger condition conditions distinction discrimination ambages réserve difficulté
      """
    ),
    (
      .affirmsWhenDenied,
      "hésite hésité hésiter hésitent oublie oublié oublier manque manqué manquer limite limitent borne contente cesse"
    ),
    (.one, "un une"),
    (.over, "sur"),
    (.fraction, "moitié tiers quart quarts"),
    (.percent, "% pourcent"),
    (.money, "€ euro euros"),
    (.monthOpener, "en fin début mi courant depuis dès de le du au"),
    (.multiplier, "k m mille million millions milliard milliards"),
  ]
}
