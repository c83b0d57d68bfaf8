# Everything a person does with the source tree. `make help` lists it.
.DEFAULT_GOAL := help
.PHONY: help setup build test test-studio demo bench docs format lint install clean

SWIFT ?= swift
PREFIX ?= /usr/local
# A program that carries Swift's libraries starts in little more than half the time and runs where there
# is no toolchain; macOS has them in the system.
RELEASE := -c release --product pinpalettes $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
SOURCES := Package.swift Sources Tests Snippets Benchmarks/Package.swift Benchmarks/Sources

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing: libvips, Cairo, TurboJPEG, Little CMS, libcurl, SQLite, OpenVINO
	@Scripts/setup

build: setup ## build the release binary, .build/release/pinpalettes
	$(SWIFT) build $(RELEASE)

demo: build ## index the samples and show palettes, vibes, searches and three boards
	@Scripts/demo

# The server's tests keep time over real sockets, which two thousand others in the same process would not let them.
test: setup ## build and run every test
	@Scripts/peers/install || echo "tests against independent readers of our files will be skipped" >&2
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --filter PinPalettesServerTests
	$(SWIFT) test --skip-build --skip PinPalettesServerTests

test-studio: build ## drive the studio in a real Chromium, and its API with schemathesis
	@Scripts/browser-tests/run
	@Scripts/api-tests/run

bench: build ## measure the stages, as ratios in one run
	@Scripts/bench

docs: setup ## build the reference pages into .build/docs
	@Scripts/docs

format: ## format the sources in place
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint: ## check the formatting, and our C declarations against the libraries' headers
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
	@Scripts/check-c-abi/run

install: build ## install into PREFIX (default /usr/local)
	@Scripts/install "$(PREFIX)"

clean: ## remove what was built; downloaded parts in .deps stay
	rm -rf .build Benchmarks/.build
