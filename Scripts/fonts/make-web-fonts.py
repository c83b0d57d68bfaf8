"""Makes Fonts/Web from Fonts: the letters of European languages, packed as WOFF2.

    python3 -m venv venv && venv/bin/pip install -r Scripts/fonts/requirements.txt
    venv/bin/python Scripts/fonts/make-web-fonts.py

The same versions of fonttools and brotli give the same bytes.
"""

import pathlib

from fontTools import subset

FONTS = pathlib.Path(__file__).resolve().parents[2] / "Fonts"

LATIN = "U+0020-007E,U+00A0-00FF,U+0100-017F,U+0218-021B,U+02C6,U+02C7,U+02D8-02DD,U+1E9E"
PUNCTUATION = "U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+20AC,U+2122"
SIGNS = "U+2190-2193,U+2212,U+2215,U+2248,U+2260,U+2264,U+2265,U+00D7"
# What a HEX code and the word "copied" need, and some air for other tools.
CODES = "U+0020-007E,U+00A0,U+00B7,U+00D7,U+2026,U+2190-2193,U+2212"

SHAPING = ["kern", "mark", "mkmk", "liga", "locl", "ccmp", "calt", "case"]

FACES = [
    ("EBGaramond12-Regular.otf", "EBGaramond.woff2", f"{LATIN},{PUNCTUATION},{SIGNS}", SHAPING + ["lnum", "onum"]),
    ("Inter-Regular.otf", "Inter.woff2", f"{LATIN},{PUNCTUATION},{SIGNS}", SHAPING + ["tnum", "pnum"]),
    # Code ligatures would join the signs that people type.
    ("JetBrainsMono-Regular.ttf", "JetBrainsMono.woff2", CODES, ["ccmp", "mark", "zero"]),
]


def make(source: str, target: str, letters: str, features: list[str]) -> None:
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = features
    # Browsers hint by themselves; the instructions would be half of the file.
    options.hinting = False
    options.desubroutinize = True
    options.recalc_timestamp = False
    # Names 0, 13 and 14 are the copyright and the license, which have to stay.
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]
    options.notdef_outline = True
    with subset.load_font(str(FONTS / source), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=subset.parse_unicodes(letters))
        subsetter.subset(font)
        path = FONTS / "Web" / target
        path.parent.mkdir(exist_ok=True)
        subset.save_font(font, str(path), options)
    print(f"{target}: {path.stat().st_size / 1000:.1f} kB")


for face in FACES:
    make(*face)
