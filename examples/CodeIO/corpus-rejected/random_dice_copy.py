# expected drop: duplicate: the code of random_dice.py with other comments
import random  # for the dice


def throw_dice(count: int, bonus: int = 0) -> int:
    """Sum of some dice, plus a bonus."""
    # one throw a die

    return sum(random.randint(1, 6) for _ in range(count)) + bonus
