"""Counting and listing ways to choose."""
import math
from itertools import combinations, permutations


def baskets_of_price(prices: dict[str, int], total: int) -> list[str]:
    """All sets of things that cost exactly ``total``; names joined by '+', smaller sets first.

    >>> baskets_of_price({"pen": 2, "ink": 3, "book": 5}, 5)
    ['book', 'ink+pen']
    """
    names = sorted(prices)[:8]
    found = []
    for size in range(1, len(names) + 1):
        for group in combinations(names, size):
            if sum(prices[n] for n in group) == total:
                found.append("+".join(group))
    return found[:12]


def word_rank(word: str) -> int:
    """Place of a word (from 1) among all arrangements of its letters in alphabetical order.

    >>> word_rank("bca")
    4
    """
    letters = sorted(word)
    rank = 1
    for ch in word:
        smaller = set(x for x in letters if x < ch)
        for x in smaller:
            rest = list(letters)
            rest.remove(x)
            ways = math.factorial(len(rest))
            for y in set(rest):
                ways //= math.factorial(rest.count(y))
            rank += ways
        letters.remove(ch)
    return rank


def nobody_keeps_hat(people: int) -> dict:
    """Ways to hand hats back so that nobody gets the own one, and all ways."""
    people = max(0, min(people, 15))
    wrong = [1, 0]
    for n in range(2, people + 1):
        wrong.append((n - 1) * (wrong[-1] + wrong[-2]))
    return {"wrong": wrong[people], "all": math.factorial(people)}


def seatings(guests: list[str], apart: list[str]) -> int:
    """Orders in a row of up to six guests in which no two of ``apart`` are neighbours.

    >>> seatings(["ann", "bob", "cid"], ["ann", "bob"])
    2
    """
    guests = list(dict.fromkeys(guests))[:6]
    count = 0
    for row in permutations(guests):
        if not any(a in apart and b in apart for a, b in zip(row, row[1:])):
            count += 1
    return count
