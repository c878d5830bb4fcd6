# What a fresh machine with the Swift toolchain needs: `make demo`, then `make test`.

SHELL := /bin/bash
PREFIX ?= /usr/local
SWIFT ?= swift
CORPUS ?= Tests/Corpus
BINARY := .build/release/juryblanc
# What the linker took, from which the notices are drawn.
LINKED := .build/juryblanc.map
PACKAGE := .build/release-package
SHARE = $(DESTDIR)$(PREFIX)/share

# Debian packages, and the file that tells that each is there.
PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libstemmer-dev libyaml-dev libmd-dev pkg-config
# What an installed program comes with: the texts of the fonts whose widths it carries.
NOTICES := fonts-liberation2 fonts-crosextra-carlito
# What completions and the manual are tried in.
SHELLS := bash zsh fish python3 groff mandoc man-db
# What the pages are counted with, when the estimate is measured.
TYPESETTERS := pandoc libreoffice-writer-nogui poppler-utils fonts-liberation2 fonts-crosextra-carlito zip unzip
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help deps build demo test install uninstall release release-nue completions bench-demarrage lint format justesse justesse-a-part apprendre regles pages pages-html formats depot schemas guide bench bench-cohorte parallele metrics check clean

help:
	@echo "make demo      installe ce qui manque, construit l'outil et vérifie deux dossiers d'exemple"
	@echo "make test      lance les tests"
	@echo "make build     construit l'outil ($(BINARY))"
	@echo "make install   installe l'outil, ses complétions et son manuel dans PREFIX (PREFIX=$(PREFIX)) ; make uninstall les retire"
	@echo "make release   fait l'archive à distribuer, dans $(PACKAGE)"
	@echo "make release-nue  essaie l'archive dans une Debian nue, sans Swift ni bibliothèques"
	@echo "make completions  essaie les complétions dans bash, zsh et fish, et lit la page de manuel"
	@echo "make lint      vérifie la mise en forme du code ; make format la corrige"
	@echo "make justesse  mesure la justesse des rapports sur les dossiers annotés de $(CORPUS)"
	@echo "make justesse-a-part  la mesure sur chaque dossier, jugé par ce qui est appris des autres"
	@echo "make apprendre réapprend les poids des mots dans les dossiers annotés et les passages"
	@echo "make regles    récrit le tableau des règles du README d'après Referentiels/regles.json"
	@echo "make pages     mesure l'estimation des pages contre pandoc et LibreOffice"
	@echo "make bench     compare la vitesse à celle de cmark-gfm sur le même dossier"
	@echo "make bench-demarrage  compare le démarrage à celui de cmark-gfm"
	@echo "make pages-html vérifie les pages HTML dans Chromium : validité, accessibilité, clavier, dossiers hostiles"
	@echo "make formats   vérifie les formats sarif, junit, gitlab, github et markdown avec les validateurs d'autrui"
	@echo "make depot     vérifie le dépôt que modele --depot écrit, et lance les commandes de ses vérifications"
	@echo "make schemas   vérifie les schémas des référentiels, et les fichiers qu'ils décrivent, avec check-jsonschema"
	@echo "make guide     lance les commandes du guide « Écrire un référentiel » telles que le README les écrit"
	@echo "make bench-cohorte  compare la vitesse d'une cohorte de 200 dossiers à celle de rumdl et de cmark-gfm"
	@echo "make parallele vérifie une cohorte en plusieurs parts côte à côte, et compare au rapport d'un seul passage"
	@echo "make metrics   régénère les largeurs de caractères à partir des polices"
	@echo "make clean     efface ce qui a été construit"

deps:
	@for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q '^install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installation de$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi

build: deps
	JURYBLANC_MAP=$(CURDIR)/$(LINKED) $(SWIFT) build -c release --product juryblanc

demo: build
	@echo
	@echo "== Un dossier complet : $(CORPUS)/a-mission-locale.md, en Arial 12, interligne 1,5"
	@echo
	$(BINARY) verifier $(CORPUS)/a-mission-locale.md --mise-en-page arial-12-large
	@echo
	@echo "== Un dossier qui a des manques : $(CORPUS)/b-ccas-insertion.md (le code de sortie attendu est 1)"
	@echo
	$(BINARY) verifier $(CORPUS)/b-ccas-insertion.md --mise-en-page arial-12-large; test $$? -eq 1

test: deps
	$(SWIFT) test

install: build
	@$(MAKE) --no-print-directory deps PACKAGES='$(NOTICES)'
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d $(SHARE)/man/man1
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/juryblanc
	strip $(DESTDIR)$(PREFIX)/bin/juryblanc
	$(BINARY) completion bash --sortie $(SHARE)/bash-completion/completions/juryblanc
	$(BINARY) completion zsh --sortie $(SHARE)/zsh/site-functions/_juryblanc
	$(BINARY) completion fish --sortie $(SHARE)/fish/vendor_completions.d/juryblanc.fish
	$(BINARY) manuel --sortie $(SHARE)/man/man1/juryblanc.1
	@.ci/notices $(LINKED) $(SHARE)/doc/juryblanc

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/juryblanc $(SHARE)/bash-completion/completions/juryblanc $(SHARE)/zsh/site-functions/_juryblanc
	rm -f $(SHARE)/fish/vendor_completions.d/juryblanc.fish $(SHARE)/man/man1/juryblanc.1
	rm -rf $(SHARE)/doc/juryblanc

release: build
	@.ci/release $(BINARY) $(PACKAGE)

release-nue: release
	@command -v debootstrap >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends debootstrap; }
	@$(SUDO) .ci/release-nue $(PACKAGE) $(CORPUS)

completions: build
	@$(MAKE) --no-print-directory deps PACKAGES='$(SHELLS)'
	@.ci/completions $(BINARY)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

justesse: deps
	$(SWIFT) run -c release --quiet mesure-justesse $(CORPUS) --par-element

justesse-a-part: deps
	$(SWIFT) run -c release --quiet mesure-justesse $(CORPUS) --a-part Referentiels/cip-2018 --planchers 0.85,0.80 --par-element

apprendre: deps
	$(SWIFT) run -c release --quiet mesure-justesse $(CORPUS) --apprendre Referentiels/cip-2018

# The recording run fails by design, so that nobody takes it for a check; the second one checks.
regles: deps
	-@RECORD_SNAPSHOTS=1 $(SWIFT) test --filter RuleTableTests >/dev/null 2>&1
	$(SWIFT) test --filter RuleTableTests

pages:
	@$(MAKE) --no-print-directory deps PACKAGES='$(PACKAGES) $(TYPESETTERS)'
	$(SWIFT) run -c release --quiet mesure-pages Tests/DossierLayoutTests/Fixtures
	@mkdir -p .bench/pages .bench/mise-en-page
	@head -c 100000 <(for f in a-mission-locale plie-romain siae; do awk 'NR == 1 && /^---$$/ {h = 1; next} h && /^---$$/ {h = 0; next} !h' $(CORPUS)/$$f.md; echo; done) | iconv -c -f utf-8 -t utf-8 > .bench/pages/dossier-100k.md
	@cp Referentiels/mises-en-page/arial-11.json .bench/mise-en-page/
	@echo && echo "== Un dossier de 100 Ko, en arial-11"
	$(SWIFT) run -c release --quiet mesure-pages .bench/pages --mises-en-page .bench/mise-en-page

bench: build
	@{ command -v hyperfine && command -v cmark-gfm && command -v jq; } >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends hyperfine cmark-gfm jq; }
	@mkdir -p .bench
	@head -c 100000 <(cat $(CORPUS)/a-mission-locale.md $(CORPUS)/b-ccas-insertion.md) | iconv -c -f utf-8 -t utf-8 > .bench/dossier-100k.md
	@hyperfine --shell=none --warmup 10 --runs 200 --ignore-failure --style basic --export-json .bench/bench.json \
	  'cmark-gfm -e table -e footnotes .bench/dossier-100k.md' \
	  '$(BINARY) verifier .bench/dossier-100k.md --epreuve titre --format json' 2>/dev/null | grep -E 'Time|Benchmark' || true
	@jq -r '"juryblanc / cmark-gfm, médianes : " + ((.results[1].median / .results[0].median) * 100 | round / 100 | tostring)' .bench/bench.json

# Distributed, the binary is stripped: so it is here.
bench-demarrage: build
	@{ command -v hyperfine && command -v cmark-gfm && command -v jq; } >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends hyperfine cmark-gfm jq; }
	@mkdir -p .bench
	@strip -o .bench/juryblanc $(BINARY)
	@commands=(); for round in 1 2 3 4 5 6 7; do commands+=('cmark-gfm --version' '.bench/juryblanc --version'); done; \
	hyperfine --shell=none --warmup 20 --runs 200 --style none --export-json .bench/demarrage.json "$${commands[@]}" >/dev/null 2>&1
	@jq -r '.results | [_nwise(2) | .[1].median / .[0].median] | sort | "juryblanc --version / cmark-gfm --version, médianes de sept fois 200 passages, à tour de rôle : \(.[3] * 100 | round / 100) (de \(.[0] * 100 | round / 100) à \(.[6] * 100 | round / 100))"' .bench/demarrage.json
	@echo "taille du programme, sans ses symboles : $$(($$(stat -c %s .bench/juryblanc) / 100000))" | sed -E 's/([0-9]+)([0-9])$$/\1,\2 Mo/'

pages-html: build
	@.ci/pages-html.py $(BINARY) $(CORPUS)

formats: build
	@{ python3 -m venv --help && command -v cmark-gfm; } >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv cmark-gfm; }
	@.ci/formats.py $(BINARY) $(CORPUS)

depot: build
	@{ python3 -m venv --help && command -v git; } >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv git; }
	@.ci/depot.py $(BINARY) $(CORPUS)

schemas: build
	@python3 -m venv --help >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv; }
	@.ci/schemas.py $(BINARY)

guide: build
	@.ci/guide.py $(BINARY)

bench-cohorte: build
	@{ command -v hyperfine && command -v cmark-gfm && command -v jq && [ -x /usr/bin/time ] && python3 -m venv --help; } >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends hyperfine cmark-gfm jq time python3-venv; }
	@.ci/bench-cohorte $(BINARY) $(CORPUS) .bench/cohorte

parallele: build
	@command -v parallel >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends parallel; }
	@.ci/parallele $(BINARY) $(CORPUS)

metrics:
	@dpkg-query -W fonts-liberation2 fonts-crosextra-carlito >/dev/null 2>&1 || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends fonts-liberation2 fonts-crosextra-carlito; }
	$(SWIFT) run --quiet font-metrics Sources/DossierLayout/Metrics

check: lint test

clean:
	rm -rf .build .bench
