"""Every page of the studio, by a name for its screenshot."""
from server import Server


def addresses(studio: Server) -> dict[str, str]:
    picture = next(item for item in studio.get("/images?limit=100")["items"] if item["name"] == "autumn-mountains.jpg")
    return {
        "library": "/",
        "search": "/?q=a%20flower%20%2B%20%23d05a8a",
        "picture": f"/picture/{picture['id']}",
        "board": "/board",
        "map": "/map",
    }


PAGES = ["library", "search", "picture", "board", "map"]

# The pictures that the board page begins with, kept where the studio keeps what is collected.
COLLECT = """items => localStorage.setItem("pinpalettes.tray", JSON.stringify(items))"""


def collect(page, studio: Server, count: int = 7) -> None:
    """Has pictures collected on a page that is open, so that its board is not empty."""
    page.evaluate(COLLECT, studio.get(f"/images?order=color&limit={count}")["items"])
