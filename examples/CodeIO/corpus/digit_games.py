"""What digits do when you leave them alone."""


def hailstone(n: int) -> dict[str, int]:
    """Halve even numbers, triple odd ones and add one: steps to 1 and the highest number met."""
    n = abs(n) or 1
    steps, top = 0, n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        top = max(top, n)
    return {"steps": steps, "top": top}


def say_what_you_see(start: str, rounds: int = 1) -> str:
    """Read the digits aloud: '1121' becomes two ones, one two, one one: '211211'."""
    text = start
    for _ in range(rounds):
        out = ""
        i = 0
        while i < len(text):
            j = i
            while j < len(text) and text[j] == text[i]:
                j += 1
            out += str(j - i) + text[i]
            i = j
        text = out
        if len(text) > 60:
            break
    return text


def sort_and_subtract(n: int) -> list[int]:
    """Four digits: largest arrangement minus smallest, again and again, until it repeats."""
    n = abs(n) % 10000
    chain = [n]
    while True:
        digits = sorted(f"{n:04d}")
        n = int("".join(reversed(digits))) - int("".join(digits))
        if n in chain:
            return chain
        chain.append(n)


def is_cheerful(n: int) -> bool:
    """Does the sum of squared digits, repeated, end at 1?"""
    seen = set()
    n = abs(n)
    while n not in seen and n != 1:
        seen.add(n)
        n = sum(int(d) ** 2 for d in str(n))
    return n == 1
