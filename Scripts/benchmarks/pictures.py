"""Makes the large pictures that are measured: contact sheets of crops from the samples at full size.

A sample blown up to 20 MP would have no more detail than before, and would decode too easily; a
sheet has the detail of photographs everywhere. The same samples and Pillow give the same bytes.
"""
import sys
from pathlib import Path

from places import PEERS, PICTURES, SAMPLES

sys.path.insert(0, str(PEERS))

TILE = 512  # the short side of the smaller samples
SIZES = {"4 MP": (2448, 1632), "20 MP": (5472, 3648)}
KINDS = {"baseline": False, "progressive": True}
MANY = 64


def path(size: str, kind: str) -> Path:
    return PICTURES / f"{size.replace(' ', '').lower()}-{kind}.jpg"


def many() -> list[Path]:
    """Different pictures of 2 MP each."""
    return [PICTURES / "many" / f"{number:02}.jpg" for number in range(MANY)]


def make() -> None:
    """Makes the pictures that are missing."""
    wanted = [path(size, kind) for size in SIZES for kind in KINDS] + many()
    if all(picture.exists() for picture in wanted):
        return
    crops = _crops()
    (PICTURES / "many").mkdir(parents=True, exist_ok=True)
    for size, pixels in SIZES.items():
        sheet = _sheet(crops, *pixels)
        for kind, progressive in KINDS.items():
            _save(sheet, path(size, kind), progressive=progressive)
    for number, picture in enumerate(many()):
        _save(_sheet(crops, 1824, 1216, first=number), picture, progressive=False)


def _crops() -> list:
    from PIL import Image

    crops = []
    for sample in sorted(SAMPLES.glob("*.jpg")):
        with Image.open(sample) as image:
            left, top = max(0, image.width - TILE) // 2, max(0, image.height - TILE) // 2
            if min(image.size) >= TILE:
                crops.append(image.convert("RGB").crop((left, top, left + TILE, top + TILE)))
    return crops


def _sheet(crops: list, width: int, height: int, first: int = 0):
    from PIL import Image

    sheet, number = Image.new("RGB", (width, height)), first
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            sheet.paste(crops[number % len(crops)], (left, top))
            number += 1
    return sheet


def _save(sheet, picture: Path, progressive: bool) -> None:
    unfinished = picture.with_suffix(".part")
    sheet.save(unfinished, "JPEG", quality=90, subsampling="4:2:0", progressive=progressive)
    unfinished.rename(picture)


if __name__ == "__main__":
    make()
