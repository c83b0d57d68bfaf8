"""What the journeys are given: a running studio, a browser, and pages that are watched."""
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import server
from watch import Watch

DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
SCREENSHOTS = server.ROOT / ".build/browser-screenshots"

# The model is loaded at the first search, and CI machines are slow.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def held_back() -> list[Path]:
    """Sample photographs that the library does not have: those to add and to search by."""
    return [server.SAMPLES / name for name in ("red-panda.jpg", "sea-pier.jpg", "pancakes.jpg")]


@pytest.fixture(scope="session")
def studio(held_back: list[Path]) -> Iterator[server.Server]:
    """A studio of the other samples, for journeys that add nothing to it."""
    with server.Server([path for path in server.samples() if path not in held_back]) as running:
        yield running


@pytest.fixture
def empty_studio() -> Iterator[server.Server]:
    """A studio without a picture, of the journey's own."""
    with server.Server() as running:
        yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["PINPALETTES_CHROMIUM"])
        yield browser
        browser.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """Opens a page of a studio: `open_page(studio, "/map", viewport=PHONE, color_scheme="dark")`.

    A journey fails if any of its pages complained in the console, broke the content security policy or asked
    another origin for something; complaints with the word `excused` in them are what it is about.
    """
    opened: list[Watch] = []

    def open_(running: server.Server, path: str = "/", excused: str | None = None, **options) -> Page:
        context = chromium.new_context(**{"viewport": DESK, "reduced_motion": "reduce", **options})
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=running.url)
        page = context.new_page()
        opened.append(Watch(page, running.url, excused))
        page.goto(running.url + path)
        return page

    yield open_
    complaints = [complaint for watch in opened for complaint in watch.complaints]
    for watch in opened:
        watch.page.context.close()
    assert complaints == []


@pytest.fixture
def page(open_page: OpenPage, studio: server.Server) -> Page:
    """The library at desk size."""
    return open_page(studio)
