"""Plain text in columns, as a typewriter does it."""


def wrap_text(text: str, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` characters, between words only.

    A word longer than a line gets a line of its own and sticks out.
    """
    lines = []
    line = ""
    for word in text.split():
        if not line:
            line = word
        elif len(line) + 1 + len(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = word
    if line:
        lines.append(line)
    return lines


def spread_words(words: list[str], width: int) -> str:
    """Fill a line to ``width`` by widening its gaps, the leftmost ones first."""
    if len(words) < 2:
        return "".join(words).ljust(width)
    letters = sum(len(w) for w in words)
    gaps = len(words) - 1
    spaces = max(width - letters, gaps)
    each, more = divmod(spaces, gaps)
    out = words[0]
    for i, word in enumerate(words[1:]):
        out += " " * (each + (1 if i < more else 0)) + word
    return out


def shorten_middle(text: str, limit: int) -> str:
    """Cut text in the middle, with '..' in place of what is gone."""
    if len(text) <= limit:
        return text
    keep = max(limit - 2, 0)
    head = (keep + 1) // 2
    tail = keep - head
    return text[:head] + ".." + (text[-tail:] if tail else "")
