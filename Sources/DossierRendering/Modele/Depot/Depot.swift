package import DossierCore

/// A repository to write a dossier in, with what checks it at each push: a centre keeps one as a template, and each candidate makes theirs of it.
package struct Depot {
  /// The files, by their paths below the repository, in the order of these.
  package let files: [File]

  /// A file of the repository.
  package struct File: Hashable, Sendable {
    /// The path below the repository.
    package let path: String
    /// The text, its last line ended.
    package let text: String
  }

  /// The folder of the dossier.
  static let dossier = "dossier"

  /// Where the installer puts the tool.
  static let tool = ".juryblanc/bin/juryblanc"

  /// Creates the repository of an épreuve's dossier, or returns `nil` for an épreuve that asks for none.
  ///
  /// - Parameters:
  ///   - epreuve: the épreuve.
  ///   - referentiel: its référentiel.
  ///   - outline: how the attendus are grouped.
  package init?(_ epreuve: Epreuve, in referentiel: Referentiel, outline: TemplateOutline) {
    let template = DossierTemplate(epreuve, in: referentiel, outline: outline, path: Self.dossier)
    guard let chapters = template.chapters else { return nil }
    var files = chapters.enumerated().map { index, chapter in
      let number = chapters.count > 10 && index < 10 ? "0\(index)" : "\(index)"
      return File(path: "\(Self.dossier)/\(number)-\(chapter.name).md", text: chapter.text)
    }
    files += [
      File(path: "\(Self.dossier)/annexes/LISEZMOI.txt", text: DepotReadme.annexes),
      File(path: "README.md", text: DepotReadme(epreuve, referentiel).text),
      File(path: ".juryblanc.json", text: Self.configuration),
      File(path: ".juryblanc/installer.sh", text: DepotInstaller.text),
      File(path: ".gitignore", text: "# Ce que les vérifications écrivent.\n.juryblanc/bin/\nrapports/\n"),
      File(path: ".pre-commit-config.yaml", text: DepotWorkflows.preCommit),
      File(path: ".github/workflows/dossier.yml", text: DepotWorkflows.gitHub),
      File(path: ".forgejo/workflows/dossier.yml", text: DepotWorkflows.forgejo),
      File(path: ".gitlab-ci.yml", text: DepotWorkflows.gitLab),
    ]
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The référentiel and the épreuve stand in the front matter of the first chapter, where the candidate sees them.
  private static let configuration = """
    {
      "miseEnPage": "arial-11",
      "profil": "brouillon"
    }

    """
}
