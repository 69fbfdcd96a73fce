# expected drop: random: the generator is seeded once, when the file is loaded, so every call goes on where the last one ended
from random import Random

DICE = Random(7)


def draw_cards(names: list[str], count: int) -> list[str]:
    """Draw with putting back."""
    return [names[DICE.randrange(len(names))] for _ in range(count)]
