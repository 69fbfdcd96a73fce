"""Ten-pin bowling."""


def bowling_score(rolls: list[int]) -> int:
    """Score of a game, complete or not; rolls that are still missing count as zero.

    A strike earns the next two rolls as a bonus, a spare the next one.
    """
    def roll(i):
        return rolls[i] if i < len(rolls) else 0

    score = 0
    i = 0
    for _ in range(10):
        if i >= len(rolls):
            break
        if roll(i) == 10:
            score += 10 + roll(i + 1) + roll(i + 2)
            i += 1
        elif roll(i) + roll(i + 1) == 10:
            score += 10 + roll(i + 2)
            i += 2
        else:
            score += roll(i) + roll(i + 1)
            i += 2
    return score


def score_sheet(rolls: list[int]) -> str:
    """The rolls as written on paper: X for a strike, / for a spare, - for a miss.

    >>> score_sheet([10, 3, 7, 0, 4])
    'X 3/ -4'
    """
    frames = []
    i = 0
    while i < len(rolls):
        first = rolls[i]
        if first == 10:
            frames.append("X")
            i += 1
            continue
        mark = str(first) if first else "-"
        if i + 1 < len(rolls):
            second = rolls[i + 1]
            mark += "/" if first + second == 10 else str(second) if second else "-"
        frames.append(mark)
        i += 2
    return " ".join(frames)
