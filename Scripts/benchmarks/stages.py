"""The table of stages, from what the Benchmarks package measures."""
import json
import re
import subprocess

from places import PROGRAM, ROOT, first_line, machine
from tables import dated, milliseconds, publish, table

STAGES = ROOT / "Benchmarks/.build/release/Stages"


def measure(is_kept: bool) -> None:
    command = [str(STAGES), "--format", "json", "--columns", "name,time,std,iterations", "--quiet"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    rows = [
        # swift-benchmark tells nanoseconds, and deviations in percent.
        [stage["name"], milliseconds(stage["time"] / 1e9), f"± {stage['std']:.0f} %", f"{stage['iterations']:,.0f}"]
        for stage in json.loads(done.stdout)["benchmarks"]
    ]
    publish("stages", [
        dated("; ".join([machine(), *_versions()])),
        table(["stage", "ms, median", "deviation", "runs"], rows),
    ], is_kept)


def _versions() -> list[str]:
    """The compiler, and the libraries that `pinpalettes doctor` finds."""
    swift = re.search(r"Swift version [\d.]+", first_line(["swift", "--version"]))
    doctor = subprocess.run([str(PROGRAM), "doctor"], capture_output=True, text=True).stdout
    libraries = re.findall(r"(libvips|OpenVINO)\s+(\d+(?:\.\d+)+)", doctor)
    return [swift[0].replace(" version", "") if swift else "Swift", *(" ".join(library) for library in libraries)]
