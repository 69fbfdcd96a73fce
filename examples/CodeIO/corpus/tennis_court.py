POINTS = ["love", "15", "30", "40"]


def tennis_game(points: str) -> str:
    """Say the score of one game from the string of points won: 'a' and 'b'.

    Letters after the end of the game are ignored, as are all other letters.

    >>> tennis_game("aab")
    '30-15'
    """
    a = b = 0
    for p in points:
        if p == "a":
            a += 1
        elif p == "b":
            b += 1
        if max(a, b) >= 4 and abs(a - b) >= 2:
            return f"game {'a' if a > b else 'b'}"
    if a == b:
        return "deuce" if a >= 3 else f"{POINTS[a]}-all"
    if max(a, b) >= 4:
        return f"advantage {'a' if a > b else 'b'}"
    return f"{POINTS[a]}-{POINTS[b]}"


def set_winner(games: str) -> dict:
    """Count games won ('a' or 'b') until someone has six and leads by two, or has seven.

    >>> set_winner("aabbbbbb")
    {'score': '2:6', 'winner': 'b'}
    """
    a = b = 0
    for g in games:
        a += g == "a"
        b += g == "b"
        high, low = max(a, b), min(a, b)
        if high == 7 or (high == 6 and high - low >= 2):
            return {"score": f"{a}:{b}", "winner": "a" if a > b else "b"}
    return {"score": f"{a}:{b}", "winner": None}


def serve_order(first: str, second: str, points: int) -> list[str]:
    """Who serves each point of a tie-break: once, then twice each in turn."""
    return [first if (n + 1) // 2 % 2 == 0 else second for n in range(points)]
