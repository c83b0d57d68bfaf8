"""Every page at a desk's and a phone's size, in light and dark: it fits, and a screenshot of it is kept."""
import pytest
from playwright.sync_api import Page, expect

from addresses import PAGES, addresses, collect
from conftest import DESK, PHONE, SCREENSHOTS, OpenPage
from server import Server


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440x900", "390x844"])
@pytest.mark.parametrize("name", PAGES)
def test_page_fits_its_window(name: str, size: dict, scheme: str, open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, viewport=size, color_scheme=scheme, has_touch=size is PHONE)
    if name == "board":
        collect(page, studio)
    page.goto(studio.url + addresses(studio)[name])
    settle(page)
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}-{size['width']}x{size['height']}-{scheme}.png")

    expect(page.locator("html")).to_have_attribute("data-theme", scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


def settle(page: Page) -> None:
    """Waits for pictures and fonts, and for what fades in."""
    page.wait_for_load_state("networkidle")
    expect(page.locator(".map-progress")).to_be_hidden(timeout=15_000)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(400)
