"""The main journey with nothing but the keyboard."""
import re

from playwright.sync_api import Page, expect

import studio as parts


def test_search_open_copy_collect_and_compose(page: Page) -> None:
    expect(parts.tiles(page).first).to_be_visible()
    press = page.keyboard.press

    press("/")
    expect(parts.field(page)).to_be_focused()
    page.keyboard.type("a golden retriever")
    press("Enter")
    expect(parts.terms(page)).to_have_count(1)
    parts.eventually(page, lambda: parts.names(page)[:1] == ["golden-retriever.jpg"])
    press("Escape")

    press("ArrowRight")
    press("Home")
    expect(parts.tile(page, "golden-retriever.jpg").get_by_role("link")).to_be_focused()
    press("c")
    expect(page.get_by_role("region", name="Collected pictures")).to_contain_text("1 collected")
    press("ArrowRight")
    press("c")
    expect(page.get_by_role("region", name="Collected pictures")).to_contain_text("2 collected")

    press("Home")
    press("Enter")
    expect(page.get_by_role("heading", name="golden-retriever.jpg", level=1)).to_be_visible()
    swatch = page.get_by_role("button", name=re.compile("^Copy #")).first
    swatch.focus()
    press("Enter")
    expect(swatch).to_contain_text("copied")

    press("Escape")
    expect(parts.tiles(page).first).to_be_visible()
    press("b")
    expect(page.get_by_role("button", name=re.compile(r", picture \d+ of 2"))).to_have_count(2)


# What the element with the focus and what is around it look like, with the focus and without.
LOOKS = """() => {
  const active = document.activeElement;
  const near = [active, active.nextElementSibling, active.parentElement, active.closest("li"), active.closest("form")?.firstElementChild];
  const looks = () => near.filter(Boolean).map((element) => {
    element.getAnimations().forEach((animation) => animation.finish());
    const {outline, boxShadow, borderColor, backgroundColor} = getComputedStyle(element);
    return [outline, boxShadow, borderColor, backgroundColor].join();
  }).join(";");
  const focused = looks();
  active.blur();
  const plain = looks();
  active.focus();
  return {isShown: focused !== plain, what: active.outerHTML.slice(0, 120)};
}"""


def test_everything_that_has_the_focus_shows_it(page: Page) -> None:
    expect(parts.tiles(page).first).to_be_visible()
    for _ in range(14):
        page.keyboard.press("Tab")
        looks = page.evaluate(LOOKS)
        assert looks["isShown"], looks["what"]


def test_the_first_stop_skips_to_the_pictures(page: Page) -> None:
    expect(parts.tiles(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the pictures")).to_be_focused()

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_question_mark_lists_the_keys(page: Page) -> None:
    expect(parts.tiles(page).first).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("Go to the search field")

    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
