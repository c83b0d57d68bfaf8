"""Makes a folder of pictures like a photographer's: 2,000 JPEGs of 1 to 12 MP, and as many of 0.2 MP.

Each is a part of a sample. The large ones are blown up and given grain, so that their files have as many bytes
a pixel as a camera's; the small ones are what is left of a photograph that was sized down for the web. The same
samples and Pillow give the same bytes.
"""
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from places import PEERS, PICTURES, SAMPLES

sys.path.insert(0, str(PEERS))

COUNT = 2000
# Megapixels, and how many pictures in ten have them: phones and cameras of twenty years.
MEGAPIXELS = [1, 2, 2, 3, 4, 5, 6, 8, 10, 12]
SMALL_MEGAPIXELS = 0.2
GRAIN = 9  # standard deviation of the grain, in 8-bit steps: about 0.3 bytes a pixel at quality 88
QUALITY = 88

LARGE, SMALL = PICTURES / "photographs", PICTURES / "small-photographs"


def make() -> None:
    """Makes the pictures that are missing; takes minutes."""
    samples = sorted(SAMPLES.glob("*.jpg"))
    work = [(folder, number, samples[number % len(samples)]) for folder in (LARGE, SMALL) for number in range(COUNT)]
    work = [item for item in work if not _path(*item[:2]).exists()]
    if not work:
        return
    for folder in (LARGE, SMALL):
        folder.mkdir(parents=True, exist_ok=True)
    print(f"bench: making {len(work)} photographs, once", file=sys.stderr)
    with ProcessPoolExecutor() as pool:
        for _ in pool.map(_make, work, chunksize=20):
            pass


def _path(folder: Path, number: int) -> Path:
    return folder / f"{number:04}.jpg"


def _make(item: tuple[Path, int, Path]) -> None:
    from PIL import Image

    folder, number, sample = item
    chance = random.Random(number)
    megapixels = SMALL_MEGAPIXELS if folder == SMALL else MEGAPIXELS[number % 10]
    with Image.open(sample) as image:
        image = image.convert("RGB")
        part = chance.uniform(0.5, 1)
        width, height = round(image.width * part), round(image.height * part)
        left, top = chance.randint(0, image.width - width), chance.randint(0, image.height - height)
        scale = (megapixels * 1e6 / (width * height)) ** 0.5
        size = (round(width * scale), round(height * scale))
        picture = image.resize(size, Image.Resampling.BICUBIC, box=(left, top, left + width, top + height))
    if chance.random() < 0.5:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if folder == LARGE:
        picture = _with_grain(picture, chance)
    unfinished = _path(folder, number).with_suffix(".part")
    picture.save(unfinished, "JPEG", quality=QUALITY, subsampling="4:2:0")
    unfinished.rename(_path(folder, number))


def _with_grain(picture, chance: random.Random):
    from PIL import Image, ImageChops

    # The grain is a tile, placed anew in each picture: noise for every pixel would take longer than the rest.
    tile = _grain()
    grain = Image.new("L", picture.size)
    for y in range(-chance.randrange(512), picture.height, 512):
        for x in range(-chance.randrange(512), picture.width, 512):
            grain.paste(tile, (x, y))
    return ImageChops.add(picture, Image.merge("RGB", [grain] * 3), offset=-128)


def _grain():
    """A tile of 512 × 512, the same each time."""
    from PIL import Image

    global _tile
    if _tile is None:
        chance = random.Random(7)
        samples = bytes(min(255, max(0, round(chance.gauss(128, GRAIN)))) for _ in range(512 * 512))
        _tile = Image.frombytes("L", (512, 512), samples)
    return _tile


_tile = None

if __name__ == "__main__":
    make()
