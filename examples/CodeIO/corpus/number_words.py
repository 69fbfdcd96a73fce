ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen").split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def _below_thousand(n):
    parts = []
    if n >= 100:
        parts.append(ONES[n // 100] + " hundred")
        n %= 100
        if n:
            parts.append("and")
    if n >= 20:
        word = TENS[n // 10]
        if n % 10:
            word += "-" + ONES[n % 10]
        parts.append(word)
    elif n:
        parts.append(ONES[n])
    return " ".join(parts)


def spell_number(n: int) -> str:
    """Spell a whole number below a million the British way."""
    if n < 0:
        return "minus " + spell_number(-n)
    if n >= 1_000_000:
        raise ValueError("too big to spell")
    if n == 0:
        return ONES[0]
    thousands, rest = divmod(n, 1000)
    words = []
    if thousands:
        words.append(_below_thousand(thousands) + " thousand")
    if rest:
        if thousands and rest < 100:
            words.append("and")
        words.append(_below_thousand(rest))
    return " ".join(words)


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th ... 11th, 12th, 13th ... 21st."""
    n = abs(n)
    if n % 100 in (11, 12, 13):
        return f"{n}th"
    return f"{n}" + {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


def letters_used(limit: int) -> int:
    """Letters (no spaces or hyphens) needed to spell every number from 1 to limit."""
    total = 0
    for n in range(1, min(limit, 200) + 1):
        total += sum(ch.isalpha() for ch in spell_number(n))
    return total
