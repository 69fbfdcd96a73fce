"""Goods that come and go."""

from collections import deque


def cost_of_sales(moves: list[tuple[float, float]]) -> dict:
    """First in, first out: what the sold goods had cost.

    A move is (quantity, unit price); a negative quantity is a sale, and its price does
    not matter. What is not in stock cannot be sold.

    >>> cost_of_sales([(10, 2.0), (5, 3.0), (-12, 0)])
    {'cost': 26.0, 'left': 3}
    """
    lots: deque = deque()
    cost = 0.0
    for quantity, price in moves:
        if quantity > 0:
            lots.append([quantity, price])
            continue
        wanted = -quantity
        while wanted > 0 and lots:
            taken = min(wanted, lots[0][0])
            cost += taken * lots[0][1]
            wanted -= taken
            lots[0][0] -= taken
            if lots[0][0] == 0:
                lots.popleft()
    return {"cost": round(cost, 2), "left": sum(lot[0] for lot in lots)}


def order_list(stock: dict[str, int], minimum: dict[str, int], pack: int = 6) -> dict[str, int]:
    """Packs to order so that nothing is below its minimum; goods not in stock count as 0."""
    orders = {}
    for item in sorted(minimum):
        missing = minimum[item] - stock.get(item, 0)
        if missing > 0:
            orders[item] = -(-missing // max(pack, 1))
    return orders


def pack_boxes(weights: list[int], limit: int) -> list[list[int]]:
    """First fit, heaviest first: put things into boxes that carry ``limit`` each.

    What is heavier than a box can carry is left on the floor.
    """
    boxes: list[list[int]] = []
    for weight in sorted(weights, reverse=True):
        if weight > limit:
            continue
        for box in boxes:
            if sum(box) + weight <= limit:
                box.append(weight)
                break
        else:
            boxes.append([weight])
    return boxes


def stock_differences(book: dict[str, int], counted: dict[str, int]) -> list[str]:
    """Compare the book with what was counted, one line for each item that differs."""
    lines = []
    for item in sorted(set(book) | set(counted)):
        gap = counted.get(item, 0) - book.get(item, 0)
        if gap:
            lines.append(f"{item}: {gap:+d}")
    return lines
