# expected drop: random: the dice are thrown anew on every call
import random


def throw_dice(count: int, bonus: int = 0) -> int:
    """Sum of some dice, plus a bonus."""
    return sum(random.randint(1, 6) for _ in range(count)) + bonus
