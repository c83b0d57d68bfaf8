"""Prints the palettes that another library finds: `peer.py LIBRARY PICTURE…`, one line of six colors a picture.

Each library is asked as its own documentation shows, for six colors.
"""
import sys

from places import PEERS

sys.path.insert(0, str(PEERS))
COUNT = 6


def scikit_learn(picture: str, side: int | None = None) -> list:
    import numpy
    from PIL import Image
    from sklearn.cluster import KMeans

    image = Image.open(picture).convert("RGB")
    if side:
        image = image.resize((side, side))
    # All pixels from one start, as is the default; a small copy from ten, as the recipes for it have.
    means = KMeans(COUNT, n_init=10 if side else "auto", random_state=0)
    return means.fit(numpy.asarray(image).reshape(-1, 3)).cluster_centers_.tolist()


def scikit_learn_small(picture: str) -> list:
    return scikit_learn(picture, side=200)


def pylette(picture: str) -> list:
    from pylette import extract_colors

    return [color.rgb for color in extract_colors(picture, palette_size=COUNT).colors]


def colorgram(picture: str) -> list:
    import colorgram

    return [color.rgb for color in colorgram.extract(picture, COUNT)]


def color_thief(picture: str) -> list:
    from colorthief import ColorThief

    return ColorThief(picture).get_palette(color_count=COUNT)


def fast_color_thief(picture: str) -> list:
    import fast_colorthief

    return fast_colorthief.get_palette(picture, color_count=COUNT)


def extcolors(picture: str) -> list:
    import extcolors

    return [color for color, _ in extcolors.extract_from_path(picture, limit=COUNT)[0]]


def haishoku(picture: str) -> list:
    from haishoku.haishoku import Haishoku

    return [color for _, color in Haishoku.getPalette(picture)[:COUNT]]  # it always gives eight


LIBRARIES = {
    "scikit-learn": scikit_learn,
    "scikit-learn-small": scikit_learn_small,
    "pylette": pylette,
    "colorgram": colorgram,
    "colorthief": color_thief,
    "fast-colorthief": fast_color_thief,
    "extcolors": extcolors,
    "haishoku": haishoku,
}

if __name__ == "__main__":
    for file in sys.argv[2:]:
        colors = LIBRARIES[sys.argv[1]](file)
        print(" ".join("#%02x%02x%02x" % tuple(round(sample) for sample in color) for color in colors), flush=True)
