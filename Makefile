# Two commands are all a newcomer needs: `make demo` and `make test`. Each one sets up everything it needs in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test check notebooks tests lab site clean help

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

demo: $(VENV)/ready ## Train the smallest model, let it write code in six languages, run that code (about ten minutes)
	$(BIN)/hrm-codegen demo

test: check notebooks tests ## All that CI checks

check: $(VENV)/ready ## Package and notebooks agree; notebooks are clean
	$(BIN)/python tests/check_export.py

notebooks: export OMP_NUM_THREADS := 1
notebooks: $(VENV)/ready ## Run every notebook; each cell is a test
	$(BIN)/nbdev_test --n_workers 2 --do_print
	$(BIN)/nbdev_test --n_workers 2 --path experiments

tests: $(VENV)/ready ## What has no page of its own: subprocesses, packaging, hostile programs
	$(BIN)/python -m pytest -m "not slow and not cuda"

lab: $(VENV)/ready ## Explore the notebooks
	$(BIN)/jupyter lab --ip 127.0.0.1 nbs

site: $(VENV)/ready ## Render the site into _docs (needs Quarto, https://quarto.org)
	$(BIN)/nbdev_docs

clean: ## Remove what can be made again
	rm -rf $(VENV) _docs _proc build dist *.egg-info

$(VENV)/ready: constraints.txt settings.ini setup.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing: install the package python3-venv"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=24' 'setuptools>=70' wheel
	$(BIN)/python -m pip install --quiet --constraint constraints.txt torch
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@
