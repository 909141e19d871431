# Everything a person or CI does here. `make help` lists the targets.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
CODE   := $(wildcard src tests tools bench hatch_build.py)
LOCALE := src/planctl/locale
POS    := $(wildcard $(LOCALE)/*/LC_MESSAGES/*.po)
MOS    := $(POS:.po=.mo)
YEAR   ?= 2026
REPORT := build/illik-hesabat-$(YEAR).docx

# Only this project's own settings decide what the tools do here.
unexport PYTHONPATH PYTHONHOME

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help env run test lint format lock generated check-generated golden bench wheel clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

env: $(STAMP) $(MOS) ## Make .venv from the locked requirements

$(STAMP): pyproject.toml hatch_build.py requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "planctl needs Python 3.11 or newer: make env PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "This Python cannot make environments. On Debian: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

%.mo: %.po | $(STAMP)
	$(BIN)/python tools/catalogue.py compile

run: env ## Check the registry, print status and deadlines, write the annual report
	$(BIN)/planctl check
	$(BIN)/planctl status
	$(BIN)/planctl deadlines
	@mkdir -p build
	$(BIN)/planctl report annual --year $(YEAR) -o $(REPORT)

test: env ## Run the tests (ARGS="-k name" is passed on)
	$(BIN)/python -m pytest $(ARGS)

lint: env ## Lint, formatting and types
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy $(CODE)

format: env ## Rewrite the code in the house format
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

clean: ## Remove the environment, builds and caches
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis $(MOS)
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
