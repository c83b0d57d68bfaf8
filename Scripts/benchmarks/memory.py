"""The memory of a process over time."""
import statistics
import subprocess


class Memory:
    """Samples of the resident memory of one process, each at a count of requests."""

    def __init__(self, process: int):
        self.process = process
        self.samples: list[tuple[int, float]] = []

    def sample(self, requests: int) -> None:
        done = subprocess.run(["ps", "-o", "rss=", "-p", str(self.process)], check=True, capture_output=True, text=True)
        self.samples.append((requests, int(done.stdout) / 1024))

    @property
    def first(self) -> float:
        return self.samples[0][1]

    @property
    def last(self) -> float:
        return self.samples[-1][1]

    @property
    def peak(self) -> float:
        return max(mebibytes for _, mebibytes in self.samples)

    def slope(self, requests: int) -> float:
        """MiB more after so many requests: the line of least squares through the second half, when caches are full."""
        half = self.samples[len(self.samples) // 2:]
        counts, sizes = zip(*half)
        return statistics.linear_regression(counts, sizes).slope * requests
