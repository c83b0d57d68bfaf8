"""Starts `pinpalettes serve` on a library of its own, and stops it again."""
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("PINPALETTES_PROGRAM", ROOT / ".build/release/pinpalettes"))
SAMPLES = ROOT / "data/samples"

START_SECONDS = 30
STOP_SECONDS = 15


def samples() -> list[Path]:
    """The sample photographs, by name."""
    return sorted(path for path in SAMPLES.iterdir() if path.suffix in (".jpg", ".png"))


class Server:
    """A running studio, with a folder of its own for pictures and catalog.

    - pictures: Copied into the library, and indexed before the server starts.
    - library, catalog: An existing library instead; nothing is copied or indexed, and nothing removed afterwards.
    - indexes_itself: Leaves the index to the server, which makes it while it serves.
    """

    def __init__(self, pictures: list[Path] = (), library: Path | None = None, catalog: Path | None = None,
                 indexes_itself: bool = False):
        self._place = tempfile.TemporaryDirectory(prefix="pinpalettes-studio-")
        self.folder = Path(self._place.name)
        self.library = library or self.folder / "library"
        self.catalog = catalog or self.folder / "catalog.sqlite"
        self._log = open(self.folder / "server.log", "w+")
        if library is None:
            self.library.mkdir()
            for picture in pictures:
                shutil.copy(picture, self.library)
            if pictures and not indexes_itself:
                _run("index", self.library, "--catalog", self.catalog)
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        # Boards and whatever else goes into the working folder must not end up in the checkout.
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--library", self.library, "--catalog", self.catalog, "--port", str(self.port),
             *([] if indexes_itself else ["--no-index"])],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=self._log, stderr=subprocess.STDOUT)
        try:
            self._wait()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def get(self, path: str) -> dict:
        """A JSON answer of the API: `get("/health")`."""
        return self._ask("GET", path)

    def ask(self, method: str, path: str, body: dict) -> dict:
        """What the API answers to a JSON body."""
        return self._ask(method, path, json.dumps(body).encode(), "application/json")

    def upload(self, picture: Path) -> dict:
        """Sends a picture to search by."""
        return self._ask("POST", "/uploads", picture.read_bytes(), "image/jpeg")

    def _ask(self, method: str, path: str, body: bytes | None = None, kind: str | None = None) -> dict:
        request = urllib.request.Request(
            f"{self.url}/api/v1{path}", data=body, method=method, headers={"Content-Type": kind} if kind else {})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def log(self) -> str:
        """What the server has written so far."""
        self._log.flush()
        return (self.folder / "server.log").read_text(errors="replace")

    def stop(self) -> int:
        """Asks the server to stop as Ctrl-C would, and returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(STOP_SECONDS)

    def close(self) -> None:
        try:
            self.stop()
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._log.close()
        self._place.cleanup()

    def _wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                self.get("/health")
                return
            except OSError as error:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"the server does not answer ({error}); it wrote:\n{self.log()}") from None
                time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _run(*arguments: object) -> None:
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"pinpalettes {arguments[0]} failed:\n{done.stderr}")
