#!/usr/bin/env python3
"""Reads a palette file with a reader by other hands, and prints `#rrggbb name` a line.

usage: read-palette.py FORMAT FILE

FORMAT is csv, css, scss, tailwind, tokens, gpl, ase, aco or html. Names come as the reader gives
them: a color's name, or in css, scss and tailwind the name of its variable. Install the readers
with Scripts/peers/install first. A file that breaks its format's rules ends in an error.
"""
import csv
import html.parser
import json
import pathlib
import re
import struct
import sys

PEERS = pathlib.Path(__file__).resolve().parents[2] / ".deps" / "peers"


def hex_of(samples):
    return "#" + "".join(f"{round(sample):02x}" for sample in samples)


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    for row in rows:
        assert None not in row and None not in row.values(), f"ragged row {row}"
        assert row["hex"] == hex_of([int(row[channel]) for channel in ("red", "green", "blue")])
        yield row["hex"], row["name"]


def declarations(rules):
    import tinycss2

    for rule in rules:
        assert rule.type != "error", rule.message
        content = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        for declaration in content:
            assert declaration.type == "declaration", declaration
            yield tinycss2.serialize(declaration.value).strip(), declaration.name


def read_css(path):
    import tinycss2

    rules = tinycss2.parse_stylesheet(path.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
    assert all(rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude).strip() == ":root" for rule in rules)
    return declarations(rules)


def read_tailwind(path):
    import tinycss2

    rules = tinycss2.parse_stylesheet(path.read_text("utf-8"), skip_comments=True, skip_whitespace=True)
    assert [(rule.type, rule.at_keyword) for rule in rules] == [("at-rule", "theme")]
    return declarations(rules)


def read_scss(path):
    import sass

    # Each map is printed with the colors that its variables stand for.
    source = path.read_text("utf-8")
    maps = re.findall(r"^\$([\w-]+): \($", source, re.MULTILINE)
    for name in maps:
        printed = sass.compile(
            string=f"{source}\n@each $key, $color in ${name} {{ .#{{$key}} {{ color: $color; }} }}\n",
            output_style="compact",
        )
        for key, color in re.findall(r"\.([\w-]+) \{ color: (#[0-9a-f]{6}); \}", printed):
            yield color, f"{name}-{key}"


def read_tokens(path):
    def unique(pairs):
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), f"a key comes twice: {keys}"
        return dict(pairs)

    def tokens(group):
        for name, member in group.items():
            if name.startswith("$"):
                continue
            assert not set("{}.") & set(name), name
            if "$value" not in member:
                yield from tokens(member)
                continue
            value = member["$value"]
            assert member["$type"] == "color" and value["colorSpace"] == "srgb" and value["alpha"] == 1
            assert value["hex"] == hex_of(component * 255 for component in value["components"])
            yield value["hex"], name

    return tokens(json.loads(path.read_text("utf-8"), object_pairs_hook=unique))


def read_gpl(path):
    from colourswatch.gimpgplpal import GimpGplPalette

    # That reader ends a name at its first space, so names are read below.
    colors = iter(GimpGplPalette(path).colors)
    magic, name, columns, *lines = path.read_text("utf-8").split("\n")
    assert magic == "GIMP Palette" and name.startswith("Name: ")
    assert 0 <= int(re.fullmatch(r"Columns: (\d+)", columns)[1]) <= 255
    for line in lines:
        if line and not line.startswith("#"):
            red, green, blue, name = re.fullmatch(r" *(\d+) +(\d+) +(\d+)\t(.+)", line).groups()
            color = int(red), int(green), int(blue)
            assert next(colors) == color, line
            yield hex_of(color), name
    assert next(colors, None) is None


def read_ase(path):
    sys.path.insert(0, str(PEERS / "readers"))
    import swatch

    groups = swatch.parse(str(path))
    # The reader trusts the count of blocks in the header; hold it against what was there.
    expected = sum(len(group["swatches"]) + 2 for group in groups)
    assert struct.unpack(">I", path.read_bytes()[8:12])[0] == expected
    for group in groups:
        for color in group["swatches"]:
            assert color["data"]["mode"] == "RGB", color
            yield hex_of(value * 255 for value in color["data"]["values"]), color["name"]


def read_aco(path):
    sys.path.insert(0, str(PEERS / "aco-reader"))
    from swatch.swatch import load_aco_file

    with open(path, "rb") as file:
        for color in load_aco_file(file):
            digits = color.color_hex.lstrip("#").lower()
            yield "#" + digits[0:2] + digits[4:6] + digits[8:10], color.name


class Page(html.parser.HTMLParser):
    """Collects the buttons of a page, and checks that every element is closed in its turn."""

    VOID = {"meta"}

    def __init__(self):
        super().__init__()
        self.open, self.swatches, self.hex = [], [], None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        assert not {"src", "href", "onclick", "onerror", "onload"} & set(attributes), attributes
        if tag not in self.VOID:
            self.open.append((tag, attributes.get("class")))
        if tag == "button":
            self.hex = attributes["data-hex"].lower()

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag, f"</{tag}> closes nothing"

    def handle_data(self, data):
        if self.open and self.open[-1] == ("span", "name"):
            self.swatches.append((self.hex, data))


def read_html(path):
    page = Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    assert not page.open, page.open
    return page.swatches


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    if len(sys.argv) != 3 or f"read_{sys.argv[1]}" not in globals():
        sys.exit(__doc__)
    # At the end of the path: the reader of Photoshop's files shares a name with one in here.
    sys.path.append(str(PEERS / "readers"))
    for color, name in globals()[f"read_{sys.argv[1]}"](pathlib.Path(sys.argv[2])):
        print(color, name)
