"""How the studio serves a library of 10,000 pictures: answers, thumbnails, first paint, memory, while indexing.

Beside each figure stands what it is compared with in the same minute: a bare answer of the same server under the same
load, or the same requests without an index job.
"""
import argparse
import itertools
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import library
import questions
from clients import CLIENTS, Storm, storm
from memory import Memory
from places import ROOT, machine
from tables import dated, milliseconds, publish, table

sys.path.insert(0, str(ROOT / "Scripts/studio"))
from server import Server  # noqa: E402

PARTS = ["answers", "paint", "indexing", "soak"]
SEARCHES, RE_RANKS, THUMBNAILS, BARE = 10_000, 2_000, 10_000, 1_000
PAIRS, SEARCHES_OF_A_PAIR = 3, 500
# Caches are bounded, and full after the first: what is asked then must leave the memory as it is.
SOAK_FILL, SOAK_REQUESTS, SOAK_STEP = 40_000, 50_000, 2_500
FIGURES = ["p50, ms", "p95, ms", "p99, ms", "a second", "requests", "errors"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="Scripts/bench-serve", description=__doc__.split("\n")[0])
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part alone; may be repeated")
    parser.add_argument("--print-only", action="store_true", help="leave docs/benchmarks.md as it is")
    parser.add_argument("--library", type=Path, default=library.FOLDER, help="a folder of pictures")
    parser.add_argument("--catalog", type=Path, default=library.CATALOG, help="its catalog")
    options = parser.parse_args()
    parts = options.only or PARTS
    is_kept = not options.print_only
    if options.library == library.FOLDER:
        library.make()
        library.index()
    if {"answers", "paint", "soak"} & set(parts):
        with Server(library=options.library, catalog=options.catalog) as server:
            ids = [item["id"] for offset in range(0, library.COUNT, 2000)
                   for item in server.get(f"/images?offset={offset}&limit=2000")["items"]]
            storm(server.port, questions.searches(50))
            if "answers" in parts:
                answers(server, ids, is_kept)
            if "paint" in parts:
                import painting
                painting.measure(server, is_kept)
            if "soak" in parts:
                soak(server, ids, is_kept)
    if "indexing" in parts:
        while_indexing(options.library, options.catalog, is_kept)


def answers(server: Server, ids: list[str], is_kept: bool) -> None:
    """Searches, re-ranking and thumbnails by eight clients, against a bare answer."""
    storm(server.port, questions.thumbnails(ids, len(ids)))  # makes them, once
    kinds = {
        "text to results": questions.searches(SEARCHES),
        "a slider moved": questions.re_ranks(RE_RANKS),
        "thumbnail, cached": questions.thumbnails(ids, THUMBNAILS),
    }
    rows = []
    for name, requests in kinds.items():
        bare = [storm(server.port, questions.bare(BARE))]
        result = storm(server.port, requests)
        bare.append(storm(server.port, questions.bare(BARE)))
        ratio = result.percentile(0.95) / statistics.mean(part.percentile(0.95) for part in bare)
        rows.append([name, f"{ratio:.1f} ×", *_figures(result)])
    headings = [f"{CLIENTS} clients, {len(ids):,} pictures", "p95 to a bare answer's", *FIGURES]
    publish("serve", [dated(machine()), table(headings, rows)], is_kept)


def while_indexing(folder: Path, catalog: Path, is_kept: bool) -> None:
    """The same searches with and without an index job, in turn; each job has pictures that are new to it."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        copy = Path(place) / "library"
        shutil.copytree(folder, copy, copy_function=_link)
        pictures = sorted(copy.rglob("*.jpg"))
        # The last ones wait outside and arrive batch by batch, their bytes changed so that nothing is known of them.
        batch = len(pictures) // 10
        waiting = [pictures[-(n + 1) * batch: len(pictures) - n * batch] for n in range(PAIRS)]
        for picture in [path for group in waiting for path in group]:
            data = picture.read_bytes()
            picture.unlink()
            picture.with_suffix(".later").write_bytes(data + b"\0")
        known = Path(place) / "catalog.sqlite"
        shutil.copy(catalog, known)
        library.index(copy, known)
        with Server(library=copy, catalog=known) as server:
            storm(server.port, questions.searches(50))
            quiet, busy = [], []
            for group in waiting:
                asked = iter(questions.searches(2 * PAIRS * SEARCHES_OF_A_PAIR)[2 * len(quiet) * SEARCHES_OF_A_PAIR:])
                quiet.append(storm(server.port, list(itertools.islice(asked, SEARCHES_OF_A_PAIR))))
                for picture in group:
                    picture.with_suffix(".later").rename(picture)
                job = server.ask("POST", "/jobs", {"kind": "index"})
                busy.append(storm(server.port, list(itertools.islice(asked, SEARCHES_OF_A_PAIR))))
                if (state := server.get(f"/jobs/{job['id']}")["state"]) != "running":
                    print(f"bench: the index job was {state} before the searches were; it needs more pictures", file=sys.stderr)
                _wait(server, job["id"])
    ratio = statistics.median(with_job.percentile(0.95) / without.percentile(0.95) for without, with_job in zip(quiet, busy))
    rows = [["without", "1", *_figures(_together(quiet))], ["with", f"{ratio:.1f} ×", *_figures(_together(busy))]]
    headings = ["text to results, an index job", "p95", *FIGURES]
    publish("serve-indexing", [table(headings, rows)], is_kept)


def soak(server: Server, ids: list[str], is_kept: bool) -> None:
    """Mixed requests, as many as studios get in hours, and what becomes of the memory."""
    memory, errors = Memory(server.process.pid), []
    for step in range(0, SOAK_FILL + SOAK_REQUESTS, SOAK_STEP):
        if step in (0, SOAK_FILL):
            memory.sample(step)
        errors += storm(server.port, questions.mixed(ids, SOAK_STEP, seed=step)).errors
        if step >= SOAK_FILL:
            memory.sample(step + SOAK_STEP)
    sizes = [memory.samples[0][1], memory.samples[1][1], memory.last, memory.peak]
    row = [f"{SOAK_REQUESTS:,}", f"{len(errors)}", *(f"{size:.0f}" for size in sizes), f"{memory.slope(10_000):+.1f}"]
    headings = ["mixed requests", "errors", "MiB before any", f"MiB after the first {SOAK_FILL:,}", "MiB at the end", "MiB at most",
                "MiB more each 10,000, second half"]
    publish("serve-soak", [table(headings, [row]), *errors[:5]], is_kept)


def _wait(server: Server, job: str) -> None:
    while server.get(f"/jobs/{job}")["state"] == "running":
        time.sleep(0.2)


def _figures(result: Storm) -> list[str]:
    times = [milliseconds(result.percentile(share)) for share in (0.5, 0.95, 0.99)]
    return [*times, f"{result.rate:,.0f}", f"{len(result.latencies):,}", str(len(result.errors))]


def _together(results: list[Storm]) -> Storm:
    return Storm([time for result in results for time in result.latencies], [error for result in results for error in result.errors],
                 sum(result.seconds for result in results))


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


if __name__ == "__main__":
    main()
