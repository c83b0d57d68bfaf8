"""What a page of the studio may not do, and what others may not do with the studio."""
import http.client
import json

from playwright.sync_api import Browser

from server import Server


def ask(studio: Server, method: str, path: str, headers: dict[str, str], body: str | None = None) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", studio.port, timeout=20)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_scripts_written_into_a_page_do_not_run(chromium: Browser, studio: Server) -> None:
    page = chromium.new_page()
    page.goto(studio.url)
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.intruded = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src='/nothing' onerror='window.intruded = true'>");
        }""")
    page.wait_for_timeout(500)
    assert page.evaluate("window.intruded") is None
    page.close()


def test_the_policy_allows_nothing_inline_and_no_other_origin(studio: Server) -> None:
    policy = ask(studio, "GET", "/", {}).getheader("Content-Security-Policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";") if " " in rule.strip())
    assert rules["script-src"] == "'self'"
    assert rules["style-src"] == "'self'"
    assert rules["default-src"] in ("'self'", "'none'")
    assert "unsafe" not in policy and "http" not in policy


def test_another_site_cannot_add_or_change_anything(studio: Server) -> None:
    answer = ask(studio, "POST", "/api/v1/jobs", {"Origin": "https://example.com", "Content-Type": "application/json"}, '{"kind":"index"}')
    assert answer.status == 403


def test_another_name_for_this_machine_is_refused(studio: Server) -> None:
    assert ask(studio, "GET", "/api/v1/health", {"Host": "example.com"}).status == 403


def test_a_form_of_another_site_is_not_read(studio: Server) -> None:
    answer = ask(studio, "POST", "/api/v1/jobs", {"Content-Type": "text/plain"}, json.dumps({"kind": "index"}))
    assert 400 <= answer.status < 500


def test_files_outside_of_the_library_are_not_read(studio: Server) -> None:
    for path in ("/assets/../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/api/v1/images/..%2F..%2Fetc%2Fpasswd/file"):
        assert ask(studio, "GET", path, {}).status in (400, 403, 404)
