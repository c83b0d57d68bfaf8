"""Searching by words, colors, pictures and moods, and changing the order of what was found."""
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import studio as parts


def test_words_find_what_pictures_show(page: Page) -> None:
    parts.search(page, "a golden retriever")

    expect(page).to_have_url(re.compile(r"\?q="))
    parts.eventually(page, lambda: parts.names(page)[:1] == ["golden-retriever.jpg"])


def test_results_say_why(page: Page) -> None:
    parts.search(page, "a golden retriever")
    parts.eventually(page, lambda: parts.names(page)[:1] == ["golden-retriever.jpg"])
    best = parts.tile(page, "golden-retriever.jpg")
    best.hover()
    best.get_by_role("button", name="Why this").click()

    expect(page.get_by_role("dialog", name="Why this picture")).to_contain_text("a golden retriever")


def test_a_color_finds_pictures_that_show_it(page: Page) -> None:
    page.get_by_role("button", name="Add a color").click()
    picker = page.get_by_role("dialog", name="A color")
    picker.get_by_role("textbox", name="HEX").fill("#f2b705")
    picker.get_by_role("button", name="Add this color").click()

    expect(parts.terms(page)).to_have_count(1)
    parts.eventually(page, lambda: "sunflower.jpg" in parts.names(page)[:6])


def test_a_picture_of_ones_own_finds_pictures_like_it(page: Page, held_back: list[Path]) -> None:
    pier = next(path for path in held_back if path.name == "sea-pier.jpg")
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Search by a picture").click()
    choosing.value.set_files(pier)

    expect(parts.terms(page)).to_have_count(1)
    parts.eventually(page, lambda: page.get_by_role("button", name="Why this").count() > 1)


def test_a_minus_takes_away_what_a_term_shows(page: Page) -> None:
    parts.search(page, "an animal")
    parts.search(page, "a golden retriever")
    expect(parts.terms(page)).to_have_count(2)
    parts.eventually(page, lambda: parts.names(page)[:1] == ["golden-retriever.jpg"])

    page.get_by_role("button", name=re.compile("^text “a golden retriever”")).click()

    expect(page.get_by_role("button", name=re.compile("^without text “a golden retriever”"))).to_be_visible()
    parts.eventually(page, lambda: "golden-retriever.jpg" not in parts.names(page)[:5])


def test_the_last_term_goes_with_backspace(page: Page) -> None:
    parts.search(page, "a golden retriever")
    expect(parts.terms(page)).to_have_count(1)

    parts.field(page).press("Backspace")

    expect(parts.terms(page)).to_have_count(0)
    expect(page).to_have_url(re.compile("/$"))


def test_the_weight_slider_orders_results_anew(page: Page) -> None:
    parts.search(page, "a flower + #031d85")
    expect(parts.terms(page)).to_have_count(2)
    weight = page.get_by_role("slider", name="What counts")
    weight.fill("0")
    parts.eventually(page, lambda: "dandelion-meadow.jpg" in parts.names(page)[:3])

    weight.fill("1")

    parts.eventually(page, lambda: "blue-dress.jpg" in parts.names(page)[:6])


def test_results_follow_a_slider_that_does_not_rest(page: Page) -> None:
    parts.search(page, "a flower + #031d85")
    expect(parts.terms(page)).to_have_count(2)
    parts.settled_names(page)
    asked = []
    page.on("request", lambda request: asked.append(request) if request.url.endswith("/api/v1/search") else None)

    page.get_by_role("slider", name="What counts").evaluate("""async (slider) => {
      for (let place = 1; place <= 30; place++) {
        slider.value = place / 40;
        slider.dispatchEvent(new Event("input", {bubbles: true}));
        await new Promise((done) => setTimeout(done, 15));
      }
    }""")

    assert len(asked) >= 2


def test_the_variety_slider_orders_results_anew(page: Page) -> None:
    parts.search(page, "a flower")
    expect(parts.terms(page)).to_have_count(1)
    parts.eventually(page, lambda: parts.names(page)[:1] == ["dandelion-meadow.jpg"])
    before = parts.settled_names(page)

    page.get_by_role("slider", name="How different").fill("1")

    parts.eventually(page, lambda: parts.names(page) != before)
    assert len(parts.settled_names(page)) > 1


def test_vibe_ranges_leave_out_what_lies_outside(page: Page) -> None:
    everything = len(parts.settled_names(page))
    page.get_by_role("button", name="Vibe ranges").click()
    page.get_by_role("slider", name="Brightness: from").fill("60")

    parts.eventually(page, lambda: 0 < len(parts.names(page)) < everything)


def test_nothing_found_says_so(page: Page) -> None:
    parts.search(page, "brightness>99 saturation>99")

    expect(page.get_by_role("heading", name="Nothing matches")).to_be_visible()


@pytest.mark.parametrize("words", ["brightness>99 brightness<1", "a flower brightness:60..20"])
def test_a_range_that_ends_before_it_begins_finds_nothing(page: Page, words: str) -> None:
    expect(parts.tiles(page).first).to_be_visible()

    parts.search(page, words)

    expect(page.get_by_role("heading", name="Nothing matches")).to_be_visible()


def test_a_picture_dropped_on_the_field_is_searched_by(page: Page, held_back: list[Path]) -> None:
    expect(parts.tiles(page).first).to_be_visible()

    parts.drop(page, held_back[:1], onto="form[role=search]")

    expect(parts.terms(page)).to_have_count(1)
    parts.eventually(page, lambda: page.get_by_role("button", name="Why this").count() > 1)
