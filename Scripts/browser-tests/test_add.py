"""Adding pictures to an empty library."""
from pathlib import Path

from playwright.sync_api import expect

import studio as parts
from conftest import OpenPage
from server import Server

# Milliseconds for a model to be loaded and three pictures to be looked at, on the slowest machine.
INDEX_TIME = 60_000


def test_chosen_pictures_appear_and_are_indexed(open_page: OpenPage, empty_studio: Server, held_back: list[Path]) -> None:
    page = open_page(empty_studio)
    expect(page.get_by_role("heading", name="Bring your pictures")).to_be_visible()

    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Choose pictures").click()
    choosing.value.set_files(held_back)

    expect(parts.tiles(page)).to_have_count(len(held_back), timeout=INDEX_TIME)
    expect(page.get_by_role("complementary", name="Indexing")).to_contain_text(f"{len(held_back)} added")
    for picture in held_back:
        expect(parts.tile(page, picture.name)).to_be_visible()
        assert (empty_studio.library / picture.name).read_bytes() == picture.read_bytes()

    # What the index has taken in can be found by its content.
    parts.eventually(page, lambda: empty_studio.get("/library")["embedded"] == len(held_back), seconds=60)
    parts.search(page, "a red panda")
    parts.eventually(page, lambda: parts.names(page)[:1] == ["red-panda.jpg"])


def test_dropped_pictures_appear(open_page: OpenPage, empty_studio: Server, held_back: list[Path]) -> None:
    page = open_page(empty_studio)
    expect(page.get_by_role("heading", name="Bring your pictures")).to_be_visible()

    parts.drop(page, held_back[:2])

    expect(parts.tiles(page)).to_have_count(2, timeout=INDEX_TIME)


def test_a_folder_is_indexed_when_the_studio_opens_it(open_page: OpenPage, held_back: list[Path]) -> None:
    with Server(held_back, indexes_itself=True) as running:
        page = open_page(running)
        expect(parts.tiles(page)).to_have_count(len(held_back), timeout=INDEX_TIME)
        page.close()


def test_pictures_that_arrive_in_the_folder_are_indexed_with_progress(
        open_page: OpenPage, empty_studio: Server, held_back: list[Path]) -> None:
    page = open_page(empty_studio)
    expect(page.get_by_role("heading", name="Bring your pictures")).to_be_visible()
    for picture in held_back:
        (empty_studio.library / picture.name).write_bytes(picture.read_bytes())

    empty_studio.ask("POST", "/jobs", {"kind": "index"})

    expect(page.get_by_role("complementary", name="Indexing")).to_contain_text("ndexing")
    expect(parts.tiles(page)).to_have_count(len(held_back), timeout=INDEX_TIME)
