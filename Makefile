# Everything a person or CI does here. `make help` lists the targets.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
CODE   := $(wildcard src tests tools bench hatch_build.py)
LOCALE := src/planctl/locale
POS    := $(wildcard $(LOCALE)/*/LC_MESSAGES/*.po)
MOS    := $(POS:.po=.mo)
GENERATED := $(LOCALE) schemas docs/qaydalar.md docs/rules.md docs/cedveller.md docs/tables.md
YEAR   ?= 2026
SCALE  ?= 1
SIZES  ?= 1k,10k,50k,100k
REPORT := build/illik-hesabat-$(YEAR).docx

# The locks hold for every Python from 3.11 on, and name no place that packages come from.
# `make lock` keeps the releases already chosen; `make lock UPGRADE=--upgrade` takes new ones.
UV_VERSION := 0.13.9
UPGRADE    ?=
LOCK := build/lock/bin/uv pip compile --universal --python-version 3.11   --generate-hashes --no-annotate --no-header --no-emit-index-url --no-config --quiet
# What the wheel is built with is listed once, where pip looks for it.
BUILD_REQUIRES := import pathlib, tomllib; \
  print(*tomllib.loads(pathlib.Path("pyproject.toml").read_text())["build-system"]["requires"], sep="\n")

# Only this project's own settings decide what the tools do here.
unexport PYTHONPATH PYTHONHOME

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help env run test lint format lock generated check-generated golden bench bench-profile bench-startup gallery wheel clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

env: $(STAMP) $(MOS) ## Make .venv from the locked requirements

$(STAMP): pyproject.toml hatch_build.py requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "planctl needs Python 3.11 or newer: make env PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "This Python cannot make environments. On Debian: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

%.mo: %.po | $(STAMP)
	$(BIN)/python -m tools.catalogue compile

run: env ## Check the registry, print status and deadlines, write the annual report
	$(BIN)/planctl check
	$(BIN)/planctl status
	$(BIN)/planctl deadlines
	@mkdir -p build
	$(BIN)/planctl report annual --year $(YEAR) -o $(REPORT)

test: env ## Run the tests (ARGS="-k name" is passed on)
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(ARGS)

lint: env ## Lint, formatting and types
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy $(CODE)

format: env ## Rewrite the code in the house format
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

generated: env ## Regenerate schemas, rule reference and translation catalogues
	$(BIN)/python -m tools.catalogue extract
	$(BIN)/python -m tools.catalogue compile
	$(BIN)/planctl schema --write
	@mkdir -p docs
	$(BIN)/planctl --lang az rules --format md > docs/qaydalar.md
	$(BIN)/planctl --lang en rules --format md > docs/rules.md
	$(BIN)/planctl --lang az query --tables --format md > docs/cedveller.md
	$(BIN)/planctl --lang en query --tables --format md > docs/tables.md

check-generated: generated ## Fail if a generated file is not the committed one
	@git diff --exit-code -- $(GENERATED)
	@test -z "$$(git ls-files --others --exclude-standard -- $(GENERATED))" || { \
	  git status --short -- $(GENERATED); echo "generated files are not committed" >&2; exit 1; }

golden: env ## Rewrite the expected outputs of the tests; read the diff before committing
	GOLDEN=write $(BIN)/python -m pytest $(ARGS)
	git diff --stat -- tests

bench: env ## Measure speed against other tools (SIZES=1k: quick, nothing is published)
	$(BIN)/python -m bench --sizes $(SIZES)

bench-profile: env ## Where the time of a check goes, into build/bench/ (ARGS="--sizes 10k --more")
	$(BIN)/python -m bench.profiles $(ARGS)

bench-startup: env ## What each command line imports, the heaviest first
	$(BIN)/python -m bench.startup

gallery: env ## Render every report, page by page, into build/gallery/ (SCALE=14: 1,036 measures)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/gallery.txt || \
	  echo "What looks at web pages cannot be installed; the rest is rendered." >&2
	$(BIN)/python -m tools.gallery --scale $(SCALE) $(ARGS)

wheel: env ## Build dist/planctl-*.whl
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

lock: ## Resolve the dependencies anew, with the hashes of every file of each release
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install -qq --disable-pip-version-check uv==$(UV_VERSION)
	$(LOCK) $(UPGRADE) --output-file requirements/run.txt pyproject.toml
	$(LOCK) $(UPGRADE) --extra dev --constraint requirements/run.txt --output-file requirements/dev.txt pyproject.toml
	$(LOCK) --extra gallery --constraint requirements/dev.txt --output-file requirements/gallery.txt pyproject.toml
	$(LOCK) $(UPGRADE) --group peers --output-file requirements/peers.txt
	build/lock/bin/python -c '$(BUILD_REQUIRES)' | \
	  $(LOCK) --constraint requirements/dev.txt --output-file requirements/build.txt -

clean: ## Remove the environment, builds and caches
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis $(MOS)
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
