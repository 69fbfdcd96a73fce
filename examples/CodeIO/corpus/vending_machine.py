"""Machines with a few states."""

from enum import Enum


class Door(Enum):
    LOCKED = "locked"
    OPEN = "open"
    ALARM = "alarm"


def turnstile(events: list[str]) -> dict:
    """A turnstile takes a 'coin', lets one person 'push' through and then locks.

    Three pushes in a row at a locked one set off the alarm, which only 'reset' ends.

    >>> turnstile([])
    {'state': 'locked', 'passed': 0}
    """
    state = Door.LOCKED
    passed = refused = 0
    for event in events:
        if event == "reset":
            state, refused = Door.LOCKED, 0
        elif state is Door.ALARM:
            continue
        elif event == "coin":
            state, refused = Door.OPEN, 0
        elif event == "push":
            if state is Door.OPEN:
                passed += 1
                state = Door.LOCKED
            else:
                refused += 1
                if refused == 3:
                    state = Door.ALARM
    return {"state": state.value, "passed": passed}


def snack_sale(coins: list[int], price: int = 120) -> dict:
    """Throw coins into a machine until the price is reached; other coins than 5 to 200 fall through.

    >>> snack_sale([1, 3, 100, 20])
    {'sold': True, 'change': 0, 'unused': 0, 'rejected': [1, 3]}
    """
    paid = 0
    rejected = []
    for i, coin in enumerate(coins):
        if coin not in (5, 10, 20, 50, 100, 200):
            rejected.append(coin)
            continue
        paid += coin
        if paid >= price:
            return {"sold": True, "change": paid - price, "unused": len(coins) - i - 1, "rejected": rejected}
    return {"sold": False, "change": paid, "unused": 0, "rejected": rejected}


def strip_comments(code: str) -> str:
    """Remove '# ...' to the end of the line, but not inside 'single quotes'."""
    out = []
    state = "code"
    for ch in code:
        if state == "comment":
            if ch == "\n":
                state = "code"
                out.append(ch)
        elif state == "quote":
            out.append(ch)
            if ch == "'":
                state = "code"
        elif ch == "#":
            state = "comment"
        else:
            out.append(ch)
            if ch == "'":
                state = "quote"
    return "".join(out)


def traffic_light(seconds: int, wish: list[int] | None = None) -> str:
    """Light for cars: green for 20 s, yellow 3, red 12; a wish to cross shortens green to 5 s.

    ``wish`` lists the seconds in which somebody presses the button.
    """
    wishes = set(wish or [])
    state, age, asked = "green", 0, False
    for now in range(min(seconds, 300)):
        asked = asked or now in wishes
        age += 1
        if state == "green" and (age >= 20 or (asked and age >= 5)):
            state, age, asked = "yellow", 0, False
        elif state == "yellow" and age >= 3:
            state, age = "red", 0
        elif state == "red" and age >= 12:
            state, age = "green", 0
    return state
