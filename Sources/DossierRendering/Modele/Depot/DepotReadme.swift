import DossierCore

/// What the repository says to the candidate, and to the centre that sets it up.
struct DepotReadme {
  private let epreuve: Epreuve
  private let referentiel: Referentiel

  init(_ epreuve: Epreuve, _ referentiel: Referentiel) {
    self.epreuve = epreuve
    self.referentiel = referentiel
  }

  /// The page, its last line ended.
  var text: String {
    """
    # Mon dossier : \(epreuve.intitule)

    Ce dépôt est fait pour écrire le dossier, et le vérifier à chaque envoi avec `juryblanc`. **Gardez-le privé** : un dossier raconte la vie de
    personnes.

    ## Écrire

    - Le texte est dans `\(Depot.dossier)/`, un fichier par partie, lus dans l'ordre de leurs noms. Remplacez chaque `[À COMPLÉTER]`.
    - Les conseils entre `<!--` et `-->` ne s'impriment pas : lisez-les, puis effacez-les si vous voulez.
    - Les images et documents joints vont dans `\(Depot.dossier)/annexes/` : `![Le planning de l'atelier](annexes/planning.png)`.
    - Ne donnez ni le nom ni les coordonnées des personnes accompagnées : un prénom changé suffit.

    ## Vérifier

    Sur votre ordinateur, si `juryblanc` y est installé :

    ```sh
    juryblanc verifier \(Depot.dossier)
    juryblanc expliquer PAG001        # pourquoi, que faire
    ```

    À chaque envoi, la vérification se fait aussi sur la forge : les remarques apparaissent sur les lignes du texte ou dans le journal, et la page
    `dossier.html` est à télécharger dans les rapports.

    `.juryblanc.json` dit comment : `"profil": "brouillon"` pendant l'écriture (ce qui reste à écrire ne fait pas échouer la vérification), puis
    `"final"` avant de remettre le dossier ; `"miseEnPage"` est celle de votre document (`arial-11`, `times-12-large`…), les pages en dépendent.

    L'outil relève des traces dans le texte ; il peut se tromper, et c'est le jury qui décide.

    ## Pour le centre de formation

    La forge prend `juryblanc` dans l'archive que le centre a choisie. À définir une fois, pour toute l'organisation si la forge le permet :

    | Variable | Ce qu'elle contient |
    |---|---|
    | `JURYBLANC_ARCHIVE` | l'adresse https de `juryblanc-…-linux-….tar.gz` |
    | `JURYBLANC_SHA256` | l'empreinte de cette archive, dans le fichier `SHA256SUMS` publié avec elle |

    GitHub et Forgejo : réglages, Actions, Variables. GitLab : réglages, CI/CD, Variables. Gardez les fichiers de votre forge et effacez les autres :
    `.github/`, `.gitlab-ci.yml` ou `.forgejo/`.

    """
  }

  /// What the folder of the annexes says.
  static let annexes = """
    Placez ici les images et les documents joints au dossier. Appelez-les dans le texte :

        ![Le planning de l'atelier](annexes/planning.png)

    Cachez les noms, adresses et numéros qui s'y voient : l'outil ne lit pas dans les images.

    """
}
