"""How a studio ends."""
from pathlib import Path

from playwright.sync_api import Browser, expect

import studio as parts
from conftest import OpenPage
from server import Server


def test_it_stops_though_a_page_listens_for_events_and_the_page_says_so(chromium: Browser, empty_studio: Server) -> None:
    page = chromium.new_page()  # not watched: it will complain, and rightly
    page.goto(empty_studio.url)
    expect(page.get_by_role("heading", name="Bring your pictures")).to_be_visible()

    assert empty_studio.stop() == 0

    expect(page.get_by_text("The studio does not answer").first).to_be_visible()
    page.close()


def test_what_was_added_is_there_after_a_restart(open_page: OpenPage, empty_studio: Server, held_back: list[Path]) -> None:
    page = open_page(empty_studio)
    expect(page.get_by_role("heading", name="Bring your pictures")).to_be_visible()
    parts.drop(page, held_back)
    expect(parts.tiles(page)).to_have_count(len(held_back), timeout=60_000)
    page.close()
    assert empty_studio.stop() == 0

    with Server(library=empty_studio.library, catalog=empty_studio.catalog) as again:
        page = open_page(again)
        expect(parts.tiles(page)).to_have_count(len(held_back))
        page.close()
