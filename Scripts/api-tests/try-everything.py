"""Runs schemathesis against a studio of a few samples, and looks whether the studio is well afterwards."""
import json
import subprocess
import sys

import server

# Few, so that a search or a board takes no time of the requests.
PICTURES = 12
SECONDS = 150
EXAMPLES = 25
SEED = 1
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance", "unsupported_method",
]
# Events never end, and have tests of their own.
LEFT_OUT = "/events$"

# Most requests name something that is there; the others try what is not.
KNOWN = """
[dictionaries]
ids = {{ values = {ids} }}
tokens = {{ values = {tokens} }}
boards = {{ values = ["kept"] }}
queries = {{ values = ["a dog", "#e07a5f", "vibe:golden-hour", "warmth>0", "a dog - grass"] }}

[parameters]
"path.id" = {{ dictionary = "ids", probability = 0.8 }}
"path.token" = {{ dictionary = "tokens", probability = 0.8 }}
"path.name" = {{ dictionary = "boards", probability = 0.5 }}
"query.q" = {{ dictionary = "queries", probability = 0.5 }}
"body.query" = {{ dictionary = "queries", probability = 0.5 }}
"body.id" = {{ dictionary = "ids", probability = 0.8 }}
"body.images[*]" = {{ dictionary = "ids", probability = 0.9 }}
"body.terms[*].image" = {{ dictionary = "ids", probability = 0.9 }}
"body.terms[*].upload" = {{ dictionary = "tokens", probability = 0.9 }}
"""


def main() -> int:
    schemathesis = server.ROOT / ".deps/api-tests/bin/schemathesis"
    with server.Server(server.samples()[:PICTURES]) as studio:
        ids = [item["id"] for item in studio.get("/images")["items"]]
        token = studio.upload(server.samples()[-1])["token"]
        studio.ask("PUT", "/boards/kept", {"images": ids[:5]})
        settings = studio.folder / "schemathesis.toml"
        settings.write_text(KNOWN.format(ids=json.dumps(ids), tokens=json.dumps([token])))
        done = subprocess.run([
            sys.executable, schemathesis, "--config-file", settings, "run", f"{studio.url}/api/v1/openapi.json",
            "--url", f"{studio.url}/api/v1", "--checks", ",".join(CHECKS), "--max-examples", str(EXAMPLES),
            "--max-time", str(SECONDS), "--seed", str(SEED), "--request-timeout", "20", "--continue-on-failure",
            "--suppress-health-check", "all", "--exclude-path-regex", LEFT_OUT, *sys.argv[1:],
        ], cwd=studio.folder)
        # What went wrong inside is in the server's own words.
        if done.returncode:
            print(studio.log()[-4000:])
        health = studio.get("/health")["status"]
        status = studio.stop()
    print(f"api-tests: schemathesis {'found nothing' if done.returncode == 0 else 'found faults'}; "
          f"afterwards the studio was {health} and stopped with status {status}")
    return 0 if done.returncode == 0 and health == "ok" and status == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
