"""The page of one picture."""
import re

from playwright.sync_api import Page, expect

import studio as parts
from conftest import OpenPage
from server import Server


def open_picture(page: Page, name: str) -> None:
    parts.tile(page, name).get_by_role("link").click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def test_a_click_copies_a_color_as_hex(page: Page) -> None:
    open_picture(page, "autumn-mountains.jpg")
    swatch = page.get_by_role("button", name=re.compile("^Copy #")).first
    hex_code = re.search("#[0-9a-f]{6}", swatch.get_attribute("aria-label"), re.I)[0]

    swatch.click()

    expect(swatch).to_contain_text("copied")
    assert page.evaluate("navigator.clipboard.readText()").lower() == hex_code.lower()


def test_colors_are_copied_as_they_are_written(page: Page) -> None:
    open_picture(page, "autumn-mountains.jpg")
    page.get_by_role("radio", name="OKLCH").check(force=True)

    page.get_by_role("button", name=re.compile("^Copy oklch")).first.click()

    assert re.fullmatch(r"oklch\([\d.]+%? [\d.]+ [\d.]+\)", page.evaluate("navigator.clipboard.readText()"))


def test_the_vibe_is_told_in_words(page: Page) -> None:
    open_picture(page, "autumn-mountains.jpg")

    expect(page.get_by_role("region", name="Vibe")).to_contain_text("Warmth")


def test_similar_pictures_lead_on(page: Page) -> None:
    open_picture(page, "sunflower.jpg")
    similar = page.get_by_role("link", name=re.compile("^Open "))
    expect(similar.first).to_be_visible()
    name = similar.first.get_attribute("aria-label").removeprefix("Open ")

    similar.first.click()

    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def test_back_returns_to_where_the_library_was(page: Page) -> None:
    parts.settled_names(page)
    page.mouse.move(700, 500)
    page.mouse.wheel(0, 500)
    parts.eventually(page, lambda: page.evaluate("scrollY") > 300)
    page.wait_for_timeout(300)  # the position is kept once the scrolling rests
    before = page.evaluate("scrollY")
    page.mouse.click(600, 450)
    expect(page).to_have_url(re.compile("/picture/"))

    page.go_back()

    parts.eventually(page, lambda: abs(page.evaluate("scrollY") - before) < 40)
    assert parts.names(page)


def test_the_palette_is_saved_as_a_file(page: Page) -> None:
    open_picture(page, "autumn-mountains.jpg")
    page.get_by_role("button", name="Export").click()

    with page.expect_download() as saving:
        page.get_by_role("link", name="Adobe Swatch Exchange").click()

    assert saving.value.path().read_bytes()[:4] == b"ASEF"


def test_a_picture_that_is_gone_is_said_to_be(open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, "/picture/" + "0" * 32, excused="404 ")

    expect(page.get_by_role("alert")).to_contain_text("no such picture")
