# make help lists what there is. Another Python: make run PYTHON=python3.12. ARGS passes options
# on to pytest and to scripts/bench.py: make test ARGS="-k map" WORKERS=0
PYTHON = python3
PORT = 8501
ARGS =
# Processes that tests run in: one a core.
WORKERS = auto
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help run test lint bench browser programmes clean
.SILENT:

help:
	echo "make run    start the dashboard on http://localhost:$(PORT) (another port: PORT=8600)"
	echo "make test   all checks and tests, the ones in a browser included"
	echo "make lint   ruff, mypy and the import contracts"
	echo "make bench  measure the pages and extraction"
	echo "make clean  remove $(VENV), caches and build output; the database under var/ stays"

run: $(VENV)/.installed
	$(BIN)/demarche run -- --server.address localhost --server.port $(PORT)

test: lint browser programmes
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: browser
	$(BIN)/python scripts/bench.py $(ARGS)

# Playwright's own browser where it can be fetched, else one that the system has.
browser: $(VENV)/.installed-dev
	if [ -z "$$DEMARCHE_CHROMIUM" ] && ! [ -e $(VENV)/.browser-tried ]; then \
	  echo "Fetching a browser for the tests (once) ..."; \
	  $(BIN)/python -m playwright install chromium >$(VENV)/browser.log 2>&1 \
	    || echo "Playwright's browser could not be fetched; looking for one on this system."; \
	  touch $(VENV)/.browser-tried; \
	fi
	$(BIN)/python scripts/find_chromium.py || { rm -f $(VENV)/.browser-tried; exit 1; }

# What opens the exports again, and the proxy.
programmes:
	missing=; PATH="$$PATH:/usr/sbin"; \
	for each in soffice ogr2ogr pdftotext nginx; do \
	  command -v $$each >/dev/null || missing="$$missing $$each"; \
	done; \
	[ -z "$$missing" ] || { \
	  echo "The tests need these programmes too:$$missing. On Debian and Ubuntu: apt install libreoffice-calc-nogui libreoffice-impress-nogui gdal-bin poppler-utils nginx-light" >&2; \
	  exit 1; }

$(VENV)/.installed: requirements.txt pyproject.toml | $(VENV)/bin/python
	echo "Installing what the dashboard needs into $(VENV) (once; a minute or two) ..."
	$(PIP) -r requirements.txt
	touch $@

$(VENV)/.installed-dev: requirements-dev.txt requirements.txt pyproject.toml | $(VENV)/bin/python
	echo "Installing what the dashboard and its tests need into $(VENV) (once; a minute or two) ..."
	$(PIP) -r requirements-dev.txt
	touch $(VENV)/.installed $@

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Demarche needs Python 3.11 or later as $(PYTHON); name one: make run PYTHON=python3.12" >&2; \
	  exit 1; }
	$(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  echo "Python could not make $(VENV). On Debian and Ubuntu: apt install python3-venv" >&2; \
	  exit 1; }

clean:
	rm -rf $(VENV) build dist test-results src/*.egg-info .pytest_cache .mypy_cache .ruff_cache \
	  .hypothesis .import_linter_cache
	find app.py pages scripts src tests -name __pycache__ -prune -exec rm -rf {} +
