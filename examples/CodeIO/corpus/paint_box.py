"""Colours on a screen."""

NAMED = {"black": (0, 0, 0), "white": (255, 255, 255), "red": (200, 30, 30), "green": (40, 160, 60),
         "blue": (40, 70, 200), "yellow": (240, 220, 60), "grey": (128, 128, 128)}


def _rgb(code):
    code = code.lstrip("#").lower()
    if len(code) == 3:
        code = "".join(ch * 2 for ch in code)
    if len(code) != 6 or any(ch not in "0123456789abcdef" for ch in code):
        return (0, 0, 0)
    return tuple(int(code[i:i + 2], 16) for i in (0, 2, 4))


def blend(first: str, second: str, percent: int = 50) -> str:
    """Mix two colours; ``percent`` is the share of the second. What is no colour is black.

    >>> blend("#ff0000", "#0000ff", 50)
    '#800080'
    """
    share = min(max(percent, 0), 100)
    mixed = [(a * (100 - share) + b * share + 50) // 100 for a, b in zip(_rgb(first), _rgb(second))]
    return "#" + "".join(f"{v:02x}" for v in mixed)


def colour_name(code: str) -> str:
    """Nearest name in a small table.

    >>> colour_name("#fe2b1f")
    'red'
    """
    rgb = _rgb(code)
    return min(NAMED, key=lambda name: sum((x - y) ** 2 for x, y in zip(rgb, NAMED[name])))


def grey_levels(pixels: list[tuple[int, int, int]]) -> list[int]:
    """Brightness of (red, green, blue) pixels with the weights 30, 59 and 11 percent.

    >>> grey_levels([(255, 255, 255), (100, 0, 0)])
    [255, 30]
    """
    return [(30 * r + 59 * g + 11 * b + 50) // 100 for r, g, b in pixels]


def ink_on(background: str) -> str:
    """Whether black or white letters are easier to read on a background.

    >>> ink_on("#ffffff")
    'black'
    """
    r, g, b = _rgb(background)
    return "black" if 30 * r + 59 * g + 11 * b > 12_800 else "white"
