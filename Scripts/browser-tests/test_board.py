"""Composing a board from collected pictures, and taking it away as a file."""
import json
import re
import struct
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

import studio as parts
from server import Server

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def board(page: Page) -> Page:
    """A board of five pictures."""
    expect(parts.tiles(page).first).to_be_visible()
    parts.collect(page, 5)
    expect(page.get_by_role("region", name="Collected pictures")).to_contain_text("5 collected")
    with page.expect_response(lambda answer: answer.url.endswith("/boards/layout") and answer.ok):
        page.get_by_role("button", name="Make a board").click()
    expect(placements(page)).to_have_count(5)
    return page


def placements(page: Page) -> Locator:
    """The pictures on the sheet."""
    return page.get_by_role("button", name=re.compile(r", picture \d+ of \d+"))


def places(page: Page) -> dict[str, list[float]]:
    """Where each picture is on the sheet, by its file name."""
    return dict(placements(page).evaluate_all(
        """all => all.map(one => {
          const {x, y, width, height} = one.getBoundingClientRect();
          return [one.getAttribute("aria-label").split(", picture ")[0], [x, y, width, height].map(Math.round)];
        })"""))


def export(page: Page, name: str) -> bytes:
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as saving:
        page.get_by_role("button", name=re.compile(f"^{name}")).click()
    return saving.value.path().read_bytes()


def test_the_sheet_shows_every_picture_without_overlap(board: Page) -> None:
    boxes = list(places(board).values())
    for index, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, other_width, other_height in boxes[index + 1:]:
            assert (x + width <= other_x + 1 or other_x + other_width <= x + 1
                    or y + height <= other_y + 1 or other_y + other_height <= y + 1)


def test_another_template_lays_the_pictures_out_anew(board: Page) -> None:
    before = places(board)

    with board.expect_response(lambda answer: answer.url.endswith("/boards/layout") and answer.ok):
        board.get_by_role("radio", name="Grid").check(force=True)
    board.wait_for_timeout(500)  # the pictures glide

    assert places(board) != before


def test_two_pictures_are_swapped_by_keys(board: Page) -> None:
    first = placements(board).first
    first.focus()
    before = places(board)

    with board.expect_response(lambda answer: answer.url.endswith("/boards/layout") and answer.ok):
        for key in ("Space", "ArrowDown", "Space"):
            board.keyboard.press(key)
    board.wait_for_timeout(500)

    after = places(board)
    assert sorted(after) == sorted(before)
    assert sum(after[name] != before[name] for name in before) >= 2


def test_two_pictures_are_swapped_by_dragging(board: Page) -> None:
    before = places(board)
    one, other = list(before.values())[:2]

    with board.expect_response(lambda answer: answer.url.endswith("/boards/layout") and answer.ok):
        board.mouse.move(one[0] + one[2] / 2, one[1] + one[3] / 2)
        board.mouse.down()
        board.mouse.move(other[0] + other[2] / 2, other[1] + other[3] / 2, steps=12)
        board.mouse.up()
    board.wait_for_timeout(500)

    assert places(board) != before


def test_the_board_is_exported_as_png_of_its_size(board: Page) -> None:
    board.get_by_role("textbox", name="Title").fill("Late summer")
    board.wait_for_load_state("networkidle")

    png = export(board, "PNG")

    assert png.startswith(PNG_SIGNATURE)
    width, height = struct.unpack(">II", png[16:24])
    sheet = board.get_by_label(re.compile("^The board: 5 pictures")).get_attribute("aria-label")
    assert f"{width} by {height}" in sheet.replace(",", "")


@pytest.mark.parametrize("name, beginning", [
    ("JPEG", b"\xff\xd8\xff"), ("WebP", b"RIFF"), ("PDF", b"%PDF-"), ("SVG", b"<"), ("Page", b"<!")])
def test_the_board_is_exported_in_every_format(board: Page, name: str, beginning: bytes) -> None:
    assert export(board, name).startswith(beginning)


def test_a_saved_board_is_opened_again(board: Page, studio: Server) -> None:
    board.get_by_role("textbox", name="Title").fill("Kept")
    board.wait_for_load_state("networkidle")
    board.get_by_role("button", name="Save", exact=True).click()
    save = board.get_by_role("dialog")
    save.get_by_role("textbox", name="Name of the board").fill("kept")
    save.get_by_role("button", name="Save", exact=True).click()
    expect(board.get_by_text("Saved", exact=True).first).to_be_visible()

    boards = studio.get("/boards")["boards"]

    assert [(one["name"], one["pictures"]) for one in boards] == [("kept", 5)]
    assert len(json.loads(json.dumps(studio.get("/boards/kept")))["board"]["placements"]) == 5


def save(page: Page, name: str) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Name of the board").fill(name)
    dialog.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved", exact=True).first).to_be_visible()
    page.keyboard.press("Escape")


def arranged(page: Page, change: Callable[[], object]) -> dict[str, list[float]]:
    """Where the pictures are after a change that has them arranged anew."""
    with page.expect_response(lambda answer: answer.url.endswith("/boards/layout") and answer.ok):
        change()
    page.wait_for_timeout(500)  # the pictures glide
    return places(page)


def test_pictures_stay_swapped_while_an_opened_board_changes(board: Page) -> None:
    title = board.get_by_role("textbox", name="Title")
    arranged(board, lambda: title.fill("One"))
    placements(board).first.focus()
    for key in ("Space", "ArrowDown"):
        board.keyboard.press(key)
    swapped = arranged(board, lambda: board.keyboard.press("Space"))
    save(board, "swapped")
    assert arranged(board, lambda: board.get_by_role("button", name="Shuffle").click()) != swapped

    board.get_by_role("button", name="Save", exact=True).click()
    board.get_by_role("button", name="Open swapped").click()
    parts.eventually(board, lambda: places(board) == swapped)
    changed = arranged(board, lambda: title.fill("Two"))

    assert changed == swapped


def test_pictures_stay_swapped_while_the_title_is_written(board: Page) -> None:
    title = board.get_by_role("textbox", name="Title")
    arranged(board, lambda: title.fill("One"))
    placements(board).first.focus()
    for key in ("Space", "ArrowDown"):
        board.keyboard.press(key)
    swapped = arranged(board, lambda: board.keyboard.press("Space"))

    assert arranged(board, lambda: title.fill("Two")) == swapped
