# `make` alone lists what there is.
.DEFAULT_GOAL := help
.PHONY: help run demo test lint bench types deb-check icons setup

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install what is missing, build, start the application
	@scripts/setup run
	@scripts/start

demo: ## The same with a made-up clinic in it
	@scripts/setup run
	@scripts/start demo

test: ## Set up and run every test
	@scripts/test

lint: ## Format, clippy, licences, screens
	@scripts/lint

bench: ## Measure, in release; one JSON line per figure, also under target/bench/
	@scripts/bench

types: ## Write ui/src/generated from the command list
	@scripts/types

deb-check: ## Build the .deb, install it, start it without a screen of one's own, remove it
	@scripts/deb-check

icons: ## Draw icons/*.png, .ico and .icns from icons/icon.svg
	@scripts/icons

setup: ## Install what is missing for all of the above
	@scripts/setup test
