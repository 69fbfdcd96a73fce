"""How far apart are two words?"""


def edit_distance(a: str, b: str) -> int:
    """Fewest letters to insert, delete or change; swapping two neighbours is one change too."""
    table = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


def sound_code(name: str) -> str:
    """First letter and three digits for how a name sounds; '' without letters.

    Equal codes in a row count once, also across h and w; vowels separate.

    >>> sound_code("Robert"), sound_code("Ashcraft")
    ('R163', 'A261')
    """
    groups = {"bfpv": "1", "cgjkqsxz": "2", "dt": "3", "l": "4", "mn": "5", "r": "6"}
    codes = {ch: digit for letters, digit in groups.items() for ch in letters}
    letters = [ch for ch in name.lower() if "a" <= ch <= "z"]
    if not letters:
        return ""
    result = letters[0].upper()
    last = codes.get(letters[0], "")
    for ch in letters[1:]:
        code = codes.get(ch, "")
        if code and code != last:
            result += code
        if ch not in "hw":
            last = code
    return (result + "000")[:4]


def shared_pairs(a: str, b: str) -> float:
    """Likeness from 0 to 1: twice the common letter pairs over all letter pairs."""
    def pairs(word):
        word = word.lower()
        return [word[i:i + 2] for i in range(len(word) - 1)]

    left, right = pairs(a), pairs(b)
    total = len(left) + len(right)
    if total == 0:
        return 1.0 if a == b else 0.0
    common = 0
    for pair in left:
        if pair in right:
            right.remove(pair)
            common += 1
    return round(2 * common / total, 3)


def longest_common_part(a: str, b: str) -> str:
    """The longest piece that both words contain; the first in ``a`` of equally long ones."""
    best = ""
    for i in range(len(a)):
        for j in range(i + len(best) + 1, len(a) + 1):
            if a[i:j] in b:
                best = a[i:j]
            else:
                break
    return best
