"""A village where everybody's friendships are known."""

from collections import deque


class Village:
    """Undirected friendships; people appear when they are first mentioned."""

    def __init__(self, pairs):
        self.friends = {}
        for a, b in pairs:
            self.friends.setdefault(a, set()).add(b)
            self.friends.setdefault(b, set()).add(a)

    def reach(self, start):
        """Distances from one person to everybody who can be reached."""
        distance = {start: 0}
        queue = deque([start])
        while queue:
            person = queue.popleft()
            for friend in sorted(self.friends.get(person, ())):
                if friend not in distance:
                    distance[friend] = distance[person] + 1
                    queue.append(friend)
        return distance


def friend_groups(pairs: list[tuple[str, str]]) -> list[list[str]]:
    """Circles of people who know each other directly or through others.

    >>> friend_groups([("ann", "bob"), ("cid", "dan"), ("bob", "eve")])
    [['ann', 'bob', 'eve'], ['cid', 'dan']]
    """
    village = Village(pairs)
    groups = []
    placed = set()
    for person in sorted(village.friends):
        if person not in placed:
            group = sorted(village.reach(person))
            placed.update(group)
            groups.append(group)
    return groups


def handshakes(pairs: list[tuple[str, str]], start: str, goal: str) -> int:
    """Handshakes between two people: 1 for friends, -1 if there is no way at all.

    >>> handshakes([("ann", "bob"), ("bob", "cid")], "ann", "cid")
    2
    """
    return Village(pairs).reach(start).get(goal, -1)


def possible_friends(friends: dict[str, list[str]], person: str) -> list[str]:
    """Friends of friends who are not friends yet, those with most shared friends first.

    >>> possible_friends({"a": ["b", "c"], "b": ["a", "d"], "c": ["a", "d", "e"]}, "a")
    ['d', 'e']
    """
    mine = set(friends.get(person, []))
    shared: dict[str, int] = {}
    for friend in sorted(mine):
        for other in friends.get(friend, []):
            if other != person and other not in mine:
                shared[other] = shared.get(other, 0) + 1
    return sorted(shared, key=lambda name: (-shared[name], name))
