/// How the printed dossier is set: the RC counts pages and fixes no layout, so a number of pages means nothing without one.
///
/// The names are the keys of the JSON files in `Referentiels/mises-en-page`. Sizes and spaces are in points, margins and indents in
/// centimetres, on A4 paper.
public struct MiseEnPage: Hashable, Sendable {
  /// What the layout is, in French, for reports; empty if its file does not say.
  public var intitule = ""

  /// The family of the text.
  public var police: Police = .arial

  /// The size of the text, in points.
  public var corps: Double = 11

  /// The spacing of lines, as a multiple of the font's own line height.
  public var interligne: Double = 1.15

  /// The margins, in centimetres.
  public var marges: Marges = Marges(haut: 2.5, droite: 2.5, bas: 2.5, gauche: 2.5)

  /// The space above a paragraph, in points.
  public var avantParagraphePt: Double = 0

  /// The space below a paragraph, in points.
  public var apresParagraphePt: Double = 6

  /// Whether lines are ragged or justified; it does not change where they end.
  public var alignement: Alignement = .gauche

  /// The sizes of headings of levels 1 to 6, in points.
  public var titresCorps: [Double] = [16, 14, 12, 11, 11, 11]

  /// The space above headings of levels 1 to 6, in points.
  public var titresAvantPt: [Double] = [18, 14, 10, 8, 8, 8]

  /// The space below headings of levels 1 to 6, in points.
  public var titresApresPt: [Double] = [8, 6, 4, 4, 4, 4]

  /// The spacing of lines in headings.
  public var titresInterligne: Double = 1

  /// Whether each part starts on a new page.
  public var nouvellePageParPartie = true

  /// The indent of each level of a list, in centimetres.
  public var listeRetraitCm: Double = 1.27

  /// How far the bullet or number stands to the left of the item's text, in centimetres.
  public var listeSuspensionCm: Double = 0.63

  /// Whether tight list items are set without space between them.
  public var listeEspacement: EspacementDeListe = .contextuel

  /// The indent of quotations, on both sides, in centimetres.
  public var citationRetraitCm: Double = 1

  /// The size of text in tables, in points, or `nil` for that of the text.
  public var tableauCorps: Double?

  /// The spacing of lines in tables.
  public var tableauInterligne: Double = 1

  /// How a table's width is shared between its columns.
  public var tableauColonnes: ColonnesDeTableau = .egales

  /// The size of an image that was not found, in centimetres.
  public var imageCm: DimensionsCm = DimensionsCm(largeur: 12, hauteur: 7)

  /// The size of footnotes, in points.
  public var noteCorps: Double = 9

  /// Whether a paragraph keeps two lines at least on each side of a page end.
  public var veuvesOrphelines = true

  /// Creates the default layout: Arial 11, spacing 1.15, margins 2.5 cm, 6 pt after paragraphs, each part on a new page.
  public init() {}

  /// The families whose metrics are known.
  public enum Police: String, Hashable, Sendable, CaseIterable {
    /// Arial.
    case arial = "Arial"
    /// Calibri.
    case calibri = "Calibri"
    /// Times New Roman.
    case timesNewRoman = "Times New Roman"
  }

  /// How lines fill their width.
  public enum Alignement: String, Hashable, Sendable, CaseIterable {
    /// Ragged on the right.
    case gauche
    /// Even on both sides.
    case justifie
  }

  /// How list items are spaced.
  public enum EspacementDeListe: String, Hashable, Sendable, CaseIterable {
    /// No space between tight items, a paragraph's space after the last.
    case contextuel
    /// A paragraph's space after each item.
    case plein
  }

  /// How a table's width is shared.
  public enum ColonnesDeTableau: String, Hashable, Sendable, CaseIterable {
    /// Columns of equal width.
    case egales
    /// Columns weighted by the text that they hold.
    case ponderees
  }

  /// The four margins of a page, in centimetres.
  public struct Marges: Hashable, Sendable {
    /// The top margin.
    public var haut: Double
    /// The right margin.
    public var droite: Double
    /// The bottom margin.
    public var bas: Double
    /// The left margin.
    public var gauche: Double

    /// Creates margins.
    public init(haut: Double, droite: Double, bas: Double, gauche: Double) {
      self.haut = haut
      self.droite = droite
      self.bas = bas
      self.gauche = gauche
    }
  }

  /// A width and a height, in centimetres.
  public struct DimensionsCm: Hashable, Sendable {
    /// The width.
    public var largeur: Double
    /// The height.
    public var hauteur: Double

    /// Creates a size.
    public init(largeur: Double, hauteur: Double) {
      self.largeur = largeur
      self.hauteur = hauteur
    }
  }
}
