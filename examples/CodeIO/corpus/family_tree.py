"""``parents`` maps a child to one parent, the way old parish books were copied out."""


def _line(parents, person):
    line = [person]
    while line[-1] in parents and parents[line[-1]] not in line:
        line.append(parents[line[-1]])
    return line


def common_ancestor(parents: dict[str, str], a: str, b: str) -> str | None:
    """The youngest ancestor of both people; a person counts as own ancestor.

    >>> common_ancestor({"tom": "ivy", "sue": "ivy", "ivy": "max"}, "tom", "sue")
    'ivy'
    """
    line_b = _line(parents, b)
    for person in _line(parents, a):
        if person in line_b:
            return person
    return None


def generations(parents: dict[str, str]) -> dict[str, int]:
    """Number of known ancestors of everybody in the book, in alphabetical order."""
    people = sorted(set(parents) | set(parents.values()))
    return {person: len(_line(parents, person)) - 1 for person in people}


def heirs(estate: int, children: dict[str, list[str]], owner: str) -> dict[str, int]:
    """Divide an estate equally among children, down to those who have no children.

    What cannot be divided goes to the eldest, who is listed first.
    """
    shares: dict[str, int] = {}

    def hand_down(person: str, amount: int, depth: int) -> None:
        below = children.get(person, [])
        if not below or depth > 10:
            shares[person] = shares.get(person, 0) + amount
            return
        each, rest = divmod(amount, len(below))
        for i, child in enumerate(below):
            hand_down(child, each + (rest if i == 0 else 0), depth + 1)

    hand_down(owner, estate, 0)
    return shares
