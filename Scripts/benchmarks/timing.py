"""Runs programs in turn with each other, each in a process of its own."""
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

Command = list[str]


@dataclass(frozen=True)
class Run:
    """One process, from its start to its end."""

    seconds: float
    peak_mebibytes: float
    processor_seconds: float


def run(command: Command, cores: set[int] | None = None) -> Run:
    """Runs a command, on the given cores alone where the system can do that.

    A child starts as a copy of this process, whose size is the least that its peak can be: keep numpy out of it.
    """
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    before = os.sched_getaffinity(0) if cores else None
    if cores:
        os.sched_setaffinity(0, cores)
    try:
        start = time.perf_counter()
        child = os.posix_spawnp(command[0], command, os.environ, file_actions=nowhere)
        _, status, usage = os.wait4(child, 0)
        seconds = time.perf_counter() - start
    finally:
        if before:
            os.sched_setaffinity(0, before)
    if code := os.waitstatus_to_exitcode(status):
        raise subprocess.CalledProcessError(code, command)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss / unit, usage.ru_utime + usage.ru_stime)


@dataclass(frozen=True)
class Race:
    """Pairs of runs of two programs, the one right after the other."""

    pairs: list[tuple[Run, Run]]

    @property
    def ratio(self) -> float:
        """How many times as long the second takes: the median of the pairs' ratios."""
        return statistics.median(second.seconds / first.seconds for first, second in self.pairs)

    @property
    def seconds(self) -> tuple[float, float]:
        """The median of each."""
        first, second = zip(*self.pairs)
        return (statistics.median(run.seconds for run in first), statistics.median(run.seconds for run in second))

    @property
    def peak_mebibytes(self) -> tuple[float, float]:
        """The largest of each."""
        first, second = zip(*self.pairs)
        return (max(run.peak_mebibytes for run in first), max(run.peak_mebibytes for run in second))


def race(first: Command, second: Command, most_pairs: int = 11, budget: float = 6) -> Race:
    """Runs two commands in turn, after one run of each to warm the file cache.

    - budget: Seconds after which no further pair begins; a slow program gets one pair, whose run is
      the first of it, for it does not gain by warm caches.
    """
    run(first)
    cold = run(second)
    pairs = [(run(first), cold)] if cold.seconds > budget / 2 else []
    end = time.perf_counter() + budget
    while len(pairs) < most_pairs and (not pairs or time.perf_counter() + cold.seconds < end):
        pairs.append((run(first), run(second)))
    return Race(pairs)
