"""What a browser shows of 10,000 pictures, and when: first paint, frames while scrolling, a new order."""
import statistics
import subprocess
import sys

from places import ROOT
from tables import milliseconds, publish, table

RUNS = 5
SCROLLS, SCROLL_PIXELS = 60, 600
SLIDES = 20
QUERY = "/?q=%22a%20boat%20at%20sunset%22%20%2B%20%23e07a5f"

# Times count from the navigation. The largest paint may move on while pictures arrive, so it is read after a rest.
PAINTS = """async () => {
  const largest = await new Promise((done) => {
    const seen = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({type: "largest-contentful-paint", buffered: true});
    setTimeout(() => done(seen.at(-1)), 1500);
  });
  const first = performance.getEntriesByName("first-contentful-paint")[0];
  return [first.startTime / 1000, largest.startTime / 1000];
}"""
FRAMES = """() => {
  const times = window.frameTimes = [];
  const tick = (now) => { times.push(now); requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""
# From the slider's event to the frame in which pictures have other places.
SLIDE = """async (value) => {
  const start = performance.now();
  const moved = new Promise((done) => new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => done((performance.now() - start) / 1000));
  }).observe(document.querySelector(".wall"), {subtree: true, attributeFilter: ["aria-posinset"], childList: true}));
  const slider = document.querySelector('input[aria-label="What counts"]');
  slider.value = value;
  slider.dispatchEvent(new Event("input", {bubbles: true}));
  return Promise.race([moved, new Promise((done) => setTimeout(() => done(null), 3000))]);
}"""


def measure(server, is_kept: bool) -> None:
    """A fresh browser context each time, so nothing is cached but on the server."""
    sys.path.insert(0, str(ROOT / ".deps/browser-tests"))
    subprocess.run([ROOT / "Scripts/studio/install-packages", "browser-tests"], check=True)
    found = subprocess.run([ROOT / "Scripts/studio/install-chromium"], check=True, capture_output=True, text=True)
    from playwright.sync_api import sync_playwright

    paints, frames, slides = [], [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip())
        for _ in range(RUNS):
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            page = context.new_page()
            page.goto(server.url)
            paints.append(page.evaluate(PAINTS))
            frames += _scroll(page)
            context.close()
        slides = _slide(browser.new_page(), server.url + QUERY)
        browser.close()
    first, largest = (statistics.median(column) for column in zip(*paints))
    frames.sort()
    slides.sort()
    row = [milliseconds(first), milliseconds(largest), milliseconds(statistics.median(frames)), milliseconds(_high(frames)),
           f"{sum(frame > 0.05 for frame in frames) / len(frames):.1%}",
           milliseconds(statistics.median(slides)), milliseconds(_high(slides))]
    headings = ["first paint, ms", "largest paint, ms", "frame while scrolling, ms", "its p95, ms", "frames over 50 ms",
                "slider to new order, ms", "its p95, ms"]
    publish("serve-paint", [table(headings, [row])], is_kept)


def _scroll(page) -> list[float]:
    """How long each frame lasted while the wall was scrolled."""
    page.mouse.move(700, 500)
    page.evaluate(FRAMES)
    for _ in range(SCROLLS):
        page.mouse.wheel(0, SCROLL_PIXELS)
        page.wait_for_timeout(50)
    times = page.evaluate("window.frameTimes")
    return [(after - before) / 1000 for before, after in zip(times, times[1:])]


def _slide(page, address: str) -> list[float]:
    page.goto(address)
    page.wait_for_timeout(2000)
    slides = []
    for number in range(SLIDES):
        slides.append(page.evaluate(SLIDE, [0.2, 0.8][number % 2]))
        page.wait_for_timeout(300)
    return [slide for slide in slides if slide is not None]


def _high(ranked: list[float]) -> float:
    return ranked[int(0.95 * len(ranked))]
