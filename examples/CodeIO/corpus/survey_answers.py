"""Counting what people ticked."""


def weighted_grade(marks: dict[str, float], weights: dict[str, float]) -> float | None:
    """Weighted mean of the marks; a subject without a weight counts once."""
    total = weight_sum = 0.0
    for subject, mark in marks.items():
        w = weights.get(subject, 1)
        total += w * mark
        weight_sum += w
    return round(total / weight_sum, 2) if weight_sum else None


def cross_table(answers: list[dict[str, str]], row: str, column: str) -> dict[str, dict[str, int]]:
    """How often each pair of answers to two questions was given; '-' for no answer.

    >>> cross_table([{"sex": "f", "pet": "cat"}, {"sex": "m"}], "sex", "pet")
    {'f': {'cat': 1}, 'm': {'-': 1}}
    """
    table: dict[str, dict[str, int]] = {}
    for a in answers:
        cells = table.setdefault(a.get(row, "-"), {})
        value = a.get(column, "-")
        cells[value] = cells.get(value, 0) + 1
    return table


def streaks(flips: str) -> dict[str, int]:
    """Longest run of every sign in a row of coin flips or anything else.

    >>> streaks("001011100")
    {'0': 2, '1': 3}
    """
    best: dict[str, int] = {}
    run = 0
    for i, sign in enumerate(flips):
        run = run + 1 if i and flips[i - 1] == sign else 1
        best[sign] = max(best.get(sign, 0), run)
    return best


def net_promoters(scores: list[int]) -> int:
    """Percent of fans (9 and 10) minus percent of critics (0 to 6), rounded to a whole number."""
    valid = [s for s in scores if 0 <= s <= 10]
    if not valid:
        return 0
    fans = sum(s >= 9 for s in valid)
    critics = sum(s <= 6 for s in valid)
    return round(100 * (fans - critics) / len(valid))
