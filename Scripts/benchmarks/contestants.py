"""Who is measured: this program, and the peers that are installed."""
import importlib.metadata
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from places import PEERS, PROGRAM, first_line

PEER = Path(__file__).with_name("peer.py")


@dataclass(frozen=True)
class Contestant:
    """A program that prints six colors of a picture."""

    name: str
    version: str
    command: Callable[[Path], list[str]]
    #: The colors in what the command has printed.
    colors: Callable[[str], list[str]]
    #: The command of several pictures at once, which prints a line for each; None where there is none.
    commands: Callable[[list[Path]], list[str]] | None = None

    def palette(self, picture: Path) -> list[str]:
        """The colors of one picture."""
        done = subprocess.run(self.command(picture), capture_output=True, text=True, check=True)
        return self.colors(done.stdout)

    def palettes(self, pictures: list[Path]) -> list[list[str]]:
        """The colors of each picture, in one process where the contestant can do that."""
        if self.commands is None:
            return [self.palette(picture) for picture in pictures]
        done = subprocess.run(self.commands(pictures), capture_output=True, text=True, check=True)
        return [self.colors(line) for line in done.stdout.splitlines()]


def hex_colors(text: str) -> list[str]:
    return re.findall(r"#[0-9a-fA-F]{6}\b", text)


def pinpalettes() -> Contestant:
    return Contestant(
        name="**PinPalettes**",
        version=first_line([str(PROGRAM), "--version"]),
        # Text, as people get it: JSON also says where each color is, which no peer computes.
        command=lambda picture: [str(PROGRAM), "palette", str(picture)],
        colors=hex_colors,
    )


def image_magick() -> Contestant | None:
    """The first real ImageMagick on PATH; other programs are called `convert` too."""
    for name in ("magick", "convert"):
        for folder in os.get_exec_path():
            program = os.path.join(folder, name)
            if not os.access(program, os.X_OK):
                continue
            version = re.match(r"Version: ImageMagick (\S+)", first_line([program, "-version"]))
            # A script in its place would be measured with it.
            if version and not Path(program).read_bytes().startswith(b"#!"):
                return Contestant(
                    name="ImageMagick",
                    version=version[1],
                    command=lambda picture: [
                        program, "-define", "jpeg:size=400x400", str(picture), "-resize", "256x256",
                        "+dither", "-colors", "6", "-unique-colors", "-depth", "8", "txt:-"],
                    colors=hex_colors,
                )
    return None


def library(name: str, package: str, key: str) -> Contestant | None:
    """A Python library in .deps/bench/peers."""
    found = next(importlib.metadata.distributions(name=package, path=[str(PEERS)]), None)
    start = [sys.executable, str(PEER), key]
    if found is None:
        return None
    return Contestant(
        name=name,
        version=found.version,
        command=lambda picture: [*start, str(picture)],
        commands=lambda pictures: [*start, *map(str, pictures)],
        colors=hex_colors,
    )


def peers() -> tuple[list[Contestant], list[str]]:
    """The peers that are there, and the names of those that are not."""
    candidates = {
        "ImageMagick": image_magick(),
        "Pylette": library("Pylette", "pylette", "pylette"),
        "haishoku": library("haishoku", "haishoku", "haishoku"),
        "fast-colorthief": library("fast-colorthief", "fast-colorthief", "fast-colorthief"),
        "Color Thief": library("Color Thief (Python)", "colorthief", "colorthief"),
        "scikit-learn, 200×200": library(
            "scikit-learn KMeans, 200×200, 10 starts,", "scikit-learn", "scikit-learn-small"),
        "scikit-learn, all pixels": library("scikit-learn KMeans, all pixels,", "scikit-learn", "scikit-learn"),
        "colorgram.py": library("colorgram.py", "colorgram.py", "colorgram"),
        "extcolors": library("extcolors", "extcolors", "extcolors"),
    }
    return (
        [peer for peer in candidates.values() if peer is not None],
        [name for name, peer in candidates.items() if peer is None],
    )
