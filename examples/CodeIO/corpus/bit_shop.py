"""Tricks with the bits of whole numbers."""


def gray_walk(bits: int) -> list[str]:
    """Binary words of up to four bits in an order in which neighbours differ in one bit."""
    bits = max(1, min(bits, 4))
    return [format(i ^ (i >> 1), f"0{bits}b") for i in range(2 ** bits)]


def mirror_bits(value: int, width: int = 8) -> int:
    """Reverse the order of the lowest ``width`` bits."""
    result = 0
    for _ in range(width):
        result = result << 1 | value & 1
        value >>= 1
    return result


def protect_nibble(nibble: int) -> str:
    """Seven bits for four: positions 1, 2 and 4 (from the left) hold parity bits."""
    d = [(nibble >> i) & 1 for i in (3, 2, 1, 0)]
    p1 = d[0] ^ d[1] ^ d[3]
    p2 = d[0] ^ d[2] ^ d[3]
    p4 = d[1] ^ d[2] ^ d[3]
    return "".join(map(str, [p1, p2, d[0], p4, d[1], d[2], d[3]]))


def permission_letters(mode: int) -> str:
    """Nine letters such as 'rwxr-x---' for the lowest nine bits of a file mode.

    >>> permission_letters(0o750)
    'rwxr-x---'
    """
    return "".join("rwxrwxrwx"[i] if mode >> (8 - i) & 1 else "-" for i in range(9))


if __name__ == "__main__":
    print(gray_walk(3))
    print(mirror_bits(6), protect_nibble(11))
