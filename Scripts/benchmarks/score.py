"""Scores palettes: the mean CIEDE2000 from a picture's pixels, all of them, to the nearest of its colors.

`score.py JOB` reads a JSON object: `pictures`, a list of paths, and `palettes`, for each contestant a list of
lists of colors in the same order. It prints a JSON object: for each contestant its score on each picture.
"""
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ciede2000 import difference, lab, np

# Few enough that the arrays of one step stay in a core's cache.
CHUNK = 8192


def colors_and_counts(picture: str) -> tuple[np.ndarray, np.ndarray]:
    """The picture's colors at full size, each once and in CIELAB, and how many pixels have each."""
    from PIL import Image

    rgb = np.asarray(Image.open(picture).convert("RGB")).reshape(-1, 3).astype(np.uint32)
    codes, counts = np.unique(rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2], return_counts=True)
    # Single precision is exact to 0.001 here and takes half the time.
    return lab(np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=1)).astype(np.float32), counts


def scores(picture: str, palettes: dict[str, list[str]]) -> dict[str, float]:
    """The mean difference that each contestant's palette leaves."""
    colors, counts = colors_and_counts(picture)
    wanted = sorted({swatch for palette in palettes.values() for swatch in palette})
    swatches = lab(np.array([list(bytes.fromhex(swatch[1:])) for swatch in wanted])).astype(np.float32)
    totals = dict.fromkeys(palettes, 0.0)
    for start in range(0, len(colors), CHUNK):
        part, weights = colors[start : start + CHUNK], counts[start : start + CHUNK]
        apart = {swatch: difference(part, value) for swatch, value in zip(wanted, swatches)}
        for name, palette in palettes.items():
            nearest = np.minimum.reduce([apart[swatch] for swatch in palette])
            totals[name] += float(nearest @ weights)
    return {name: total / int(counts.sum()) for name, total in totals.items()}


def main(pictures: list[str], palettes: dict[str, list[list[str]]]) -> dict[str, list[float]]:
    each = [{name: found[index] for name, found in palettes.items()} for index in range(len(pictures))]
    with ProcessPoolExecutor() as pool:
        scored = list(pool.map(scores, pictures, each))
    return {name: [scores[name] for scores in scored] for name in palettes}


if __name__ == "__main__":
    print(json.dumps(main(**json.loads(Path(sys.argv[1]).read_text()))))
