# Everything on a fresh machine with Python and make:
#   make run     a running Reopen, with a sample company        (PORT=8000)
#   make test    the whole suite on SQLite, and on PostgreSQL what asks a database
# PYTHON=python3.12 chooses the interpreter.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# One more than two cores: a test waits for servers and browsers as often as it computes.
JOBS ?= 3
MAILS ?= 1000000
COMMITMENTS ?= 10000
SEED ?= 1

# Python keeps what it has compiled, in __pycache__, also where it was told not to: each run starts hundreds of Pythons.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run test short fuzz years check train score bench lock clean

help:
	@echo "make run    start Reopen with a sample company, on port $(PORT)"
	@echo "make test   every test on SQLite, and on PostgreSQL those that ask a database"
	@echo "make short  core, wires and services on SQLite: for another Python, PYTHON=python3.13 VENV=.venv-3.13"
	@echo "make fuzz   a million hostile mails for the reader of replies     (MAILS=1000000 SEED=1)"
	@echo "make years  five years of commitments, with wrong clocks and other zones   (COMMITMENTS=10000 SEED=1)"
	@echo "make setup  only the environment: $(BIN)/reopen"
	@echo "make check  lint, types, import contracts"
	@echo "make train  the weights of the reader of replies, from training/replies"
	@echo "make score  how well replies are read, against the floors"
	@echo "make bench  the benchmarks"
	@echo "make lock   pin the requirements again, with hashes"
	@echo "make clean  remove the environment and the caches"

# Installed once for each state of the requirements; every download is checked against its hash.
setup: $(VENV)/.base

$(BIN)/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else \
	  f"Reopen runs on Python 3.11 to 3.13; this is {v[0]}.{v[1]}. Name another: make PYTHON=python3.12")'
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make an environment here. On Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.base: requirements/base.txt pyproject.toml | $(BIN)/python
	@echo "Installing what Reopen needs …"
	@$(PIP) install --quiet --require-hashes -r requirements/base.txt -r requirements/build.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	@echo "Installing what the tests need …"
	@$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

run: $(VENV)/.base
	@$(BIN)/reopen up --sample --port $(PORT)

# Both, whatever the first says.
test: $(VENV)/.dev
	@failed=0; \
	echo "On SQLite:"; \
	$(BIN)/python -m pytest -q -n $(JOBS) || failed=1; \
	echo "On PostgreSQL:"; \
	REOPEN_TEST_POSTGRES=1 $(BIN)/python -m pytest -q -n $(JOBS) || failed=1; \
	exit $$failed

# What hangs on the interpreter, for the Pythons beside the first: make short PYTHON=python3.13 VENV=.venv-3.13
short: $(VENV)/.dev
	@$(BIN)/python -m pytest -q tests/core tests/crm tests/services

fuzz: $(VENV)/.dev
	@$(BIN)/python -m tests.fuzz $(MAILS) $(SEED)

years: $(VENV)/.dev
	@$(BIN)/python -m tests.years $(COMMITMENTS) $(SEED)

# Types and migrations need Django's settings, hence a REOPEN_HOME: not the person's.
check: export REOPEN_HOME = $(CURDIR)/$(VENV)/home
check: export DJANGO_SETTINGS_MODULE = reopen.config.settings
check: $(VENV)/.dev
	@failed=0; \
	$(BIN)/ruff check --quiet || failed=1; \
	$(BIN)/ruff format --check --quiet || { echo "Not formatted: $(BIN)/ruff format"; failed=1; }; \
	$(BIN)/mypy || failed=1; \
	$(BIN)/lint-imports --no-cache > $(VENV)/lint-imports.log || { cat $(VENV)/lint-imports.log; failed=1; }; \
	grep '^Contracts:' $(VENV)/lint-imports.log; \
	$(BIN)/python -m django makemigrations --check --verbosity 0 || \
	  { echo "A model has changed without its migration."; failed=1; }; \
	exit $$failed

# The weights of the reader of replies, out of training/replies; a few minutes.
$(VENV)/.train: requirements/train.txt $(VENV)/.dev
	@$(PIP) install --quiet --require-hashes -r requirements/train.txt
	@touch $@

train: $(VENV)/.train
	@$(BIN)/python -m training.train_replies

# Every figure of the reader against its floor (training/floors.json).
score: $(VENV)/.dev
	@$(BIN)/python -m training.score

bench: export REOPEN_HOME = $(CURDIR)/$(VENV)/home
bench: $(VENV)/.dev
	@$(BIN)/python -m benchmarks

# One set of pins for every Python and platform (hence uv: pip-tools pins for its own alone). The files name no
# index: a machine's own pip settings say where packages come from.
lock:
	@command -v uv > /dev/null || { echo "make lock needs uv: pip install uv"; exit 1; }
	@for set in base build dev train; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	    --no-header --no-annotate --no-emit-index-url \
	    --output-file requirements/$$set.txt requirements/$$set.in || exit 1; \
	done

clean:
	rm -rf .venv .venv-* $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
