#compdef juryblanc
# Complétion de juryblanc pour zsh, écrite par « juryblanc completion zsh ».

_juryblanc_referentiels() {
  local -a known=(
  )
  _describe -t referentiels 'référentiel' known
}

_juryblanc_referentiels_or_files() {
  _alternative 'referentiels:référentiel:_juryblanc_referentiels' 'files:fichier:_files'
}

_juryblanc_referentiels_list() {
  _values -s , 'référentiel' 
}

_juryblanc_epreuves() {
  local -a known=(
    'titre:l'\''épreuve : « tout » [le titre]'
    'ccp1'
  )
  _describe -t epreuves 'épreuve' known
}

_juryblanc_epreuves_or_files() {
  _alternative 'epreuves:épreuve:_juryblanc_epreuves' 'files:fichier:_files'
}

_juryblanc_epreuves_list() {
  _values -s , 'épreuve' 'titre[l'\''épreuve \: « tout » \[le titre\]]' 'ccp1'
}

_juryblanc_mises_en_page() {
  local -a known=(
    'arial-11:Arial 11, interligne 1,15'
  )
  _describe -t mises-en-page 'mise en page' known
}

_juryblanc_mises_en_page_or_files() {
  _alternative 'mises-en-page:mise en page:_juryblanc_mises_en_page' 'files:fichier:_files'
}

_juryblanc_mises_en_page_list() {
  _values -s , 'mise en page' 'arial-11[Arial 11, interligne 1,15]'
}

_juryblanc_zones() {
  local -a known=(
    'annexes:les annexes'
    'sommaire'
  )
  _describe -t zones 'zone du dossier' known
}

_juryblanc_zones_or_files() {
  _alternative 'zones:zone du dossier:_juryblanc_zones' 'files:fichier:_files'
}

_juryblanc_zones_list() {
  _values -s , 'zone du dossier' 'annexes[les annexes]' 'sommaire'
}

_juryblanc_codes() {
  local -a known=(
    'CP1:l'\''accueil'
    'a\:b:un \\ code'
  )
  _describe -t codes 'code' known
}

_juryblanc_codes_or_files() {
  _alternative 'codes:code:_juryblanc_codes' 'files:fichier:_files'
}

_juryblanc_codes_list() {
  _values -s , 'code' 'CP1[l'\''accueil]' 'a\:b[un \\ code]'
}

_juryblanc() {
  local -a known general
  if (( CURRENT == 2 )); then
    known=(
      'verifier:vérifie l'\''écrit : [tout] ou \\rien\\ à 100 %, `$HOME` compris'
      'fusionner:rassemble'
      'referentiel:lister'
      'expliquer:explique'
      'completion:complète'
    )
    general=(
      '--help:affiche l'\''aide, ou celle d'\''une commande'
      '--version:affiche la version'
    )
    if [[ $PREFIX == -* ]]; then
      _describe -o -t options 'option' general
    else
      _describe -t commands 'commande' known
    fi
    return
  fi
  local called=$words[2]
  shift words
  (( CURRENT -= 1 ))
  case $called in
    referentiel)
      if (( CURRENT == 2 )); then
        known=(
          'lister:donne la liste'
        )
        _describe -t commands 'commande' known
        return
      fi
      called+=" $words[2]"
      shift words
      (( CURRENT -= 1 ))
      ;;
  esac
  case $called in
    'verifier')
      _arguments -S \
        '--format=[le format \: "texte" ou '\''json'\'']:FORMAT:(texte json)' \
        '--sortie=[où l'\''écrire]:FICHIER:_files' \
        '--rapports=[où \: \[là\]]:DOSSIER:_files -/' \
        '--mise-en-page=[la mise en page]:NOM|FICHIER:_juryblanc_mises_en_page_or_files' \
        '--epreuve=[l'\''épreuve]:ID:_juryblanc_epreuves' \
        '--compter=[les zones]:ZONES:_juryblanc_zones_list' \
        '--taches=[combien]:N: ' \
        '--detail[montre tout]' \
        '(- *)--help[affiche cette aide]' \
        '1:DOSSIER:_files'
      ;;
    'fusionner')
      _arguments -S \
        '(- *)--help[affiche cette aide]' \
        '*:FICHIER:_files'
      ;;
    'referentiel lister')
      _arguments -S \
        '(- *)--help[affiche cette aide]'
      ;;
    'expliquer')
      _arguments -S \
        '(- *)--help[affiche cette aide]' \
        '1:CODE:_juryblanc_codes'
      ;;
    'completion')
      _arguments -S \
        '(- *)--help[affiche cette aide]' \
        '1:SHELL:(bash zsh)'
      ;;
  esac
}

if [[ $funcstack[1] == _juryblanc ]]; then
  _juryblanc "$@"
else
  compdef _juryblanc juryblanc
fi
