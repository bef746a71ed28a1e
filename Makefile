# `make check` fact-checks the five documents; `make test` runs the tests. Each is complete by itself.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: check test fuzz lint types gate docs data hooks clean
check: $(STAMP)
	$(BIN)/pincite check
	$(BIN)/pincite coverage --fail-under 100

test: $(STAMP)
	$(BIN)/pytest -n auto --dist loadfile

# Hostile and random input for hours: PINCITE_FUZZ says how many inputs of each kind.
fuzz: $(STAMP)
	PINCITE_FUZZ=$${PINCITE_FUZZ:-20000} $(BIN)/pytest tests/fuzz -n auto --dist worksteal -p no:hypothesispytest

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(STAMP)
	$(BIN)/mypy

gate: $(STAMP)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pre-commit run --all-files --show-diff-on-failure

docs: $(STAMP)
	$(BIN)/python docs/generate.py

data: $(STAMP)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --group data
	$(BIN)/python tools/generate_data.py

hooks: $(STAMP)
	$(BIN)/pre-commit install

$(STAMP): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "pincite needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; try: make PYTHON=python3.12 check")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@$(BIN)/python -m compileall -q checks/pincite
	@touch $@

clean:
	rm -rf .venv
