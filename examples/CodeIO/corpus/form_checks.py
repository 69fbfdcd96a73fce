"""What a form says before it is sent."""

import re


def password_faults(password: str, name: str = "") -> list[str]:
    """Everything that is wrong with a password, in words.

    >>> password_faults("annSmith42", "Ann")
    ['contains the name']
    """
    faults = []
    if len(password) < 8:
        faults.append(f"{8 - len(password)} too short")
    for what, pattern in (("capital", "[A-Z]"), ("small letter", "[a-z]"), ("digit", r"\d")):
        if not re.search(pattern, password):
            faults.append(f"no {what}")
    if re.search(r"(.)\1\1", password):
        faults.append("three alike in a row")
    if name and name.lower() in password.lower():
        faults.append("contains the name")
    return faults


def tidy_phone(number: str, country: str = "44") -> str:
    """One spelling for phone numbers: '+', country, number without its leading zero.

    >>> tidy_phone("(020) 7946-0018")
    '+442079460018'
    """
    plus = number.strip().startswith(("+", "00"))
    digits = re.sub(r"\D", "", number)
    if plus:
        return "+" + digits.lstrip("0")
    return "+" + country + digits.lstrip("0") if digits else ""


def address_problem(address: str) -> str:
    """First problem of a mail address, or 'fine'.

    >>> address_problem("ann@home")
    'no dot after @'
    """
    if " " in address:
        return "space"
    if address.count("@") != 1:
        return "needs one @"
    user, host = address.split("@")
    if not user:
        return "nothing before @"
    if "." not in host:
        return "no dot after @"
    if host.startswith(".") or host.endswith(".") or ".." in host:
        return "dot in a wrong place"
    return "fine"


def sudoku_faults(rows: list[str]) -> list[str]:
    """Lines of a sudoku (rows of digits, '.' for empty) in which a digit stands twice.

    >>> sudoku_faults(["5.3.5", "4...4", ".3.3."])
    ['row 1', 'row 2', 'row 3']
    """
    def twice(cells):
        digits = [c for c in cells if c.isdigit() and c != "0"]
        return len(set(digits)) < len(digits)

    faults = [f"row {i}" for i, row in enumerate(rows, 1) if twice(row)]
    width = max((len(r) for r in rows), default=0)
    faults += [f"column {c + 1}" for c in range(width) if twice("".join(r[c:c + 1] for r in rows))]
    return faults[:9]
