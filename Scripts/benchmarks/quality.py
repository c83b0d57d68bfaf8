"""The table of quality: the mean CIEDE2000 that everybody's six colors leave."""
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import mean

from contestants import Contestant
from tables import dated, publish, table

SCORER = Path(__file__).with_name("score.py")


def pictures(folder: Path) -> list[Path]:
    """The pictures of a folder; but no cutouts, whose transparent pixels every library counts in its own way."""
    files = (file for file in sorted(folder.iterdir()) if file.suffix.lower() in (".jpg", ".jpeg", ".png"))
    return [file for file in files if not file.stem.endswith("cutout")]


def compare(folder: Path, ours: Contestant, peers: list[Contestant], missing: list[str], is_kept: bool) -> None:
    """Everybody's scores over a folder of pictures, the best first."""
    files = pictures(folder)
    everyone, failed = {}, []
    with ThreadPoolExecutor() as pool:
        jobs = [(one, pool.submit(one.palettes, files)) for one in [ours, *peers]]
    for one, job in jobs:
        if job.exception() or not all(job.result()) or len(job.result()) != len(files):
            failed.append(one.name)
        else:
            everyone[f"{one.name} {one.version}"] = job.result()
    scores = _scores(files, everyone)
    our_scores = next(iter(scores.values()))
    rows = [
        [name, f"{mean(theirs):.2f}", f"{max(theirs):.2f}",
         "" if theirs is our_scores else f"{sum(a < b for a, b in zip(our_scores, theirs))} of {len(files)}"]
        for name, theirs in sorted(scores.items(), key=lambda item: (mean(item[1]), item[0]))
    ]
    publish("quality", [
        dated(f"{len(files)} pictures of {folder.name}"),
        table(["six colors by", "mean ΔE00", "worst picture", "ours is closer on"], rows),
        f"Not installed, so left out: {', '.join(missing)}." if missing else "",
        f"Failed on a picture, so left out: {', '.join(failed)}." if failed else "",
    ], is_kept)


def _scores(files: list[Path], palettes: dict[str, list[list[str]]]) -> dict[str, list[float]]:
    # In a process of its own, for numpy would make this one larger than the programs it measures.
    with tempfile.NamedTemporaryFile("w", suffix=".json") as job:
        json.dump({"pictures": [str(file) for file in files], "palettes": palettes}, job)
        job.flush()
        done = subprocess.run([sys.executable, str(SCORER), job.name], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)
