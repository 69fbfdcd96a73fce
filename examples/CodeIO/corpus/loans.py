"""Money that is borrowed and paid back.

Rates are percent a year, months are twelfths of a year, and all amounts are in whole
currency units with cents behind the point.
"""
import math


def monthly_payment(principal: float, rate: float, months: int) -> float:
    """Level payment that clears the loan in the given number of months."""
    if months <= 0:
        return round(principal, 2)
    r = rate / 1200
    if abs(r) < 1e-9:
        return round(principal / months, 2)
    return round(principal * r / (1 - (1 + r) ** -months), 2)


def months_to_repay(balance: float, rate: float, payment: float) -> int:
    """Months until nothing is owed any more, or -1 if the interest eats the payment.

    Interest is added first, rounded to the cent, then the payment goes off.
    """
    months = 0
    while balance > 0.005:
        interest = round(balance * rate / 1200, 2)
        if payment <= interest:
            return -1
        balance = round(balance + interest - payment, 2)
        months += 1
        if months >= 600:
            return -1
    return months


def years_to_double(rate: float) -> dict:
    """Compare the rule of 72 with the exact answer (yearly compounding)."""
    if rate <= 0:
        return {"rule": None, "exact": None}
    exact = math.log(2) / math.log(1 + rate / 100)
    return {"rule": round(72 / rate, 2), "exact": round(exact, 2)}
