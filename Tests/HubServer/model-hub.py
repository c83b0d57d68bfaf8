"""A model hub on this machine, for tests: it behaves like the Hugging Face Hub, and misbehaves on request.

Reads one line of JSON from standard input, prints one with the ports, then serves until standard input ends.
Every request is first written to the log as a line of JSON.

    {"log": "requests.jsonl", "repository": "acme/clip", "commit": "<40 digits>", "revisions": ["main"],
     "token": "secret" or absent, "pageSize": 1000,
     "files": {"onnx/vision_model.onnx": {"size": 100000, "large": true}, "config.json": {"text": "{}"}},
     "faults": {"onnx/vision_model.onnx": ["500", "cut:1000"]}, "tree": [entries to list instead of the files]}

Large files are redirected to the second port, which stands for the delivery network. Each request for a path
takes the next of its faults; the keys "revision" and "tree" stand for the two listings. Faults:

    500, 503, 404, 416   that status
    429:N                that status with Retry-After: N
    cut:N                the answer ends after N bytes of the body
    stall:N              no more comes after N bytes of the body
    no-range             the whole file, whatever range was asked for
    wrong-range          another range than was asked for
    wrong-byte           one byte of the body is another
    wrong-size           a body, and its length, with a byte too many
    endless              a body of no stated length that is too long
    redirect:URL         a redirect to there
    loop                 a redirect to itself
    not-json             a body that is no JSON
"""
import hashlib
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

setup = json.loads(sys.stdin.readline())
over = threading.Event()
lock = threading.Lock()


def content(path):
    stated = setup["files"][path]
    if "text" in stated:
        return stated["text"].encode()
    block = hashlib.sha256(path.encode()).digest()
    size = stated["size"]
    return (block * (size // len(block) + 1))[:size]


def entry(path):
    body = content(path)
    blob = hashlib.sha1(b"blob %d\0" % len(body) + body).hexdigest()
    listed = {"type": "file", "path": path, "size": len(body), "oid": blob}
    if setup["files"][path].get("large"):
        listed["lfs"] = {"oid": hashlib.sha256(body).hexdigest(), "size": len(body), "pointerSize": 134}
    return listed


def tree():
    if "tree" in setup:
        return setup["tree"]
    paths = sorted(setup["files"])
    folders = sorted({path.rsplit("/", 1)[0] for path in paths if "/" in path})
    listed = [{"type": "directory", "path": folder, "size": 0, "oid": "0" * 40} for folder in folders]
    return listed + [entry(path) for path in paths]


def next_fault(key):
    with lock:
        faults = setup.get("faults", {}).get(key, [])
        return "" if not faults else faults[0] if faults[0] == "loop" else faults.pop(0)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def note(self):
        line = {"server": self.server.role, "path": self.path}
        for name in ("authorization", "range", "user-agent"):
            if name in self.headers:
                line[name] = self.headers[name]
        with lock, open(setup["log"], "a") as log:
            log.write(json.dumps(line) + "\n")

    def do_GET(self):
        self.note()
        url = urlsplit(self.path)
        path, query = unquote(url.path), parse_qs(url.query)
        if self.server.role == "network":
            self.file(path.lstrip("/"))
        elif "token" in setup and self.headers.get("Authorization") != "Bearer " + setup["token"]:
            self.answer(401, b"{}", {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access is restricted"})
        else:
            self.hub(path, query)

    def hub(self, path, query):
        repository, commit = setup["repository"], setup["commit"]
        api, resolve = f"/api/models/{repository}/", f"/{repository}/resolve/{commit}/"
        if path.startswith(resolve):
            self.resolve(path[len(resolve):])
        elif path.startswith(api + "revision/"):
            revision = path[len(api + "revision/"):]
            if revision not in setup.get("revisions", ["main"]):
                self.answer(404, b"{}", {"X-Error-Code": "RevisionNotFound"})
            elif not self.failed(next_fault("revision")):
                self.answer(200, json.dumps({"id": repository, "sha": commit}).encode())
        elif path == api + "tree/" + commit:
            if not self.failed(next_fault("tree")):
                self.page(query)
        else:
            self.answer(401, b"{}", {"X-Error-Code": "RepoNotFound"})

    def page(self, query):
        listed, size = tree(), setup.get("pageSize", 1000)
        start = int(query.get("cursor", ["0"])[0])
        headers = {}
        if start + size < len(listed):
            # As a mirror does: the link names the original.
            target = f"https://hub.example/api/elsewhere?recursive=true&cursor={start + size}"
            headers["Link"] = f'<{target}>; rel="next"'
        self.answer(200, json.dumps(listed[start:start + size]).encode(), headers)

    def resolve(self, path):
        if path not in setup["files"]:
            self.answer(404, b"", {"X-Error-Code": "EntryNotFound"})
        elif setup["files"][path].get("large"):
            listed = entry(path)["lfs"]
            self.answer(302, b"elsewhere", {
                "Location": f"http://127.0.0.1:{network.server_port}/{path}?signature=abc",
                "X-Repo-Commit": setup["commit"], "X-Linked-Size": str(listed["size"]),
                "X-Linked-Etag": '"%s"' % listed["oid"]})
        else:
            self.file(path)

    def failed(self, fault):
        kind, _, value = fault.partition(":")
        if kind in ("500", "503", "404", "416"):
            self.answer(int(kind), b"no")
        elif kind == "429":
            self.answer(429, b"slow down", {"Retry-After": value})
        elif kind == "redirect":
            self.answer(302, b"elsewhere", {"Location": value})
        elif kind == "loop":
            self.answer(302, b"here", {"Location": self.path})
        elif kind == "not-json":
            self.answer(200, b"<html>")
        else:
            return False
        return True

    def file(self, path):
        fault, _, value = next_fault(path).partition(":")
        if self.failed(f"{fault}:{value}" if value else fault):
            return
        body = content(path)
        if fault == "wrong-byte":
            body = bytes([body[0] ^ 1]) + body[1:]
        if fault in ("wrong-size", "endless"):
            body += b"!"
        total, start = len(body), 0
        asked = self.headers.get("Range", "")
        if asked.startswith("bytes=") and fault != "no-range":
            start = int(asked[6:].split("-")[0])
            if start >= total:
                self.answer(416, b"", {"Content-Range": f"bytes */{total}"})
                return
            self.send_response(206)
            shown = start + 1 if fault == "wrong-range" else start
            self.send_header("Content-Range", f"bytes {shown}-{total - 1}/{total}")
        else:
            self.send_response(200)
        body = body[start:]
        if fault == "endless":
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", '"%s"' % hashlib.md5(body).hexdigest())
        self.end_headers()
        if fault in ("cut", "stall"):
            self.wfile.write(body[:int(value)])
            self.wfile.flush()
            if fault == "stall":
                over.wait()
            self.close_connection = True
        else:
            self.wfile.write(body)
            self.close_connection = fault == "endless"


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, role):
        super().__init__(("127.0.0.1", 0), Handler)
        self.role = role

    def handle_error(self, *_):
        """A client that goes away is what many of the tests are about."""


hub, network = Server("hub"), Server("network")
for server in (hub, network):
    threading.Thread(target=server.serve_forever, daemon=True).start()
print(json.dumps({"hub": hub.server_port, "network": network.server_port}), flush=True)
sys.stdin.read()
over.set()
