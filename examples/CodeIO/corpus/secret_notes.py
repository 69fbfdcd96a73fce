"""Ciphers for passing notes in class: nothing here keeps a real secret."""

import string

ALPHABET = string.ascii_lowercase


def keyword_shift(text: str, key: str, decode: bool = False) -> str:
    """Shift each letter by the letter of the key that is due (a = 0).

    Only letters use the key up; capitals stay capitals.

    >>> keyword_shift("Meet me", "ab")
    'Mfeu mf'
    """
    shifts = [ALPHABET.index(ch) for ch in key.lower() if ch in ALPHABET] or [0]
    out = []
    used = 0
    for ch in text:
        if ch.lower() in ALPHABET:
            shift = shifts[used % len(shifts)]
            used += 1
            moved = ALPHABET[(ALPHABET.index(ch.lower()) + (-shift if decode else shift)) % 26]
            out.append(moved.upper() if ch.isupper() else moved)
        else:
            out.append(ch)
    return "".join(out)


def rail_fence(text: str, rails: int) -> str:
    """Write the text in a zigzag over some rails and read it row by row."""
    if rails < 2:
        return text
    rows = [""] * rails
    row, step = 0, 1
    for ch in text:
        rows[row] += ch
        if row == 0:
            step = 1
        elif row == rails - 1:
            step = -1
        row += step
    return "".join(rows)


def book_cipher(page: list[str], numbers: list[int]) -> str:
    """Letters at which numbers point: 23 is word 2, letter 3, both counted from 1 and wrapping.

    >>> book_cipher(["the", "quick", "fox"], [11, 23, 32])
    'tio'
    """
    letters = ""
    words = [w for w in page if w]
    for n in numbers:
        if not words:
            break
        word = words[(n // 10 - 1) % len(words)]
        letters += word[(n % 10 - 1) % len(word)]
    return letters


def shared_secret(base: int, prime: int, a: int, b: int) -> dict[str, int]:
    """The numbers two people see when they agree on a secret in public."""
    prime = abs(prime) + 2
    sent_a = pow(base, abs(a), prime)
    sent_b = pow(base, abs(b), prime)
    return {"from_a": sent_a, "from_b": sent_b, "secret": pow(sent_b, abs(a), prime)}
