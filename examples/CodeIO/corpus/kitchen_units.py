"""Measures for cooks and travellers."""

MILLILITRES = {"tsp": 5, "tbsp": 15, "cup": 240, "dl": 100, "l": 1000, "ml": 1}


def convert_measure(amount: float, unit: str, to: str) -> float | None:
    """Convert kitchen measures; None for a unit that the cook does not know.

    >>> convert_measure(2, "cup", "ml")
    480.0
    """
    if unit not in MILLILITRES or to not in MILLILITRES:
        return None
    return round(amount * MILLILITRES[unit] / MILLILITRES[to], 3)


def spoonfuls(ml: int) -> dict[str, int]:
    """Measure out millilitres with the fewest vessels: litre, cup, tablespoon, teaspoon.

    What is less than a teaspoon is given as 'drops', twenty to the millilitre.
    """
    result = {}
    for unit in ("l", "cup", "tbsp", "tsp"):
        n, ml = divmod(ml, MILLILITRES[unit])
        if n:
            result[unit] = n
    if ml:
        result["drops"] = ml * 20
    return result


def scale_recipe(recipe: dict[str, float], serves: int, guests: int) -> dict[str, float]:
    """Amounts for another number of guests, rounded to a quarter, never below a quarter."""
    factor = guests / max(serves, 1)
    return {what: max(round(amount * factor * 4) / 4, 0.25) for what, amount in recipe.items()}


def oven_dial(celsius: float) -> str:
    """Degrees Fahrenheit (to the next 5) and the gas mark of an oven temperature."""
    fahrenheit = 5 * round((celsius * 9 / 5 + 32) / 5)
    mark = round((celsius - 121) / 14)
    if mark < 1:
        gas = "below 1"
    elif mark > 9:
        gas = "above 9"
    else:
        gas = str(mark)
    return f"{fahrenheit}F, gas {gas}"
