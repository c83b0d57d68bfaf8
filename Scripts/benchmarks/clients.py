"""Several clients at once, each a process with a connection of its own, that ask a server one thing after another."""
import json
import multiprocessing
import re
import socket
import time
from dataclasses import dataclass

CLIENTS = 8
PATIENCE = 60.0

# Method, path with query, and a JSON body or none.
Request = tuple[str, str, dict | None]


@dataclass(frozen=True)
class Storm:
    """What came of a list of requests."""

    latencies: list[float]
    errors: list[str]
    seconds: float

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """Seconds within which that share of the answers came."""
        ranked = sorted(self.latencies)
        return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def storm(port: int, requests: list[Request], clients: int = CLIENTS) -> Storm:
    """Divides the requests among the clients, and waits for the last."""
    spawn = multiprocessing.get_context("spawn")
    start = spawn.Barrier(clients + 1)
    answers = spawn.SimpleQueue()
    workers = [
        spawn.Process(target=_client, args=(port, requests[number::clients], start, answers)) for number in range(clients)]
    for worker in workers:
        worker.start()
    start.wait()
    begin = time.perf_counter()
    parts = [answers.get() for _ in workers]
    seconds = time.perf_counter() - begin
    for worker in workers:
        worker.join()
    return Storm(
        [latency for latencies, _ in parts for latency in latencies], [error for _, errors in parts for error in errors],
        seconds)


def _client(port: int, requests: list[Request], start, answers) -> None:
    latencies, errors = [], []
    # Ready-made bytes on a plain socket: a client's own work takes from the cores that the server is measured on.
    messages = [_message(port, *request) for request in requests]
    connection = None
    try:
        connection = _connect(port)
    except OSError:
        start.abort()  # or all others would wait for this one
        raise
    start.wait()
    for (method, path, _), message in zip(requests, messages):
        begin = time.perf_counter()
        try:
            connection = connection or _connect(port)
            connection.sendall(message)
            status = _answer(connection)
        except (OSError, ValueError) as error:
            errors.append(f"{method} {path}: {error!r}")
            connection = None  # the next request opens it again
            continue
        latencies.append(time.perf_counter() - begin)
        if status != 200:
            errors.append(f"{method} {path}: {status}")
    answers.put((latencies, errors))


def _connect(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _message(port: int, method: str, path: str, body: dict | None) -> bytes:
    data = b"" if body is None else json.dumps(body).encode()
    fields = f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n" if body is not None else ""
    return f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{fields}\r\n".encode() + data


def _answer(connection: socket.socket) -> int:
    """Reads a whole answer; its status."""
    received = bytearray()
    while (end := received.find(b"\r\n\r\n")) < 0:
        received += _part(connection)
    head = bytes(received[:end])
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    if not length:
        raise ValueError("an answer without a length")
    rest = int(length[1]) - (len(received) - end - 4)
    while rest > 0:
        rest -= len(_part(connection))
    return int(head[9:12])


def _part(connection: socket.socket) -> bytes:
    part = connection.recv(1 << 17)
    if not part:
        raise ValueError("the server closed the connection")
    return part
