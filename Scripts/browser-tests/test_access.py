"""axe-core finds nothing serious on any page, in light and dark."""
from collections.abc import Callable
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

import studio as parts
from addresses import PAGES, addresses, collect
from conftest import DESK, PHONE, OpenPage
from server import Server
from test_looks import settle

# Run as the debugger does, so that the studio's own content security policy stays as strict as it is.
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RUN = """async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  return found.violations.filter(({impact}) => impact === "serious" || impact === "critical").map(
    ({id, help, nodes}) => [id, help, ...nodes.slice(0, 3).map(({html, failureSummary}) => html.slice(0, 160) + failureSummary)].join(" | "));
}"""


def serious(page: Page) -> list[str]:
    page.evaluate(AXE)
    return page.evaluate(RUN)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_page_has_no_serious_barrier(name: str, scheme: str, open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, viewport=DESK, color_scheme=scheme)
    if name == "board":
        collect(page, studio)
    page.goto(studio.url + addresses(studio)[name])
    settle(page)
    assert serious(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_page_has_no_serious_barrier_on_a_phone(name: str, open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, viewport=PHONE, has_touch=True)
    if name == "board":
        collect(page, studio)
    page.goto(studio.url + addresses(studio)[name])
    settle(page)
    assert serious(page) == []


# What opens on a page, and how: parts that the pages above keep closed.
OPENED: dict[str, tuple[str, Callable[[Page], object]]] = {
    "vibe ranges": ("library", lambda page: page.get_by_role("button", name="Vibe ranges").click()),
    "color picker": ("library", lambda page: page.get_by_role("button", name="Add a color").click()),
    "moods": ("library", lambda page: page.get_by_role("button", name="Add a mood").click()),
    "keys": ("library", lambda page: page.keyboard.press("?")),
    "collected pictures": ("library", lambda page: parts.collect(page, 3)),
    "why this": ("search", lambda page: page.get_by_role("button", name="Why this").first.click(force=True)),
    "palette files": ("picture", lambda page: page.get_by_role("button", name="Export").click()),
    "more measures": ("picture", lambda page: page.get_by_role("region", name="Vibe").locator("summary").click()),
    "board files": ("board", lambda page: page.get_by_role("button", name="Export").click()),
    "saving a board": ("board", lambda page: page.get_by_role("button", name="Save", exact=True).click()),
}


@pytest.mark.parametrize("part", OPENED)
def test_open_part_has_no_serious_barrier(part: str, open_page: OpenPage, studio: Server) -> None:
    name, open_part = OPENED[part]
    page = open_page(studio)
    if name == "board":
        collect(page, studio)
    page.goto(studio.url + addresses(studio)[name])
    settle(page)
    open_part(page)
    page.wait_for_timeout(300)
    assert serious(page) == []


def test_an_empty_library_has_no_serious_barrier(open_page: OpenPage, empty_studio: Server) -> None:
    page = open_page(empty_studio)
    settle(page)
    assert serious(page) == []
