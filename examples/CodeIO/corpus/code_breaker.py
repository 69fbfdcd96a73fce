"""Guessing games with letters."""
from collections import Counter


def peg_feedback(secret: str, guess: str) -> dict[str, int]:
    """Black pegs for the right letter in the right place, white ones for the right letter elsewhere.

    >>> peg_feedback("RGBY", "RBGG")
    {'black': 1, 'white': 2}
    """
    black = sum(s == g for s, g in zip(secret, guess))
    common = sum((Counter(secret) & Counter(guess)).values())
    return {"black": black, "white": common - black}


def hangman(word: str, letters: str, lives: int = 6) -> str:
    """Play the letters in turn; shows the word with '_' for what is not known yet.

    Ends with ' won' or ' lost' when the game is over. Repeated letters cost nothing.
    """
    word = word.lower()
    tried: list[str] = []

    def shown():
        return "".join(ch if ch in tried or not ch.isalpha() else "_" for ch in word)

    for letter in letters.lower():
        if letter in tried:
            continue
        tried.append(letter)
        if letter not in word:
            lives -= 1
            if lives <= 0:
                return shown() + " lost"
        elif "_" not in shown():
            return shown() + " won"
    return shown()


def guesses_left(low: int, high: int, answers: list[str]) -> list[int]:
    """Interval that is left after guessing the middle again and again.

    Each answer is 'higher', 'lower' or anything else for a hit, which ends the game.
    """
    for answer in answers:
        if low > high:
            break
        middle = (low + high) // 2
        if answer == "higher":
            low = middle + 1
        elif answer == "lower":
            high = middle - 1
        else:
            return [middle, middle]
    return [low, high]
