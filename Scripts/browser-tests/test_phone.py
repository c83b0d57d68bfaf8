"""The main journey with a thumb, on a phone."""
import re

from playwright.sync_api import expect

import studio as parts
from conftest import PHONE, OpenPage
from server import Server


def test_search_open_copy_collect_and_compose(open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, viewport=PHONE, has_touch=True, is_mobile=True)
    parts.field(page).tap()
    parts.search(page, "a golden retriever")
    parts.eventually(page, lambda: parts.names(page)[:1] == ["golden-retriever.jpg"])

    parts.tile(page, "golden-retriever.jpg").get_by_role("link").tap()
    expect(page.get_by_role("heading", name="golden-retriever.jpg", level=1)).to_be_visible()
    swatch = page.get_by_role("button", name=re.compile("^Copy #")).first
    swatch.tap()
    expect(swatch).to_contain_text("copied")

    page.get_by_role("button", name="Collect", exact=True).tap()
    page.get_by_role("link", name=re.compile("^Open ")).first.tap()
    page.get_by_role("button", name="Collect", exact=True).tap()
    page.get_by_role("button", name="Make a board").tap()

    expect(page.get_by_role("button", name=re.compile(r", picture \d+ of 2"))).to_have_count(2)


def test_what_one_taps_is_large_enough(open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, viewport=PHONE, has_touch=True, is_mobile=True)
    expect(parts.tiles(page).first).to_be_visible()

    # WCAG 2.2, 2.5.8: at least 24 by 24 CSS pixels.
    small = page.evaluate(
        """() => [...document.querySelectorAll("header button, header a, main button, main select")].filter((element) => {
             const {width, height} = element.getBoundingClientRect();
             return width > 0 && element.checkVisibility({opacityProperty: true}) && (width < 24 || height < 24);
           }).map((element) => element.outerHTML.slice(0, 120))""")
    assert small == []
