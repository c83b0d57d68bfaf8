"""Tables in Markdown, for the terminal and for docs/benchmarks.md."""
from datetime import date

from places import PAGE


def table(headings: list[str], rows: list[list[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def milliseconds(seconds: float) -> str:
    value = seconds * 1000
    return f"{value:.1f}" if value < 10 else f"{value:,.0f}"


def publish(section: str, words: list[str], is_kept: bool) -> None:
    """Prints a section, and puts it between its marks in docs/benchmarks.md when it `is_kept`."""
    text = "\n\n".join(word for word in words if word)
    print(f"\n{text}\n", flush=True)
    start, end = f"<!-- {section} -->", "<!-- end -->"
    page = PAGE.read_text()
    if not is_kept or start not in page:
        return
    before, _, rest = page.partition(start)
    after = rest.partition(end)[2]
    PAGE.write_text(f"{before}{start}\n\n{text}\n\n{end}{after}")


def dated(words: str) -> str:
    return f"{date.today().isoformat()}, {words}."
