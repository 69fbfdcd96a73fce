from itertools import product
from typing import Literal

Group = Literal["A", "B", "AB", "O"]


def punnett(mother: str, father: str) -> dict[str, int]:
    """Children of a cross of one gene: how many of four get each pair of letters.

    Capitals (dominant) are written first.

    >>> punnett("Aa", "Aa")
    {'AA': 1, 'Aa': 2, 'aa': 1}
    """
    counts: dict[str, int] = {}
    for m, f in product(mother[:2], father[:2]):
        child = "".join(sorted((m, f)))
        counts[child] = counts.get(child, 0) + 1
    return dict(sorted(counts.items()))


def dominant_share(generations: int, start: float = 1.0) -> list[float]:
    """Percent of mixed plants when peas fertilise themselves: halves every generation."""
    share = 100 * min(max(start, 0.0), 1.0)
    shares = []
    for _ in range(min(generations, 12)):
        shares.append(round(share, 3))
        share /= 2
    return shares


def blood_group_possible(mother: Group, father: Group, child: Group) -> bool:
    """Can these parents have this child, going by their blood?"""
    genes = {"A": ["AA", "AO"], "B": ["BB", "BO"], "AB": ["AB"], "O": ["OO"]}
    seen = {"AA": "A", "AO": "A", "BB": "B", "BO": "B", "AB": "AB", "OO": "O"}
    for m in genes.get(mother, []):
        for f in genes.get(father, []):
            for x, y in product(m, f):
                if seen["".join(sorted((x, y)))] == child:
                    return True
    return False


if __name__ == "__main__":
    print(punnett("Aa", "aa"))
    print(blood_group_possible("A", "B", "O"))
    print(dominant_share(4))
