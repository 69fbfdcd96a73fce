"""Elections of all kinds. A ballot is a list of candidates, the best liked first."""

from collections import Counter


def points_winner(ballots: list[list[str]]) -> dict[str, int]:
    """Points by place: of n names on a ballot the first gets n, the last 1. Best first."""
    points: Counter = Counter()
    for ballot in ballots:
        for place, name in enumerate(ballot):
            points[name] += len(ballot) - place
    return dict(sorted(points.items(), key=lambda item: (-item[1], item[0])))


def runoff_winner(ballots: list[list[str]]) -> list[str]:
    """Candidates in the order in which they drop out, the winner last.

    In each round ballots count for their first name still in the race; whoever has fewest
    drops out, of several the last in the alphabet.

    >>> runoff_winner([["a", "b"], ["b", "a"], ["a", "c"]])
    ['c', 'b', 'a']
    """
    left = {name for ballot in ballots for name in ballot}
    order = []
    while left:
        votes = {name: 0 for name in left}
        for ballot in ballots:
            for name in ballot:
                if name in left:
                    votes[name] += 1
                    break
        fewest = min(votes.values())
        out = max(name for name in left if votes[name] == fewest)
        left.remove(out)
        order.append(out)
    return order


def hand_out_seats(votes: dict[str, int], seats: int) -> dict[str, int]:
    """Seats by the largest of votes / (seats + 1), one after the other; ties go by name."""
    won = {party: 0 for party in sorted(votes)}
    for _ in range(min(seats, 50)):
        if not won:
            break
        party = min(won, key=lambda p: (-votes[p] / (won[p] + 1), p))
        won[party] += 1
    return won


def beats_everybody(ballots: list[list[str]]) -> str | None:
    """The candidate whom most ballots prefer to each other one, if there is one."""
    names = sorted({name for ballot in ballots for name in ballot})

    def prefers(ballot, a, b):
        if a not in ballot:
            return False
        return b not in ballot or ballot.index(a) < ballot.index(b)

    for a in names:
        if all(2 * sum(prefers(x, a, b) for x in ballots) > len(ballots) for b in names if b != a):
            return a
    return None
