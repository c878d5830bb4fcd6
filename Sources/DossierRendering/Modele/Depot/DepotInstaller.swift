/// The script that brings the tool to a machine of a continuous integration, where nothing but a shell, tar and curl or wget is asked for.
///
/// The project knows no address of its own: the centre says where it keeps the archive that `make release` writes, and its SHA-256, without which
/// nothing is run.
package enum DepotInstaller {
  /// The script, for any POSIX shell.
  package static let text = """
    #!/bin/sh
    # Met juryblanc dans .juryblanc/bin.
    #
    # JURYBLANC_ARCHIVE  l'adresse https de l'archive juryblanc-…-linux-….tar.gz, ou son chemin
    # JURYBLANC_SHA256   l'empreinte SHA-256 de cette archive
    #
    # Si juryblanc est déjà sur la machine et que JURYBLANC_ARCHIVE est vide, c'est lui qui sert.
    set -eu
    cd "$(dirname "$0")"

    if [ -z "${JURYBLANC_ARCHIVE:-}" ]; then
      if installed=$(command -v juryblanc); then
        mkdir -p bin
        ln -sf "$installed" bin/juryblanc
        exec bin/juryblanc --version
      fi
      echo "juryblanc n'est pas installé, et la variable JURYBLANC_ARCHIVE ne dit pas où prendre son archive." >&2
      echo "Le centre de formation la définit une fois, avec JURYBLANC_SHA256, dans les réglages du dépôt : voir README.md." >&2
      exit 2
    fi
    if [ -z "${JURYBLANC_SHA256:-}" ]; then
      echo "La variable JURYBLANC_SHA256 manque : sans elle, rien ne dit que l'archive est la bonne." >&2
      exit 2
    fi

    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    case $JURYBLANC_ARCHIVE in
      https://*)
        if command -v curl >/dev/null; then
          curl --fail --silent --show-error --location --proto '=https' --retry 3 --output "$work/archive" -- "$JURYBLANC_ARCHIVE"
        else
          wget --quiet --https-only --tries 3 --output-document "$work/archive" -- "$JURYBLANC_ARCHIVE"
        fi
        ;;
      *://*)
        echo "JURYBLANC_ARCHIVE doit être une adresse https ou un chemin." >&2
        exit 2
        ;;
      *) cp -- "$JURYBLANC_ARCHIVE" "$work/archive" ;;
    esac
    if ! echo "$JURYBLANC_SHA256  $work/archive" | sha256sum -c - >/dev/null 2>&1; then
      echo "L'archive n'a pas l'empreinte annoncée par JURYBLANC_SHA256 : elle n'est pas utilisée." >&2
      exit 2
    fi
    mkdir "$work/contenu"
    tar -xzf "$work/archive" -C "$work/contenu"
    for binary in "$work"/contenu/bin/juryblanc "$work"/contenu/*/bin/juryblanc; do
      if [ -f "$binary" ]; then
        mkdir -p bin
        # Un autre nom d'abord : ce qui est en place n'est jamais à moitié écrit.
        cp "$binary" bin/.juryblanc.nouveau
        chmod 755 bin/.juryblanc.nouveau
        mv -f bin/.juryblanc.nouveau bin/juryblanc
        bin/juryblanc --version
        exit 0
      fi
    done
    echo "L'archive ne contient pas bin/juryblanc." >&2
    exit 2

    """
}
