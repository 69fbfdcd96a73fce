PARTNER = {")": "(", "]": "[", "}": "{"}


def bracket_fault(text: str) -> dict:
    """Find the first wrong bracket of a text.

    Gives ``ok`` and, if something is wrong, where it is: the place of a closing bracket
    that does not fit, or of the innermost one that is never closed.
    """
    open_brackets = []
    for place, ch in enumerate(text):
        if ch in "([{":
            open_brackets.append((ch, place))
        elif ch in PARTNER:
            if not open_brackets or open_brackets[-1][0] != PARTNER[ch]:
                return {"ok": False, "place": place, "sign": ch}
            open_brackets.pop()
    if open_brackets:
        ch, place = open_brackets[-1]
        return {"ok": False, "place": place, "sign": ch}
    return {"ok": True}


def nesting_profile(text: str) -> list[int]:
    """Number of letters at each depth of round brackets, from depth 0 down.

    >>> nesting_profile("ab(cd(e)f)g")
    [3, 3, 1]
    """
    counts = [0]
    depth = 0
    for ch in text:
        if ch == "(":
            depth += 1
        elif ch == ")":
            depth = max(depth - 1, 0)
        elif ch.isalpha():
            while len(counts) <= depth:
                counts.append(0)
            counts[depth] += 1
    return counts


def unfold(text: str) -> str:
    """Expand repeats such as 'a2(bc)' to 'abcbc'; a number belongs to the group after it.

    >>> unfold("x3(y2(z))")
    'xyzzyzzyzz'
    """
    stack = [("", 1)]
    number = ""
    for ch in text:
        if ch.isdigit():
            number += ch
            continue
        if ch == "(":
            stack.append(("", min(int(number), 9) if number else 1))
        elif ch == ")":
            if len(stack) > 1:
                inner, times = stack.pop()
                outer, n = stack[-1]
                stack[-1] = (outer + inner * times, n)
        else:
            outer, n = stack[-1]
            stack[-1] = (outer + ch, n)
        number = ""
    while len(stack) > 1:
        inner, times = stack.pop()
        outer, n = stack[-1]
        stack[-1] = (outer + inner * times, n)
    return stack[0][0]
