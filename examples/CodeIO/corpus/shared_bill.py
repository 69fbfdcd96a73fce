"""After the weekend trip: who owes whom?"""


def settle_up(paid: dict[str, float]) -> list[str]:
    """Payments that leave everybody having paid the same.

    Always lets the person who owes most pay the one who is owed most (names decide
    ties), so that few payments are needed.
    """
    if not paid:
        return []
    cents = {name: round(amount * 100) for name, amount in paid.items()}
    share, odd = divmod(sum(cents.values()), len(cents))
    balance = {}
    for i, name in enumerate(sorted(cents)):
        balance[name] = cents[name] - share - (1 if i < odd else 0)
    payments = []
    while any(balance.values()):
        debtor = min(balance, key=lambda n: (balance[n], n))
        lender = min(balance, key=lambda n: (-balance[n], n))
        amount = min(-balance[debtor], balance[lender])
        balance[debtor] += amount
        balance[lender] -= amount
        payments.append(f"{debtor} pays {lender} {amount / 100:.2f}")
    return payments


def split_with_tip(total: float, people: int, tip_percent: float = 10) -> list[float]:
    """Equal parts of a bill with tip, in cents that add up exactly."""
    people = max(people, 1)
    cents = round(total * (100 + tip_percent))
    base, rest = divmod(cents, people)
    return [(base + (1 if i < rest else 0)) / 100 for i in range(people)]
