"""Whole index runs against Python scripts that only embed, and what becomes of each second."""
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import photographs
from places import PROGRAM, machine
from tables import dated, publish, table
from timing import Run, run

EMBED = str(Path(__file__).with_name("embed_onnx.py"))
STAGES = ["read", "decode", "preprocess", "model", "palette", "vibe", "catalog"]


def measure(is_kept: bool) -> None:
    """Both folders, each program in turn with ours."""
    rows = []
    for name, folder, modes in [
        ("1 to 12 MP", photographs.LARGE, {"plain": 2, "draft": 2}),
        ("0.2 MP", photographs.SMALL, {"draft": 2}),
    ]:
        runs: list[Run] = []
        for mode, pairs in modes.items():
            ratios, theirs = [], []
            for _ in range(pairs):
                runs.append(index(folder))
                theirs.append(run([sys.executable, EMBED, mode, str(folder)]))
                ratios.append(theirs[-1].seconds / runs[-1].seconds)
            rows.append([f"Python, {mode}", name, f"{statistics.median(ratios):.2f} ×", *figures(theirs)])
        rows.insert(len(rows) - len(modes), ["**PinPalettes**", name, "1", *figures(runs)])
    headings = ["whole run", f"{photographs.COUNT:,} pictures of", "time", "pictures a second", "both cores busy", "peak MiB"]
    publish("index", [dated(machine()), table(headings, rows)], is_kept)
    shares = [[name, *stage_shares(folder)] for name, folder in [("1 to 12 MP", photographs.LARGE), ("0.2 MP", photographs.SMALL)]]
    publish("index-stages", [table(["share of the threads' time", *STAGES], shares)], is_kept)


def index(folder: Path) -> Run:
    """Everything computed, into a new catalog."""
    with tempfile.TemporaryDirectory() as place:
        return run([str(PROGRAM), "index", str(folder), "--catalog", place + "/catalog.sqlite"])


def figures(runs: list[Run]) -> list[str]:
    cores = os.cpu_count() or 1
    rate = statistics.median(photographs.COUNT / run.seconds for run in runs)
    busy = statistics.median(run.processor_seconds / run.seconds / cores for run in runs)
    return [f"{rate:.0f}", f"{busy:.0%}", f"{max(run.peak_mebibytes for run in runs):,.0f}"]


def stage_shares(folder: Path) -> list[str]:
    """From the report of a run with one thread for each stage, where waiting for a core does not count."""
    with tempfile.TemporaryDirectory() as place:
        done = subprocess.run(
            [str(PROGRAM), "index", str(folder), "--catalog", place + "/catalog.sqlite", "--format", "json"],
            check=True, capture_output=True, text=True)
    stages = json.loads(done.stdout.splitlines()[-1])["stages"]
    total = sum(stages.values())
    return [f"{stages[stage] / total:.0%}" for stage in STAGES]
