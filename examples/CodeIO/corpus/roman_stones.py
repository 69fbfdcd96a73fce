"""Numbers as they stand on old houses."""

PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(number: int) -> str:
    """Write 1 to 3999 in Roman numerals; '' for everything else."""
    if not 0 < number < 4000:
        return ""
    out = []
    for value, sign in PAIRS:
        while number >= value:
            out.append(sign)
            number -= value
    return "".join(out)


def read_inscription(text: str) -> int:
    """Value of the letters I V X L C D M in a text; a smaller one before a larger one is taken off.

    All other letters are decoration.

    >>> read_inscription("ANNO MDCCLI")
    1751
    """
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    values = [worth[ch] for ch in text if ch in worth]
    total = 0
    for value, after in zip(values, values[1:] + [0]):
        total += -value if value < after else value
    return total


def chisel_strokes(year: int) -> int:
    """Strokes of the chisel for a year: I and C take one, V, X, L and D two, M four."""
    strokes = {"I": 1, "V": 2, "X": 2, "L": 2, "C": 1, "D": 2, "M": 4}
    return sum(strokes[ch] for ch in to_roman(year))
