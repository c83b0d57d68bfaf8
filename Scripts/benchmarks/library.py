"""Makes a library of 10,000 small pictures, and its catalog: what the studio is measured with.

Each picture is a part of a sample, mirrored or not, in a light of its own, so that no two have the same looks,
palette or bytes. The same samples and Pillow give the same bytes.
"""
import random
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from places import PEERS, PICTURES, PROGRAM, SAMPLES

sys.path.insert(0, str(PEERS))

COUNT = 10_000
LONG_SIDE = 384
# How far the light of a picture is from the sample's, channel by channel.
LEAST_LIGHT, MOST_LIGHT = 0.65, 1.3
QUALITY = 85

FOLDER = PICTURES / "library"
CATALOG = PICTURES / "library.sqlite"


def make(folder: Path = FOLDER, count: int = COUNT) -> None:
    """Makes the pictures that are missing; takes a minute or two."""
    samples = sorted(SAMPLES.glob("*.jpg"))
    work = [(_path(folder, number), number, samples[number % len(samples)]) for number in range(count)]
    work = [item for item in work if not item[0].exists()]
    if not work:
        return
    for parent in sorted({path.parent for path, *_ in work}):
        parent.mkdir(parents=True, exist_ok=True)
    print(f"bench: making a library of {count:,} pictures, once", file=sys.stderr)
    with ProcessPoolExecutor() as pool:
        for _ in pool.map(_make, work, chunksize=50):
            pass


def index(folder: Path = FOLDER, catalog: Path = CATALOG) -> None:
    """Brings the catalog up to date; at once where nothing has changed."""
    subprocess.run([PROGRAM, "index", folder, "--catalog", catalog], check=True, stdout=subprocess.DEVNULL)


def _path(folder: Path, number: int) -> Path:
    return folder / f"{number // 1000:02}" / f"{number:05}.jpg"


def _make(item: tuple[Path, int, Path]) -> None:
    from PIL import Image

    path, number, sample = item
    chance = random.Random(number)
    with Image.open(sample) as image:
        image.draft("RGB", (2 * LONG_SIDE, 2 * LONG_SIDE))  # decodes no more than is needed
        image = image.convert("RGB")
    part = chance.uniform(0.45, 1)
    width, height = round(image.width * part), round(image.height * part)
    left, top = chance.randint(0, image.width - width), chance.randint(0, image.height - height)
    scale = LONG_SIDE / max(width, height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    picture = image.resize(size, Image.Resampling.BILINEAR, box=(left, top, left + width, top + height))
    if chance.random() < 0.5:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    light = [chance.uniform(LEAST_LIGHT, MOST_LIGHT) for _ in range(3)]
    picture = picture.point([min(255, round(value * channel)) for channel in light for value in range(256)])
    unfinished = path.with_suffix(".part")
    picture.save(unfinished, "JPEG", quality=QUALITY)
    unfinished.rename(path)


if __name__ == "__main__":
    make()
    index()
