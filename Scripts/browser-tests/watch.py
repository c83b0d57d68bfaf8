"""Watches a page for what must not happen on it."""
from playwright.sync_api import ConsoleMessage, Page, Request

# `blob:` and `data:` stay inside the browser.
OWN_SCHEMES = ("blob:", "data:")


class Watch:
    """Collects complaints: errors in the console, which tell of broken policies too, and requests to other origins."""

    def __init__(self, page: Page, origin: str, excused: str | None = None):
        self.page = page
        self.origin = origin
        self.excused = excused
        self.complaints: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not (self.excused and self.excused in message.text):
            place = message.location.get("url", "")
            self.complaints.append(f"console: {message.text} ({place})")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.origin + "/", *OWN_SCHEMES)):
            self.complaints.append(f"asked another origin: {request.url}")
