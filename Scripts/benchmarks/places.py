"""Where things are, and the machine they are on."""
import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/pinpalettes"
SAMPLES = ROOT / "data/samples"
PEERS = ROOT / ".deps/bench/peers"
PICTURES = ROOT / ".deps/bench/pictures"
PAGE = ROOT / "docs/benchmarks.md"


def first_line(command: list[str]) -> str:
    """The first line that a command prints; empty when it cannot be run or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip().partition("\n")[0] if done.returncode == 0 else ""


def processor() -> str:
    if sys.platform == "darwin":
        return first_line(["sysctl", "-n", "machdep.cpu.brand_string"])
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def system() -> str:
    if sys.platform == "darwin":
        return "macOS " + platform.mac_ver()[0]
    return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {platform.system()} {platform.machine()}"


def machine() -> str:
    return f"{processor()}, {os.cpu_count()} cores; {system()}"
