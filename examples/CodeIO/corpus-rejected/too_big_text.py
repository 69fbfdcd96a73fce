# expected drop: too_big: a text of thousands of letters
def banner(word: str, lines: int = 40) -> str:
    return "\n".join((word + " ") * 20 for _ in range(max(lines, 40)))
