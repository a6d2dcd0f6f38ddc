# Needs make and Python 3.11 or newer, and nothing else: the tools go into .venv, at the
# versions in requirements.txt. `make` alone says what there is to make.

PYTHON ?= $(shell command -v python3 || command -v python)
BIN := .venv/bin
READY := .venv/ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help site serve check links accessibility test programs ace chromium bench lint lock clean
# Braille and audio are made by programs that are no Python packages: a command and its package.
SPEAK := lou_translate=liblouis-bin espeak-ng=espeak-ng
PROVE := soffice=libreoffice-writer-nogui java=default-jre-headless npm=npm

help:  ## Say what there is to make
	@sed -n 's/^\([a-z]*\): .*## /\1: /p' $(MAKEFILE_LIST) | awk -F': ' '{printf "make %-13s %s\n", $$1, $$2}'

site: $(READY)  ## Build the guide into site/, with all its files
	@.ci/programs $(SPEAK)
	$(BIN)/takepart build

serve: $(READY)  ## Show the guide in your browser, and each change as you save it
	$(BIN)/takepart serve

check: $(READY)  ## List what to fix in the words, and build nothing
	$(BIN)/takepart check

links: $(READY)  ## Ask other sites if the pages that the guide links to are there
	$(BIN)/takepart links $(WITH)

accessibility: site chromium  ## Test every page in a browser, and keep the results
	$(BIN)/takepart accessibility --results accessibility.yml

test: $(READY) programs  ## Run every test
	$(BIN)/pytest

bench: $(READY)  ## Measure the speed of a build and the weight of the pages
	$(BIN)/python tests/bench/bench.py

lint: $(READY)  ## Check the style and the types of the code
	$(BIN)/ruff check macros tests
	$(BIN)/ruff format --check macros tests
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github/workflows

lock: $(READY)  ## Write requirements.txt again, with the newest versions that fit
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --upgrade --generate-hashes \
	  --quiet --custom-compile-command 'make lock' --output-file requirements.txt

clean:  ## Delete everything that make made
	rm -rf .venv .takepart/files site site.new site.old build dist .mypy_cache .pytest_cache .ruff_cache

# The tools. The stamp is written last, so that an installation that was cut off starts again.
$(READY): requirements.txt pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo 'This needs Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python3' >&2; \
	  exit 1; }
	rm -rf .venv
	"$(PYTHON)" -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

# The tests open what was made: pages in Chromium, Word files in LibreOffice, books in EPUBCheck and
# Ace. Without one of them they would prove less than they say.
programs: chromium
	@.ci/programs --must $(SPEAK) $(PROVE)
	@$(MAKE) --no-print-directory ace

# Ace by DAISY comes as Node packages, whose own download of a browser is not wanted.
ace: build/ace/ready
build/ace/ready: tests/exports/ace/package.json tests/exports/ace/package-lock.json
	mkdir -p build/ace
	cp tests/exports/ace/package*.json build/ace/
	cd build/ace && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --silent --no-audit --no-fund
	touch $@

chromium: $(READY)
	@$(BIN)/python -c "$$PLAYWRIGHTS_OWN" || \
	.ci/programs --must 'chromium|chromium-browser|google-chrome=chromium' || { \
	  echo 'The tests need Chromium. Not on Debian: $(BIN)/playwright install chromium' >&2; exit 1; }

define PLAYWRIGHTS_OWN
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    raise SystemExit(not Path(p.chromium.executable_path).exists())
endef
export PLAYWRIGHTS_OWN
