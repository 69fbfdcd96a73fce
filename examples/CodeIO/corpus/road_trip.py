import heapq


def cheapest_route(roads: dict[str, dict[str, int]], start: str, goal: str) -> dict | None:
    """Cheapest way between two towns over one-way roads with tolls.

    ``roads["A"]["B"]`` is the toll from A to B. Returns the total and the towns on the
    way, or None when the goal cannot be reached.

    >>> cheapest_route({"A": {"B": 5, "C": 1}, "C": {"B": 2}}, "A", "B")
    {'toll': 3, 'via': ['A', 'C', 'B']}
    """
    heap = [(0, [start])]
    visited = set()
    while heap:
        toll, path = heapq.heappop(heap)
        town = path[-1]
        if town == goal:
            return {"toll": toll, "via": path}
        if town in visited:
            continue
        visited.add(town)
        for nxt, price in roads.get(town, {}).items():
            if nxt not in visited and price >= 0:
                heapq.heappush(heap, (toll + price, path + [nxt]))
    return None


def fuel_stops(stations: list[int], distance: int, tank: int) -> list[int]:
    """Where to fill up, driving as far as the tank allows each time.

    Stations are kilometres from the start. The empty list means no stop is needed, [-1]
    that the trip cannot be done.

    >>> fuel_stops([100, 220, 300, 450], 500, 200)
    [100, 300]
    """
    stops = []
    position = 0
    while position + tank < distance:
        within = [s for s in stations if position < s <= position + tank]
        if not within:
            return [-1]
        position = max(within)
        stops.append(position)
    return stops


def nearest_next(places: dict[str, int], home: int = 0) -> list[str]:
    """Visit places along a street, always going to the nearest one left (by name if equal)."""
    left = dict(places)
    here = home
    order = []
    while left:
        name = min(left, key=lambda p: (abs(left[p] - here), p))
        here = left.pop(name)
        order.append(name)
    return order
