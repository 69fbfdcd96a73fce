"""Five dice and a score card."""

from collections import Counter


def dice_category(dice: list[int]) -> str:
    """Best name for a throw: five alike, four alike, full house, long or short straight, three
    alike, or the sum of the eyes."""
    counts = sorted(Counter(dice).values(), reverse=True)
    longest = run = 0
    previous = None
    for eye in sorted(set(dice)):
        run = run + 1 if previous is not None and eye == previous + 1 else 1
        longest = max(longest, run)
        previous = eye
    if counts[:1] == [5]:
        return "five alike"
    if counts[:1] == [4]:
        return "four alike"
    if counts[:2] == [3, 2]:
        return "full house"
    if longest >= 5:
        return "long straight"
    if longest == 4:
        return "short straight"
    if counts[:1] == [3]:
        return "three alike"
    return f"sum {sum(dice)}"


def upper_half(throws: list[list[int]]) -> int:
    """Score of the upper half of the card: throw number i is counted for its i-th eye.

    63 points or more earn 35 on top.
    """
    total = sum(eye * throw.count(eye) for eye, throw in enumerate(throws[:6], 1))
    return total + 35 if total >= 63 else total


def odds_of_sum(target: int, dice: int = 2) -> str:
    """Chance of throwing a sum with some dice, as a fraction in lowest terms."""
    from fractions import Fraction

    ways = {0: 1}
    for _ in range(min(max(dice, 0), 6)):
        nxt: dict[int, int] = {}
        for total, n in ways.items():
            for eye in range(1, 7):
                nxt[total + eye] = nxt.get(total + eye, 0) + n
        ways = nxt
    return str(Fraction(ways.get(target, 0), sum(ways.values())))
