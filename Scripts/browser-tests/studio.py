"""The parts of the studio's pages, found as people find them: by what they are and what they are called."""
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page


def tiles(page: Page) -> Locator:
    """The pictures on the wall of the library, as far as they are in the document."""
    return page.get_by_role("list", name="Pictures", exact=True).get_by_role("listitem")


def tile(page: Page, name: str) -> Locator:
    """The picture of that file name on the wall."""
    return tiles(page).filter(has=page.get_by_role("link", name=re.compile(f"^{re.escape(name)}, ")))


def eventually(page: Page, happens: Callable[[], bool], seconds: float = 15) -> None:
    """Asks again and again until it happens. The page's policy forbids what Playwright's own way of waiting needs."""
    for _ in range(round(seconds * 20)):
        if happens():
            return
        page.wait_for_timeout(50)
    assert happens()


def settled_names(page: Page) -> list[str]:
    """The file names once no picture comes, goes or moves any more."""
    before = None
    for _ in range(60):
        now = names(page)
        if now and now == before:
            return now
        before = now
        page.wait_for_timeout(300)
    raise AssertionError("the wall does not come to rest")


def names(page: Page) -> list[str]:
    """The file names of the pictures in the document, in the order of the list."""
    found = tiles(page).evaluate_all(
        """tiles => tiles.filter(tile => !tile.inert).map(
             tile => [Number(tile.getAttribute("aria-posinset")), tile.querySelector("a").getAttribute("aria-label")])""")
    return [label.partition(", ")[0] for _, label in sorted(found)]


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search your pictures")


def search(page: Page, words: str) -> None:
    """Types a query and presses Enter."""
    field(page).fill(words)
    field(page).press("Enter")


def terms(page: Page) -> Locator:
    """The chips in the search field."""
    return page.get_by_role("list", name="What to look for").get_by_role("listitem")


def drop(page: Page, files: list[Path], onto: str = "main") -> None:
    """Drags files over the page and lets them go on an element, which a selector names."""
    contents = [{"name": file.name, "bytes": list(file.read_bytes())} for file in files]
    page.evaluate(
        """([files, onto]) => {
          const transfer = new DataTransfer();
          for (const {name, bytes} of files) transfer.items.add(new File([new Uint8Array(bytes)], name, {type: "image/jpeg"}));
          const target = document.querySelector(onto);
          const {x, y, width, height} = target.getBoundingClientRect();
          const at = {clientX: x + width / 2, clientY: y + Math.min(height, innerHeight - y) / 2};
          for (const type of ["dragenter", "dragover", "drop"]) {
            target.dispatchEvent(new DragEvent(type, {...at, bubbles: true, cancelable: true, dataTransfer: transfer}));
          }
        }""", [contents, onto])


def collect(page: Page, count: int) -> None:
    """Collects the first pictures of the wall."""
    for index in range(count):
        one = tiles(page).nth(index)
        one.hover()
        one.get_by_role("button", name="Collect", exact=True).click()
