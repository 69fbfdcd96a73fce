# expected drop: select_import: it needs another file of its project
from .prices import price_of


def basket(items: list[str]) -> float:
    return sum(price_of(item) for item in items)
