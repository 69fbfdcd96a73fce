"""The secret language of eight-year-olds."""

import re


def _turn(word: str) -> str:
    lower = word.lower()
    cut = 0
    while cut < len(lower) and lower[cut] not in "aeiou":
        # 'qu' travels together
        if lower[cut] == "q" and lower[cut + 1:cut + 2] == "u":
            cut += 2
            break
        cut += 1
    if cut == 0:
        turned = lower + "way"
    else:
        turned = lower[cut:] + lower[:cut] + "ay"
    return turned.capitalize() if word[0].isupper() else turned


def to_pig_latin(sentence: str) -> str:
    """Translate each word and leave everything between the words alone.

    >>> to_pig_latin("Quiet apples, string!")
    'Ietquay applesway, ingstray!'
    """
    return re.sub(r"[A-Za-z]+", lambda m: _turn(m.group()), sentence)


def spoon(phrase: str) -> str:
    """Swap the beginnings of the first and the last word, as a tired speaker does.

    >>> spoon("take a shower")
    'shake a tower'
    """
    words = phrase.split()
    if len(words) < 2:
        return phrase
    def split_onset(w):
        i = 0
        while i < len(w) and w[i].lower() not in "aeiouy":
            i += 1
        return w[:i], w[i:]
    a, rest_a = split_onset(words[0])
    b, rest_b = split_onset(words[-1])
    words[0] = b + rest_a
    words[-1] = a + rest_b
    return " ".join(words)
