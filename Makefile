# Every target makes the virtual environment .venv and installs what it needs; the second time that takes no time.
# Wanted on the machine: make and Python 3.11 or newer.
#
#   make run ARGS="open bias-variance"      make test ARGS="-k curve"      make run PYTHON=/path/to/python3.12

PYTHON ?= $(shell command -v python3.11 || command -v python3)
# Installed first and by itself, so that pip takes this version's smallest build where one is offered (a newer torch
# on Linux brings gigabytes of CUDA libraries). For another build: make run TORCH="torch==2.13.0 --index-url …"
TORCH ?= torch==2.13.0
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
DECLARED := pyproject.toml tutor/__init__.py

.DEFAULT_GOAL := help
.PHONY: help run install test lint check bench pictures format clean

help:
	@echo "make run       opens the course"
	@echo "make install   makes the command $(BIN)/tutor, and opens nothing"
	@echo "make test      everything that must pass before a change: lint, types, tests"
	@echo "make check     lint, types and the lessons' own check, without running anything"
	@echo "make format    formats the code"
	@echo "make bench     measures what README claims"
	@echo "make pictures  draws README's pictures anew"
	@echo "make clean     removes .venv and all caches"

run: $(VENV)/.installed
	@$(BIN)/tutor $(ARGS)

install: $(VENV)/.installed
	@echo "Ready: $(BIN)/tutor"

# Four at a time even on two cores: a test of a screen waits for half of its time. A lab is warmed once a process.
test: lint
	@$(BIN)/python -m pytest -n 4 --dist loadgroup $(ARGS)

lint: $(VENV)/.installed-dev
	@echo "ruff check" && $(BIN)/ruff check .
	@echo "ruff format --check" && $(BIN)/ruff format --check .
	@echo "mypy --strict" && $(BIN)/mypy

check: lint
	@echo "tutor check" && $(BIN)/tutor check $(ARGS)

# Every module of benchmarks/ that can be run by itself, one after the other.
bench: $(VENV)/.installed-bench
	@for file in $$(grep -l __main__ benchmarks/*.py); do \
	  name=$$(basename $$file .py); \
	  echo "$$name" && $(BIN)/python -m benchmarks.$$name $(ARGS) || exit; \
	done

pictures: $(VENV)/.installed-pictures
	@$(BIN)/tutor gallery --write docs/pictures $(ARGS)

format: $(VENV)/.installed-dev
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# pip is the last that `venv` makes: an environment that has it is whole.
$(BIN)/pip:
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "No Python found. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "tutor needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Name another one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear $(VENV)

$(VENV)/.torch: $(BIN)/pip Makefile
	@echo "Installing PyTorch (the first time a large download)"
	@$(PIP) install $(TORCH)
	@touch $@

$(VENV)/.installed: $(VENV)/.torch $(DECLARED)
	@echo "Installing tutor"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.torch $(DECLARED)
	@echo "Installing tutor and its development tools"
	@$(PIP) install --editable '.[dev]'
	@touch $(VENV)/.installed $@

$(VENV)/.installed-bench: $(VENV)/.installed-dev
	@echo "Installing what the benchmarks compare with"
	@$(PIP) install --editable '.[dev,bench]'
	@touch $@

$(VENV)/.installed-pictures: $(VENV)/.installed-dev
	@echo "Installing what draws pictures"
	@$(PIP) install --editable '.[dev,pictures]'
	@touch $@
