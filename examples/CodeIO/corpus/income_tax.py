# (upper edge of the band, rate in percent); the last band is open
BANDS = [(9_000, 0), (20_000, 15), (50_000, 30), (None, 42)]


def tax_due(income: int) -> float:
    """Tax on a yearly income, band by band.

    Only the part of the income that lies inside a band is taxed with its rate.

    >>> tax_due(64000)
    16530.0
    """
    due = 0.0
    lower = 0
    for upper, percent in BANDS:
        if income <= lower:
            break
        top = income if upper is None else min(income, upper)
        due += (top - lower) * percent / 100
        lower = upper if upper is not None else income
    return round(due, 2)


def tax_table(incomes: list[int]) -> list[dict]:
    """Tax, what is left, and the average rate in percent for several incomes."""
    rows = []
    for income in incomes:
        due = tax_due(income)
        rate = round(100 * due / income, 1) if income > 0 else 0.0
        rows.append({"tax": due, "net": round(income - due, 2), "rate": rate})
    return rows
