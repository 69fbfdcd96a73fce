"""English plurals, good enough for labels in a small shop."""

IRREGULAR = {"foot": "feet", "goose": "geese", "mouse": "mice", "child": "children", "person": "people"}
UNCHANGED = ("sheep", "fish", "deer", "aircraft")
VOWELS = "aeiou"


def plural(noun: str) -> str:
    """Guess the plural of a noun in lower case.

    >>> plural("berry"), plural("box"), plural("goose"), plural("leaf")
    ('berries', 'boxes', 'geese', 'leaves')
    """
    if noun in UNCHANGED:
        return noun
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and len(noun) > 1 and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("fe"):
        return noun[:-2] + "ves"
    if noun.endswith(("lf", "af")):
        return noun[:-1] + "ves"
    return noun + "s"


def basket_label(items: list[str]) -> str:
    """One line that says what is in the basket, in order of first appearance.

    >>> basket_label(["egg", "box", "egg"])
    '2 eggs and 1 box'
    """
    counts: dict[str, int] = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    parts = [f"{n} {plural(item) if n > 1 else item}" for item, n in counts.items()]
    if not parts:
        return "nothing"
    if len(parts) == 1:
        return parts[0]
    return ", ".join(parts[:-1]) + " and " + parts[-1]
