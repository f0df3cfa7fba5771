# `make help` lists what there is to do. Nothing else is needed than Python 3.11 or later, git and make.
.DEFAULT_GOAL := help
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

PYTHON ?= python3
BIN     = .venv/bin
RUN     = $(BIN)/python -m
ADDRESS = 127.0.0.1:8000

.PHONY: help serve check build demo test style types bench bilder pdf offline sbom audit lock clean

help: ## visa den här listan
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

serve: .venv/site.ok ## visa webbplatsen på den egna datorn; det du ändrar syns direkt
	@$(RUN) mkdocs serve --livereload --dev-addr $(ADDRESS)

check: .venv/site.ok ## granska innehållet, på några sekunder
	@$(RUN) macros granska

build: .venv/site.ok ## bygg webbplatsen i site/; går något fel ligger den förra kvar
	@rm -rf .site-new
	@$(RUN) mkdocs build --strict --site-dir .site-new
	@rm -rf .site-old; if [ -e site ]; then mv site .site-old; fi; mv .site-new site; rm -rf .site-old

demo: .venv/site.ok ## visa den påhittade Exempelstaden med fulla tabeller
	@$(RUN) tests.exempelstaden .demo
	@cd .demo && ../$(RUN) mkdocs serve --livereload --dev-addr 127.0.0.1:8001

test: .venv/test.ok ## kör allt: stil, typer, tester, bygge och webbläsare
	@tests/chromium.sh
	@$(MAKE) --no-print-directory --jobs=2 types check style
	@$(RUN) pytest

style: .venv/test.ok
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: .venv/test.ok
	@$(BIN)/mypy

pdf: .venv/test.ok ## gör böcker för papper, och bygg webbplatsen med länkar till dem
	@$(MAKE) --no-print-directory build
	@$(RUN) deploy.pdf site .utskrifter
	@KB_UTSKRIFTER=.utskrifter $(MAKE) --no-print-directory build

offline: build ## lägg webbplatsen och alla uppgifter i kunskapsbanken.zip, att öppna utan nät
	@$(RUN) macros packa site kunskapsbanken.zip

sbom: .venv/site.ok ## skriv vad bygget består av i sbom.json (frågar nätet; kräver uv)
	@uvx --from cyclonedx-bom==7.5.0 cyclonedx-py requirements requirements.txt -o sbom.json
	@echo 'sbom.json är klar.'

audit: .venv/site.ok ## leta efter kända svagheter i paketen (frågar nätet; kräver uv)
	@uvx pip-audit==2.10.1 --require-hashes --disable-pip -r requirements.txt

bench: .venv/test.ok ## mät bygget mot en oförändrad mkdocs-material med samma sidor
	@$(RUN) tests.bench

bilder: .venv/test.ok ## gör om bilderna av webbplatsen
	@$(RUN) tests.bilder

lock: ## lås alla paket på nytt efter en ändring i requirements*.in (kräver uv)
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url requirements.in -o requirements.txt
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -c requirements.txt requirements-dev.in -o requirements-dev.txt

clean: ## ta bort allt som går att göra om
	@rm -rf .venv site .site-new .site-old .demo .utskrifter kunskapsbanken.zip sbom.json .pytest_cache .ruff_cache .mypy_cache .hypothesis

.venv/site.ok: requirements.txt
	$(install)

.venv/test.ok: requirements-dev.txt
	$(install)
	@touch .venv/site.ok

# Only what the hashes vouch for gets in, with uv where it is there and else with pip.
define install
@if command -v uv >/dev/null 2>&1; then \
  uv venv -q --allow-existing --python '>=3.11' .venv \
  && uv pip install -q --python $(BIN)/python --require-hashes -r $<; \
else \
  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
  || { echo 'Python 3.11 eller senare behövs. Skriv var den finns: make serve PYTHON=/sökväg/python3'; exit 1; } \
  && { [ -x $(BIN)/pip ] || $(PYTHON) -m venv .venv; } \
  || { echo 'Python saknar venv. På Debian och Ubuntu: apt install python3-venv'; exit 1; } \
  && $(BIN)/pip install -q --disable-pip-version-check --require-hashes -r $<; \
fi
@touch $@
endef
