"""Cards are written rank first, suit last: '10h', 'Ks', 'Ac'."""
from collections import Counter

FACES = {"J": 11, "Q": 12, "K": 13, "A": 14}


def _rank(card):
    name = card[:-1].upper()
    if name in FACES:
        return FACES[name]
    return int(name) if name.isdigit() else 0


def blackjack_total(cards: list[str]) -> int:
    """Best total of a hand: an ace counts 11 unless that would go over 21.

    >>> blackjack_total(["Ah", "9d", "5c"])
    15
    """
    total = aces = 0
    for card in cards:
        rank = _rank(card)
        if rank == 14:
            aces += 1
            total += 11
        else:
            total += min(rank, 10)
    while total > 21 and aces:
        total -= 10
        aces -= 1
    return total


def poker_pairs(cards: list[str]) -> str:
    """Name a hand by its equal ranks only (no straights, no flushes).

    >>> poker_pairs(["Ah", "Ad", "5c", "5h", "9s"])
    'two pairs'
    """
    groups = sorted(Counter(_rank(c) for c in cards).values(), reverse=True)
    names = {(4,): "four of a kind", (3, 2): "full house", (3,): "three of a kind",
             (2, 2): "two pairs", (2,): "one pair"}
    for shape, name in names.items():
        if tuple(groups[:len(shape)]) == shape:
            return name
    return "high card" if cards else "no cards"


def trick_winner(cards: list[str], trump: str) -> int:
    """Index of the card that takes the trick, or -1 without cards.

    The highest trump wins; without one, the highest card of the suit that was led.

    >>> trick_winner(["9h", "Kh", "2s", "Ah"], "s")
    2
    """
    if not cards:
        return -1
    led = cards[0][-1:]
    best = 0
    for i, card in enumerate(cards):
        suit = card[-1:]
        top_suit = cards[best][-1:]
        if suit == top_suit and _rank(card) > _rank(cards[best]):
            best = i
        elif suit == trump and top_suit != trump:
            best = i
        elif suit == led and top_suit not in (led, trump):
            best = i
    return best


def riffle(deck: list[str], times: int = 1) -> list[str]:
    """Perfect shuffles: cut in the middle and interleave, the top card stays on top."""
    for _ in range(times):
        half = (len(deck) + 1) // 2
        top, bottom = deck[:half], deck[half:]
        deck = [card for i in range(half) for card in (top[i:i + 1] + bottom[i:i + 1])]
    return deck
