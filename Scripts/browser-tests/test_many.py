"""A library of 100,000 pictures on the wall: few of them are in the document, and every one can be reached."""
import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Request, Route, expect

import studio as parts
from conftest import DESK, PHONE, OpenPage
from server import Server

COUNT = 100_000
# What is in the document: three windows of tiles, eight columns at most.
MOST_TILES = 200
# What one jump may ask for: the page there, the one beside it, and the one that was on its way.
MOST_REQUESTS = 3
# As Web/library/sources.js has them.
FIRST_PAGE, NEXT_PAGE = 200, 1000
# Where the upper edge of a picture is in the window; nothing when it is not in the document.
TOP = "number => document.querySelector(`[data-id='${number.toString(16).padStart(32, 0)}']`)?.getBoundingClientRect().top"


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def wall(request: pytest.FixtureRequest, open_page: OpenPage, studio: Server) -> Page:
    """A wall whose pictures the test makes up; the thumbnails are those of one sample."""
    page = open_page(studio, "/map", viewport=request.param)
    sample = studio.get("/images?limit=1")["items"][0]
    # With another one than the library's, the wall would be made anew.
    state = studio.get("/library")["state"]

    def item(number: int) -> dict:
        # Those further on are taller than the first, so that no height is as one would expect.
        quarters = 2 + number % 5 + number // 1000 % 3
        return dict(sample, id=f"{number:032x}", name=f"{number}.jpg", height=sample["width"] * quarters // 4)

    def answer(route: Route) -> None:
        query = parse_qs(urlsplit(route.request.url).query)
        offset, limit = int(query.get("offset", ["0"])[0]), int(query.get("limit", ["200"])[0])
        end = min(COUNT, offset + limit)
        route.fulfill(content_type="application/json", body=json.dumps({
            "total": COUNT, "offset": offset, "next": end if end < COUNT else None, "state": state,
            "items": [item(number) for number in range(offset, end)]}))

    page.route("**/api/v1/images?**", answer)
    page.route("**/api/v1/thumbnails/**", lambda route: route.continue_(
        url=f"{studio.url}/api/v1/thumbnails/{sample['id']}?width=240"))
    page.goto(studio.url)
    expect(parts.tiles(page).first).to_be_visible()
    return page


def asked(page: Page) -> list[str]:
    """The requests for pictures from now on; the list grows."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        if "/api/v1/images?" in request.url:
            addresses.append(request.url)

    page.on("request", note)
    return addresses


def scroll_to(page: Page, share: float) -> None:
    """Goes where a scroll bar goes that is pulled to a share of its way."""
    page.evaluate("share => scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight))", share)


def numbers(page: Page) -> list[int]:
    """The numbers of the pictures that are in the window, in order."""
    return sorted(page.evaluate(
        """() => [...document.querySelectorAll(".wall > li")].filter((tile) => {
             const {top, bottom} = tile.getBoundingClientRect();
             return bottom > 0 && top < innerHeight;
           }).map((tile) => Number.parseInt(tile.dataset.id, 16))"""))


def first_in_window(page: Page) -> int:
    """The first of the pictures that are in the window, once there are some."""
    parts.eventually(page, lambda: len(numbers(page)) > 2)
    return numbers(page)[0]


def page_of(number: int) -> int:
    """The page of the list that a picture comes with; -1 for the first."""
    return (number - FIRST_PAGE) // NEXT_PAGE


def test_few_tiles_are_in_the_document_while_one_scrolls(wall: Page) -> None:
    wall.mouse.move(200, 500)
    for _ in range(30):
        wall.mouse.wheel(0, 1500)
        wall.wait_for_timeout(30)
        assert parts.tiles(wall).count() <= MOST_TILES
    parts.eventually(wall, lambda: len(parts.names(wall)) > 10)
    assert int(parts.names(wall)[-1].removesuffix(".jpg")) > 200


def test_no_picture_moves_once_it_is_placed(wall: Page) -> None:
    places = """() => Object.fromEntries(
      [...document.querySelectorAll(".wall > li")].map((tile) => [tile.dataset.id, tile.style.transform]))"""
    before = wall.evaluate(places)
    wall.mouse.move(200, 500)
    for distance in (3000, 3000, -3000, -3000):
        wall.mouse.wheel(0, distance)
        wall.wait_for_timeout(300)

    after = wall.evaluate(places)
    assert {id: place for id, place in after.items() if id in before} == {id: before[id] for id in after if id in before}
    assert set(before) & set(after)


def test_the_end_is_reached_without_what_lies_before_it(wall: Page) -> None:
    requests = asked(wall)

    scroll_to(wall, 1)

    parts.eventually(wall, lambda: COUNT - 1 in numbers(wall))
    wall.wait_for_timeout(500)
    assert len(requests) <= MOST_REQUESTS
    assert COUNT - 1 in numbers(wall)


def test_half_way_down_are_the_pictures_of_the_middle(wall: Page) -> None:
    requests = asked(wall)

    scroll_to(wall, 0.5)

    parts.eventually(wall, lambda: len(numbers(wall)) > 2)
    wall.wait_for_timeout(500)
    assert len(requests) <= MOST_REQUESTS
    assert abs(numbers(wall)[0] - COUNT / 2) < 0.02 * COUNT


def test_what_one_sees_stays_while_pictures_above_it_come(wall: Page) -> None:
    scroll_to(wall, 0.5)
    start = first_in_window(wall)
    wall.mouse.move(200, 500)
    step = 700

    for _ in range(400):
        seen = first_in_window(wall)
        if page_of(seen) < page_of(start):
            break
        before = wall.evaluate(TOP, seen)
        wall.mouse.wheel(0, -step)
        parts.eventually(wall, lambda: abs((wall.evaluate(TOP, seen) or 0) - before - step) < 3)

    assert page_of(first_in_window(wall)) < page_of(start)


def test_the_end_key_leads_to_the_last_picture(wall: Page) -> None:
    wall.keyboard.press("ArrowRight")
    expect(parts.tiles(wall).first.get_by_role("link")).to_be_focused()

    wall.keyboard.press("End")

    expect(wall.get_by_role("link", name=re.compile(f"^{COUNT - 1}.jpg, "))).to_be_focused()
