"""Whole runs: this program against its peers, one core against all, and its own commands."""
import os
import shutil
import subprocess
import tempfile

import pictures
from contestants import Contestant
from places import PROGRAM, SAMPLES, machine
from tables import dated, milliseconds, publish, table
from timing import race, run

# A peer that needs longer than this for 4 MP is not asked for a progressive file or 20 MP.
PATIENCE = 5.0


def against_peers(ours: Contestant, peers: list[Contestant], missing: list[str], is_kept: bool) -> None:
    """Every peer on every picture, as ratios to this program."""
    columns = [(size, kind) for size in pictures.SIZES for kind in pictures.KINDS]
    our_runs: dict[tuple[str, str], list] = {column: [] for column in columns}
    rows = []
    for peer in peers:
        row, peaks, is_slow = [], [], False
        for column in columns:
            if is_slow:
                row.append("")
                continue
            picture = pictures.path(*column)
            try:
                result = race(ours.command(picture), peer.command(picture))
            except subprocess.CalledProcessError:
                row.append("fails")
                continue
            our_runs[column].append(result)
            row.append(f"{result.ratio:.1f} × ({milliseconds(result.seconds[1])})")
            peaks.append(result.peak_mebibytes[1])
            is_slow = result.seconds[1] > PATIENCE
        rows.append([f"{peer.name} {peer.version}", *row, f"{max(peaks):,.0f}" if peaks else ""])
    first = [f"{ours.name} {ours.version}"]
    for column in columns:
        times = [result.seconds[0] for result in our_runs[column]]
        first.append(f"1 ({milliseconds(sorted(times)[len(times) // 2])})" if times else "")
    peaks = [result.peak_mebibytes[0] for results in our_runs.values() for result in results]
    first.append(f"{max(peaks):,.0f}" if peaks else "")
    headings = ["whole run", *(f"{size} {kind}" for size, kind in columns), "peak MiB"]
    publish("peers", [
        dated(machine()), table(headings, [first, *rows]),
        f"Not installed, so left out: {', '.join(missing)}." if missing else "",
    ], is_kept)


def many_files(is_kept: bool) -> None:
    """One run over many pictures, with one core and with all."""
    command = [str(PROGRAM), "palette", *map(str, pictures.many())]
    rows, count = [], len(pictures.many())
    cores = os.cpu_count() or 1
    if hasattr(os, "sched_setaffinity"):
        run(command)
        pairs = [(run(command, cores={0}), run(command)) for _ in range(5)]
        ratio = sorted(one.seconds / all_.seconds for one, all_ in pairs)[2]
        one, all_ = (sorted(side, key=lambda run: run.seconds)[2] for side in zip(*pairs))
        rows.append(["1", milliseconds(one.seconds / count), "1", f"{one.peak_mebibytes:,.0f}"])
        rows.append([str(cores), milliseconds(all_.seconds / count), f"{ratio:.2f} ×", f"{all_.peak_mebibytes:,.0f}"])
    publish("many", [
        table(["cores", f"ms a picture, {count} of 2 MP", "speed", "peak MiB"], rows) if rows else
        "One core against all: not measured, for this system cannot hold a program to one core.",
    ], is_kept)


def own_commands(is_kept: bool) -> None:
    """The program's commands against its `palette`, on a sample of 1024×576."""
    picture = str(SAMPLES / "machu-picchu.jpg")
    folder = tempfile.mkdtemp()
    try:
        catalog = ["--catalog", folder + "/catalog.sqlite"]
        subprocess.run([str(PROGRAM), "index", str(SAMPLES), *catalog], check=True, capture_output=True)
        palette = [str(PROGRAM), "palette", picture]
        commands = {
            "`--version`": [str(PROGRAM), "--version"],
            "`vibe`": [str(PROGRAM), "vibe", picture],
            "`search`, 39 pictures in the catalog": [str(PROGRAM), "search", "a dog", *catalog],
            "`similar`, a picture of the catalog": [str(PROGRAM), "similar", picture, *catalog],
            "`index`, nothing new": [str(PROGRAM), "index", str(SAMPLES), *catalog],
        }
        races = {name: race(palette, command) for name, command in commands.items()}
    finally:
        shutil.rmtree(folder)
    ours = sorted(result.seconds[0] for result in races.values())[len(races) // 2]
    rows = [["`palette`", "1", milliseconds(ours)]]
    rows += [[name, f"{result.ratio:.2f} ×", milliseconds(result.seconds[1])] for name, result in races.items()]
    publish("commands", [table(["whole run", "ratio to `palette`", "ms, median"], rows)], is_kept)
