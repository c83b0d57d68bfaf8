"""What the clients ask: texts that are all different, so that nothing is answered from memory, and mixed requests."""
import itertools
import random

from clients import Request

WHO = """a dog|a red bird|two children|an old bridge|a bowl of fruit|a city street|a quiet lake|a woman reading|a cat|a horse|
flowers|a wooden boat|mountains|a stage|a clock|a blue dress|bread and coffee|a stone tower|a small church|trees|
a dancer|a market|a lighthouse|a bicycle|an empty chair""".replace("\n", "").split("|")
WHERE = """on grass|by the sea|in the snow|at night|in soft light|under a gray sky|in a garden|indoors|by a window|in the rain|
on a table|in the desert|near water|in the morning|in a forest|against a wall|from above|in a crowd|on a hill|
in fog""".replace("\n", "").split("|")
HOW = """in warm colors|in pastel tones|black and white|with deep shadows|in bright colors|seen from afar|in close-up|
painted|at golden hour|in cool blue|with strong contrast|faded|minimal|vivid|dark and moody|airy|sharp|blurred|
with much detail|calm""".replace("\n", "").split("|")


def texts(count: int) -> list[str]:
    """That many different texts of up to 10,000, always the same."""
    every = [" ".join(words) for words in itertools.product(WHO, WHERE, HOW)]
    random.Random(1).shuffle(every)
    return every[:count]


def searches(count: int) -> list[Request]:
    return [("POST", "/api/v1/search", {"terms": [{"text": text}], "limit": 60}) for text in texts(count)]


def re_ranks(count: int) -> list[Request]:
    """One text with a color, as a person drags the two sliders."""
    terms = [{"text": "a boat at sunset"}, {"color": "#e07a5f"}]
    return [
        ("POST", "/api/v1/search",
         {"terms": terms, "limit": 60, "paletteWeight": number % 21 / 20, "diversity": number % 11 / 10})
        for number in range(count)]


def thumbnails(ids: list[str], count: int) -> list[Request]:
    return [("GET", f"/api/v1/thumbnails/{ids[number % len(ids)]}?width=240", None) for number in range(count)]


def bare(count: int) -> list[Request]:
    """What the server and the clients cost by themselves."""
    return [("GET", "/api/v1/health", None)] * count


def mixed(ids: list[str], count: int, seed: int) -> list[Request]:
    """As studios are used: mostly thumbnails, some searches and pages, now and then a board."""
    chance = random.Random(seed)
    words = iter(chance.sample(searches(10_000), count))
    kinds = [
        (50, lambda: thumbnails([chance.choice(ids)], 1)[0]),
        (14, lambda: next(words)),
        (10, lambda: ("GET", f"/api/v1/images/{chance.choice(ids)}", None)),
        (8, lambda: ("GET", f"/api/v1/images?offset={chance.randrange(len(ids))}&limit=100", None)),
        (6, lambda: ("GET", f"/api/v1/images/{chance.choice(ids)}/similar?limit=24", None)),
        (5, lambda: ("GET", "/api/v1/library", None)),
        (3, lambda: ("GET", "/assets/app/main.js", None)),
        (2, lambda: ("POST", "/api/v1/boards/layout",
                     {"images": chance.sample(ids, 9), "template": "bric", "width": 1000, "height": 1500})),
        (2, lambda: ("GET", "/api/v1/health", None)),
    ]
    makers = chance.choices([maker for _, maker in kinds], [weight for weight, _ in kinds], k=count)
    return [maker() for maker in makers]
