"""The list of modules that the page asks for early."""
import re
from pathlib import Path

from server import ROOT

WEB = ROOT / "Web"
# What the address `/` shows is imported when it is wanted, which is at once.
FIRST_SHOWN = "library/page.js"
IMPORT = re.compile(r'^(?:import\s+(?:[^;"]*?\sfrom\s+)?|export\s+[^;"=(]*?\sfrom\s+)"([^"]+)"', re.MULTILINE)


def modules_of(*entries: str) -> set[str]:
    """The modules that some modules need before they run, themselves among them, by their paths below `Web`."""
    found: set[Path] = set()
    waiting = [(WEB / entry).resolve() for entry in entries]
    while waiting:
        module = waiting.pop()
        if module in found:
            continue
        found.add(module)
        waiting += [(module.parent / name).resolve() for name in IMPORT.findall(module.read_text())]
    return {module.relative_to(WEB).as_posix() for module in found}


def test_the_page_preloads_the_modules_that_the_library_needs_and_no_others() -> None:
    page = (WEB / "index.html").read_text()
    [entry] = re.findall(r'<script type="module" src="/assets/([^"]+)">', page)
    preloaded = re.findall(r'<link rel="modulepreload" href="/assets/([^"]+)">', page)

    assert sorted(preloaded) == sorted(modules_of(entry, FIRST_SHOWN) - {entry})
