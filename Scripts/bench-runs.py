"""Times whole runs of the release binary against each other, in turn, and prints the ratios.

Peers that are installed (ImageMagick's convert) join in; nothing is installed for it.
"""
import shutil
import statistics
import subprocess
import tempfile
import time

PROGRAM = ".build/release/pinpalettes"
PICTURE = "data/samples/machu-picchu.jpg"
ROUNDS = 9


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        catalog = ["--catalog", folder + "/catalog.sqlite"]
        subprocess.run([PROGRAM, "index", "data/samples", *catalog], check=True, capture_output=True)
        runs = {
            "palette": [PROGRAM, "palette", PICTURE],
            "vibe": [PROGRAM, "vibe", PICTURE],
            "search": [PROGRAM, "search", "a dog", *catalog],
            "similar": [PROGRAM, "similar", PICTURE, *catalog],
            "index, nothing new": [PROGRAM, "index", "data/samples", *catalog],
        }
        convert = shutil.which("convert")
        if convert and b"ImageMagick" in subprocess.run([convert, "-version"], capture_output=True).stdout:
            runs["ImageMagick, 6 colors"] = [
                convert, "-define", "jpeg:size=400x400", PICTURE, "-resize", "256x256",
                "+dither", "-colors", "6", "-unique-colors", "txt:-"]
        times: dict[str, list[float]] = {name: [] for name in runs}
        for round_ in range(ROUNDS + 1):
            for name, command in runs.items():
                took = seconds(command)
                if round_:  # the first round warms the caches
                    times[name].append(took)
    base = times["palette"]
    print(f"{'whole run':<24} {'ms, median':>10}  ratio to palette, median of {ROUNDS} pairs")
    for name, values in times.items():
        ratio = statistics.median(value / first for value, first in zip(values, base))
        print(f"{name:<24} {statistics.median(values) * 1000:>10.0f}  {ratio:.2f}")


if __name__ == "__main__":
    main()
