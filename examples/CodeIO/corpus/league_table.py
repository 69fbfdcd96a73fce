"""Results of a season."""

import re
from collections import defaultdict


def standings(results: list[str]) -> list[str]:
    """League table from results such as 'Reds 2:1 Blues'; three points for a win.

    Order: points, goal difference, goals, name. Lines that are no results do not count.

    >>> standings(["Reds 2:1 Blues", "Blues 0:0 Greens"])
    ['Reds 3 +1', 'Greens 1 +0', 'Blues 1 -1']
    """
    table = defaultdict(lambda: [0, 0, 0])
    for line in results:
        m = re.fullmatch(r"(\w+) (\d+):(\d+) (\w+)", line.strip())
        if not m:
            continue
        home, away = m.group(1), m.group(4)
        h, a = int(m.group(2)), int(m.group(3))
        for team, own, other in ((home, h, a), (away, a, h)):
            row = table[team]
            row[0] += 3 if own > other else 1 if own == other else 0
            row[1] += own - other
            row[2] += own
    order = sorted(table, key=lambda t: (-table[t][0], -table[t][1], -table[t][2], t))
    return [f"{t} {table[t][0]} {table[t][1]:+d}" for t in order]


def medal_ranking(medals: dict[str, list[int]]) -> list[str]:
    """Countries by gold, then silver, then bronze; equal ones by name."""
    return sorted(medals, key=lambda c: ([-n for n in medals[c]], c))


def new_rating(mine: int, theirs: int, result: float, k: int = 32) -> int:
    """Chess rating after one game; the result is 1, 0.5 or 0.

    The expected result follows the usual curve with 400 points for a factor of ten.
    """
    expected = 1 / (1 + 10 ** ((theirs - mine) / 400))
    return round(mine + k * (result - expected))


def round_robin_pairs(teams: list[str]) -> list[list[str]]:
    """Games of each round when everybody meets everybody; the first team stays in its seat.

    With an odd number one team rests in every round.
    """
    seats = list(teams[:8])
    if len(seats) % 2:
        seats.append("")
    rounds = []
    for _ in range(len(seats) - 1):
        games = []
        for i in range(len(seats) // 2):
            a, b = seats[i], seats[-1 - i]
            if a and b:
                games.append(f"{a}-{b}")
        rounds.append(games)
        seats = [seats[0], seats[-1]] + seats[1:-1]
    return rounds
