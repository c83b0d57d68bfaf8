"""Everything that `make bench` measures, one part after the other."""
import argparse
from pathlib import Path

import contestants
import indexing
import quality
import races
import stages
from places import SAMPLES

PARTS = ["stages", "peers", "many", "commands", "index", "quality"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="Scripts/bench", description="Measures PinPalettes and its peers.")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part alone; may be repeated")
    parser.add_argument("--print-only", action="store_true", help="leave docs/benchmarks.md as it is")
    parser.add_argument("--quality", type=Path, metavar="FOLDER", help="score these pictures, alone and only printed")
    options = parser.parse_args()
    parts = ["quality"] if options.quality else options.only or PARTS
    is_kept = not (options.print_only or options.quality)

    if "stages" in parts:
        stages.measure(is_kept)
    if "many" in parts:
        races.many_files(is_kept)
    if "commands" in parts:
        races.own_commands(is_kept)
    if "index" in parts:
        indexing.measure(is_kept)
    if not {"peers", "quality"} & set(parts):
        return
    ours = contestants.pinpalettes()
    peers, missing = contestants.peers()
    if "peers" in parts:
        races.against_peers(ours, peers, missing, is_kept)
    if "quality" in parts:
        quality.compare(options.quality or SAMPLES, ours, peers, missing, is_kept)


if __name__ == "__main__":
    main()
