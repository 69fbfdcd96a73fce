"""Version numbers such as 2.10.1 or 3.0-beta."""

import re


def _key(version):
    number, _, stage = version.partition("-")
    parts = [int(p) for p in re.findall(r"\d+", number)]
    while parts and parts[-1] == 0:
        parts.pop()
    # a version without a stage comes after all its previews
    return parts, stage == "", stage


def compare_releases(a: str, b: str) -> str:
    """'<', '=' or '>' for two versions; missing places are zero.

    >>> compare_releases("2.10", "2.9"), compare_releases("1.0-beta", "1")
    ('>', '<')
    """
    x, y = _key(a), _key(b)
    return "=" if x == y else "<" if x < y else ">"


def next_release(version: str, change: str) -> str:
    """Raise a three-part number: 'breaking', 'feature' or anything else for a fix.

    >>> next_release("1.4.2", "feature")
    '1.5.0'
    """
    parts = [int(p) for p in re.findall(r"\d+", version)][:3]
    parts += [0] * (3 - len(parts))
    place = {"breaking": 0, "feature": 1}.get(change, 2)
    parts[place] += 1
    for later in range(place + 1, 3):
        parts[later] = 0
    return ".".join(map(str, parts))


def newest_of_each(versions: list[str]) -> dict[str, str]:
    """The newest version of every first number, '' for versions without any number.

    >>> newest_of_each(["1.2", "1.10", "2.0-beta", "2.0"])
    {'1': '1.10', '2': '2.0'}
    """
    best: dict[str, str] = {}
    for version in versions:
        found = re.match(r"\d+", version)
        major = found.group() if found else ""
        if major not in best or compare_releases(version, best[major]) == ">":
            best[major] = version
    return best
