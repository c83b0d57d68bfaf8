"""The map of the library."""
import re

import pytest
from playwright.sync_api import Page, expect

import studio as parts
from conftest import DESK, PHONE, OpenPage
from server import Server


def ready(page: Page) -> None:
    expect(page.get_by_role("application", name=re.compile("^Map of 36 pictures"))).to_be_visible()


def test_the_map_shows_the_library_by_color_and_by_likeness(open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, "/map")
    ready(page)

    page.get_by_role("radio", name="By likeness").check(force=True)

    # The first time, every picture looks for its neighbors.
    expect(page.get_by_role("application", name=re.compile("by likeness"))).to_be_visible(timeout=60_000)


def test_enter_opens_the_picture_in_the_middle(open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, "/map")
    ready(page)

    page.get_by_role("application").focus()
    for _ in range(2):
        page.keyboard.press("+")
    page.wait_for_timeout(600)  # the camera glides
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("/picture/[0-9a-f]{32}$"))


def test_enter_opens_the_nearest_picture_where_none_is_in_view(open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, viewport={"width": 500, "height": 500})
    items = studio.get("/images?limit=36")["items"]
    page.route("**/api/v1/maps/color", lambda route: route.fulfill(json={
        "kind": "color", "state": "pretended", "aspect": 1.6, "points": [[index % 2, index % 2] for index in range(36)],
        "ids": [item["id"] for item in items], "colors": [item["color"] for item in items]}))
    page.goto(studio.url + "/map")
    ready(page)
    canvas = page.get_by_role("application")

    for _ in range(8):
        page.keyboard.press("+")
    parts.eventually(page, lambda: not canvas.evaluate(DRAWN))
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("/picture/[0-9a-f]{32}$"))


# Whether anything is drawn within so many pixels of the canvas's edge, or anywhere.
NEAR_EDGE = """(canvas, width) => {
  const context = canvas.getContext("2d");
  const strips = [
    [0, 0, canvas.width, width], [0, canvas.height - width, canvas.width, width],
    [0, 0, width, canvas.height], [canvas.width - width, 0, width, canvas.height]];
  return strips.some((strip) => context.getImageData(...strip).data.some((value) => value > 0));
}"""
DRAWN = """canvas => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0)"""


@pytest.mark.parametrize("kind", ["color", "likeness"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_show_all_leaves_every_picture_whole(size: dict, kind: str, open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, f"/map?by={kind}", viewport=size)
    canvas = page.get_by_role("application", name=re.compile(f"^Map of 36 pictures by {kind}"))
    expect(canvas).to_be_visible(timeout=60_000)
    page.wait_for_load_state("networkidle")

    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Show all").click()
    page.wait_for_timeout(600)

    assert canvas.evaluate(DRAWN)
    assert not canvas.evaluate(NEAR_EDGE, 4)


def test_zooming_draws_another_part(open_page: OpenPage, studio: Server) -> None:
    page = open_page(studio, "/map")
    ready(page)
    page.wait_for_load_state("networkidle")
    before = page.get_by_role("application").screenshot()

    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(600)

    assert page.get_by_role("application").screenshot() != before
