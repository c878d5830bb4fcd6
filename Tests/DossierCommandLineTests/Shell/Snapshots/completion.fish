# Complétion de juryblanc pour fish, écrite par « juryblanc completion fish ».

# Si les mots qui précèdent sont ceux-là, et rien d'autre.
function __juryblanc_follows
    set -l words (commandline -opc)
    set -e words[1]
    test "$words" = "$argv"
end

# Si la ligne appelle cette commande.
function __juryblanc_runs
    set -l words (commandline -opc)
    set -e words[1]
    set -l count (count $argv)
    test (count $words) -ge $count
    and test "$words[1..$count]" = "$argv"
end

# Ce qui est tapé de la valeur, sans l'option qui la précède.
function __juryblanc_current
    commandline -ct | string replace -r -- '^--[^=]*=' ''
end

function __juryblanc_folders
    __fish_complete_directories (__juryblanc_current) dossier
end

# Des mots séparés par des virgules, chacun une fois.
function __juryblanc_list
    set -l head (__juryblanc_current | string match -r -- '.*,')
    set -l given (string split -n , -- "$head")
    for line in ($argv[1])
        contains -- (string split \t -- $line)[1] $given
        or printf '%s%s\n' "$head" $line
    end
end

# Si aucun argument ne suit encore la commande, qui a tant de mots.
function __juryblanc_lacks_operand
    set -l words (commandline -opc)
    set -e words[1..(math $argv[1] + 1)]
    set -l is_over no
    set -l is_value no
    for word in $words
        if test $is_value = yes
            set is_value no
        else if test $is_over = yes; or test "$word" = -; or not string match -q -- '-*' "$word"
            return 1
        else if test "$word" = --
            set is_over yes
        else if contains -- "$word" --epreuve --format --sortie --mise-en-page --compter --rapports --taches
            set is_value yes
        end
    end
    return 0
end

function __juryblanc_referentiels
    printf '%s\t%s\n'
end

function __juryblanc_epreuves
    printf '%s\t%s\n' \
        'titre' 'l\'épreuve : « tout » [le titre]' \
        'ccp1' ''
end

function __juryblanc_mises_en_page
    printf '%s\t%s\n' \
        'arial-11' 'Arial 11, interligne 1,15'
end

function __juryblanc_zones
    printf '%s\t%s\n' \
        'annexes' 'les annexes' \
        'sommaire' ''
end

function __juryblanc_codes
    printf '%s\t%s\n' \
        'CP1' 'l\'accueil' \
        'a:b' 'un \\ code'
end

complete -c juryblanc -f
complete -c juryblanc -n __juryblanc_follows -l help -d 'affiche l\'aide, ou celle d\'une commande'
complete -c juryblanc -n __juryblanc_follows -l version -d 'affiche la version'
complete -c juryblanc -n __juryblanc_follows -a verifier -d 'vérifie l\'écrit : [tout] ou \\rien\\ à 100 %, `$HOME` compris'
complete -c juryblanc -n __juryblanc_follows -a fusionner -d 'rassemble'
complete -c juryblanc -n __juryblanc_follows -a referentiel -d 'lister'
complete -c juryblanc -n __juryblanc_follows -a expliquer -d 'explique'
complete -c juryblanc -n __juryblanc_follows -a completion -d 'complète'

complete -c juryblanc -n '__juryblanc_follows referentiel' -a lister -d 'donne la liste'

complete -c juryblanc -n '__juryblanc_runs verifier' -l format -x -a 'texte json' -d 'le format : "texte" ou \'json\''
complete -c juryblanc -n '__juryblanc_runs verifier' -l sortie -r -F -d 'où l\'écrire'
complete -c juryblanc -n '__juryblanc_runs verifier' -l rapports -x -a '(__juryblanc_folders)' -d 'où : [là]'
complete -c juryblanc -n '__juryblanc_runs verifier' -l mise-en-page -r -F -a '(__juryblanc_mises_en_page)' -d 'la mise en page'
complete -c juryblanc -n '__juryblanc_runs verifier' -l epreuve -x -a '(__juryblanc_epreuves)' -d 'l\'épreuve'
complete -c juryblanc -n '__juryblanc_runs verifier' -l compter -x -a '(__juryblanc_list __juryblanc_zones)' -d 'les zones'
complete -c juryblanc -n '__juryblanc_runs verifier' -l taches -x -d 'combien'
complete -c juryblanc -n '__juryblanc_runs verifier' -l detail -d 'montre tout'
complete -c juryblanc -n '__juryblanc_runs verifier' -l help -d 'affiche cette aide'
complete -c juryblanc -n '__juryblanc_runs verifier; and __juryblanc_lacks_operand 1' -F

complete -c juryblanc -n '__juryblanc_runs fusionner' -l help -d 'affiche cette aide'
complete -c juryblanc -n '__juryblanc_runs fusionner' -F

complete -c juryblanc -n '__juryblanc_runs referentiel lister' -l help -d 'affiche cette aide'

complete -c juryblanc -n '__juryblanc_runs expliquer' -l help -d 'affiche cette aide'
complete -c juryblanc -n '__juryblanc_runs expliquer; and __juryblanc_lacks_operand 1' -a '(__juryblanc_codes)'

complete -c juryblanc -n '__juryblanc_runs completion' -l help -d 'affiche cette aide'
complete -c juryblanc -n '__juryblanc_runs completion; and __juryblanc_lacks_operand 1' -a 'bash zsh'
