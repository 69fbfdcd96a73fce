"""Filling in form letters."""
import re


def fill_in(template: str, values: dict[str, str]) -> str:
    """Replace {name} by its value, and {name|other} by the other text if it has none.

    A bare {name} without a value stays as it is.

    >>> fill_in("Dear {first} {last|friend}", {"first": "Ada"})
    'Dear Ada friend'
    """
    def value_of(match):
        name, bar, other = match.group(1).partition("|")
        if name in values:
            return values[name]
        return other if bar else match.group()

    return re.sub(r"\{([^{}]*)\}", value_of, template)


def mask_private(text: str) -> str:
    """Hide private things: all but the last two digits of long numbers, the name part of mail addresses.

    >>> mask_private("call 5551234 or ann@home.org")
    'call *****34 or a**@home.org'
    """
    text = re.sub(r"\d{5,}", lambda m: "*" * (len(m.group()) - 2) + m.group()[-2:], text)
    return re.sub(r"(\w)(\w*)@", lambda m: m.group(1) + "*" * len(m.group(2)) + "@", text)


def acronym(phrase: str, skip: list[str] | None = None) -> str:
    """First letters of the words in capitals, leaving out small words."""
    skip = ["of", "and", "the", "for", "in"] if skip is None else skip
    return "".join(w[0].upper() for w in re.findall(r"[A-Za-z]+", phrase) if w.lower() not in skip)
