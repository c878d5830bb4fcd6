import DossierCore
import DossierLayout

/// What a file `.juryblanc.json` asks of the tool: the habits of a training centre or of a person, for all the dossiers below its folder.
///
/// A command line goes before a dossier's front matter, and that before this file. It names no other file: whoever wrote it may not be the person who
/// runs the tool.
struct Configuration {
  /// The path that opens the file.
  let path: String

  /// What the file holds.
  var bytes: [UInt8] = []

  /// The référentiel, by its id.
  var referentiel: DossierSettings.Setting?

  /// The épreuve.
  var epreuve: DossierSettings.Setting?

  /// The session.
  var session: DossierSettings.Setting?

  /// The layout, by its name.
  var layoutName: DossierSettings.Setting?

  /// The layout, written in full.
  var layout: NamedLayout?

  /// What counts in the pages beside the parts, separated by commas.
  var compter: DossierSettings.Setting?

  /// The profile.
  var profil: Profile?

  /// The gravity from which a run ends with 1.
  var seuil: Threshold?

  /// The rules that weigh otherwise, or nothing.
  var regles = RuleSettings()

  /// What is asked of the annexes, or nothing.
  var annexes = AnnexLimits()

  /// The files of a folder that are not of the dossier.
  var ignorer: [PathPattern] = []

  /// The name of the file.
  static let fileName = ".juryblanc.json"

  /// The value of `schema` in the files that this version reads.
  static let schema = "juryblanc/configuration/v1"

  /// The id of a layout that a configuration writes in full.
  static let layoutID = "configuration"

  /// The path as reports show it.
  var shownPath: String { Paths.shown(path) }

  /// Whether a file, by its path below the dossier's folder, is not of the dossier.
  func leavesAside(_ path: String) -> Bool {
    ignorer.contains { $0.matches(path) }
  }
}
