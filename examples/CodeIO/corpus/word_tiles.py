"""Letter tiles on a board."""

GROUPS = {1: "aeioulnstr", 2: "dg", 3: "bcmp", 4: "fhvwy", 5: "k", 8: "jx", 10: "qz"}
VALUES = {letter: points for points, letters in GROUPS.items() for letter in letters}


def tile_score(word: str, premium: str = "") -> int:
    """Score of a word. ``premium`` holds one sign for each letter of the word:

    'd' doubles and 't' triples the letter, 'D' and 'T' the whole word.

    >>> tile_score("zebra", "..d.T")
    57
    """
    total = 0
    factor = 1
    for i, letter in enumerate(word.lower()):
        value = VALUES.get(letter, 0)
        sign = premium[i:i + 1]
        if sign == "d":
            value *= 2
        elif sign == "t":
            value *= 3
        elif sign == "D":
            factor *= 2
        elif sign == "T":
            factor *= 3
        total += value
    return total * factor


def can_lay(rack: str, words: list[str]) -> list[str]:
    """Words that the rack allows, best score first; '?' on the rack stands for any letter."""
    possible = []
    for word in words:
        left = list(rack.lower())
        missing = 0
        for letter in word.lower():
            if letter in left:
                left.remove(letter)
            else:
                missing += 1
        if missing <= rack.count("?"):
            possible.append(word)
    return sorted(possible, key=lambda w: (-tile_score(w), w))
