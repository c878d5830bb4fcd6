/// What checks the dossier at each push, in the languages of the forges that centres use, and before each commit.
///
/// Each job checks on the lines, keeps the page to read, and fails only by the last check: a report that cannot be drawn must not hide what was
/// found. Nothing of the text is put into a command.
package enum DepotWorkflows {
  private static let verify = "\(Depot.tool) verifier \(Depot.dossier)"

  /// For GitHub Actions: annotations on the lines, a summary, the reports to download.
  package static let gitHub = """
    # Vérifie le dossier à chaque envoi. Rien du dossier ne quitte GitHub.
    name: Dossier
    on:
      push:
      pull_request:
      workflow_dispatch:
    permissions:
      contents: read
    concurrency:
      group: dossier-${{ github.ref }}
      cancel-in-progress: true
    jobs:
      verifier:
        runs-on: ubuntu-latest
        timeout-minutes: 10
        steps:
          - name: Lire le dépôt
            uses: actions/checkout@v4
            with:
              persist-credentials: false
          - name: Installer juryblanc
            id: installer
            env:
              JURYBLANC_ARCHIVE: ${{ vars.JURYBLANC_ARCHIVE }}
              JURYBLANC_SHA256: ${{ vars.JURYBLANC_SHA256 }}
            run: sh .juryblanc/installer.sh
          - name: Écrire les rapports
            run: |
              mkdir -p rapports
              \(verify) --format markdown >> "$GITHUB_STEP_SUMMARY" || test $? -eq 1
              \(verify) --format html --sortie rapports/dossier.html || test $? -eq 1
              \(verify) --format sarif --sortie rapports/dossier.sarif || test $? -eq 1
          - name: Garder les rapports
            uses: actions/upload-artifact@v4
            with:
              name: rapports
              path: rapports
              retention-days: 30
          - name: Vérifier le dossier
            run: \(verify) --format github

    """

  /// For Forgejo Actions, which has neither annotations nor summaries: the report in the log, and the reports to download.
  package static let forgejo = """
    # Vérifie le dossier à chaque envoi. Rien du dossier ne quitte cette forge.
    name: Dossier
    on:
      push:
      pull_request:
      workflow_dispatch:
    jobs:
      verifier:
        runs-on: docker
        timeout-minutes: 10
        steps:
          - name: Lire le dépôt
            uses: actions/checkout@v4
            with:
              persist-credentials: false
          - name: Installer juryblanc
            env:
              JURYBLANC_ARCHIVE: ${{ vars.JURYBLANC_ARCHIVE }}
              JURYBLANC_SHA256: ${{ vars.JURYBLANC_SHA256 }}
            run: sh .juryblanc/installer.sh
          - name: Écrire les rapports
            run: |
              mkdir -p rapports
              \(verify) --format html --sortie rapports/dossier.html || test $? -eq 1
              \(verify) --format junit --sortie rapports/dossier.xml || test $? -eq 1
          - name: Garder les rapports
            uses: actions/upload-artifact@v3
            with:
              name: rapports
              path: rapports
          - name: Vérifier le dossier
            run: \(verify) --couleur jamais --largeur 100

    """

  /// For GitLab: Code Quality and the table of tests in the merge request, the reports to download.
  package static let gitLab = gitLab(
    heading: "# Vérifie le dossier à chaque envoi. Rien du dossier ne quitte GitLab.",
    job: "dossier",
    variables: [],
    install: "    - sh .juryblanc/installer.sh",
    verify: verify
  )

  /// The same for a repository of another make, which includes it; the installer comes with it, for there is no other file.
  package static let gitLabTemplate = gitLab(
    heading: """
      # À inclure dans le .gitlab-ci.yml d'un dépôt de dossiers :
      #
      #   include: [{ project: …, ref: …, file: .gitlab/juryblanc.gitlab-ci.yml }]
      #   dossier: { extends: .juryblanc, variables: { DOSSIER: mon-dossier } }
      #
      # JURYBLANC_ARCHIVE et JURYBLANC_SHA256 se définissent dans les variables CI/CD du projet ou du groupe.
      """,
    job: ".juryblanc",
    variables: ["    DOSSIER: dossier"],
    install: "    - mkdir -p .juryblanc\n    - |\n      cat > .juryblanc/installer.sh <<'FIN'\n"
      + indented(DepotInstaller.text, by: "      ") + "      FIN\n    - sh .juryblanc/installer.sh",
    verify: "\(Depot.tool) verifier \"$DOSSIER\""
  )

  private static func gitLab(
    heading: String,
    job: String,
    variables: [String],
    install: String,
    verify: String
  ) -> String {
    let lines =
      [heading, "\(job):", "  image: buildpack-deps:stable-curl", "  timeout: 10 minutes"]
      + (variables.isEmpty ? [] : ["  variables:"] + variables)
      + ["  before_script:", install]
    return lines.joined(separator: "\n") + """

        script:
          - mkdir -p rapports
          - \(verify) --format gitlab --sortie rapports/qualite.json || test $? -eq 1
          - \(verify) --format junit --sortie rapports/dossier.xml || test $? -eq 1
          - \(verify) --format html --sortie rapports/dossier.html || test $? -eq 1
          - \(verify) --couleur jamais --largeur 100
        artifacts:
          when: always
          expire_in: 30 days
          paths:
            - rapports
          reports:
            codequality: rapports/qualite.json
            junit: rapports/dossier.xml

      """
  }

  private static func indented(_ text: String, by indent: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "\n" : "\(indent)\($0)\n" }.joined()
  }

  /// For pre-commit, with the tool that is installed on the candidate's machine.
  package static let preCommit = """
    # Avec pre-commit (https://pre-commit.com) et juryblanc installés, « pre-commit install » vérifie le dossier avant chaque commit.
    repos:
      - repo: local
        hooks:
          - id: juryblanc
            name: juryblanc
            entry: juryblanc verifier \(Depot.dossier) --couleur jamais
            language: system
            files: ^\(Depot.dossier)/
            pass_filenames: false

    """
}
