COINS = [200, 100, 50, 20, 10, 5, 2, 1]


def make_change(cents: int) -> dict[str, int]:
    """Fewest coins for an amount, largest coins first. Keys are the coin values as text."""
    result = {}
    left = max(cents, 0)
    for coin in COINS:
        n, left = divmod(left, coin)
        if n:
            result[str(coin)] = n
    return result


def change_from_drawer(cents: int, drawer: dict[str, int]) -> list[int] | None:
    """Change that can be given with the coins in the drawer, greedily.

    Returns the coins in falling order, or None when the greedy way gets stuck.

    >>> change_from_drawer(30, {"20": 1, "5": 3})
    [20, 5, 5]
    """
    handed = []
    for coin in sorted((int(c) for c in drawer), reverse=True):
        stock = drawer[str(coin)]
        while coin > 0 and stock > 0 and cents >= coin:
            cents -= coin
            stock -= 1
            handed.append(coin)
    return handed if cents == 0 else None


def ways_to_pay(amount: int, coins: list[int]) -> int:
    """In how many ways can the amount be paid? The order of the coins does not matter."""
    if amount < 0:
        return 0
    ways = [1] + [0] * amount
    for coin in sorted(set(coins)):
        if coin <= 0:
            continue
        for value in range(coin, amount + 1):
            ways[value] += ways[value - coin]
    return ways[amount]
