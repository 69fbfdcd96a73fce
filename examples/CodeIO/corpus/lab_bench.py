"""School chemistry."""
import math
import re

ATOMIC_MASS = {"H": 1.008, "C": 12.011, "N": 14.007, "O": 15.999, "Na": 22.990, "Mg": 24.305, "S": 32.06, "Cl": 35.45,
               "K": 39.098, "Ca": 40.078, "Fe": 55.845, "Cu": 63.546}


def count_atoms(formula: str) -> dict[str, int]:
    """Atoms in a formula such as Ca(OH)2, in the order in which elements first appear.

    >>> count_atoms("Ca(OH)2")
    {'Ca': 1, 'O': 2, 'H': 2}
    """
    stack: list[dict[str, int]] = [{}]
    tokens = re.findall(r"[A-Z][a-z]?|\(|\)|\d+", formula)
    i = 0
    while i < len(tokens):
        token = tokens[i]
        times = 1
        if i + 1 < len(tokens) and tokens[i + 1].isdigit():
            times = int(tokens[i + 1])
        if token == "(":
            stack.append({})
        elif token == ")" and len(stack) > 1:
            for element, n in stack.pop().items():
                stack[-1][element] = stack[-1].get(element, 0) + n * times
        elif token[0].isalpha():
            stack[-1][token] = stack[-1].get(token, 0) + times
        i += 1
    while len(stack) > 1:
        for element, n in stack.pop().items():
            stack[-1][element] = stack[-1].get(element, 0) + n
    return stack[0]


def molar_mass(formula: str) -> float:
    """Grams in a mole; elements that the table does not know weigh nothing.

    >>> molar_mass("H2O")
    18.015
    """
    return round(sum(ATOMIC_MASS.get(e, 0) * n for e, n in count_atoms(formula).items()), 3)


def dilute(strength: float, volume: float, target: float) -> dict:
    """Water to add so that a solution of some strength comes down to the target."""
    if target <= 0 or target >= strength:
        return {"water": 0.0, "total": round(volume, 3)}
    total = strength * volume / target
    return {"water": round(total - volume, 3), "total": round(total, 3)}


def acidity(ph: float) -> str:
    """Say what a pH value means, with the hydrogen ions in mol per litre."""
    kind = "neutral" if abs(ph - 7) < 0.1 else "acid" if ph < 7 else "base"
    if ph < 3 or ph > 11:
        kind = "strong " + kind
    exponent = math.floor(-ph)
    factor = round(10 ** (-ph - exponent), 2)
    return f"{kind}, {factor}e{exponent}"
