HEADINGS = "NESW"
STEP = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}


def walk(commands: str, facing: str = "N") -> dict:
    """Follow L (turn left), R (turn right) and F (one step ahead) from 0, 0.

    Other letters are ignored, and a facing that does not exist means north.

    >>> walk("FFRFFFRF")
    {'x': 3, 'y': 1, 'facing': 'S'}
    """
    direction = max(HEADINGS.find(facing[:1]), 0)
    x = y = 0
    for c in commands.upper():
        if c == "L":
            direction = (direction - 1) % 4
        elif c == "R":
            direction = (direction + 1) % 4
        elif c == "F":
            dx, dy = STEP[HEADINGS[direction]]
            x += dx
            y += dy
    return {"x": x, "y": y, "facing": HEADINGS[direction]}


def first_crossing(path: str) -> int:
    """Number of the step that reaches a place for the second time, or 0 if none does.

    The path is written in compass letters, for example 'NNESW'.
    """
    here = (0, 0)
    seen = {here}
    steps = 0
    for letter in path.upper():
        if letter not in STEP:
            continue
        steps += 1
        here = (here[0] + STEP[letter][0], here[1] + STEP[letter][1])
        if here in seen:
            return steps
        seen.add(here)
    return 0


def shorten_path(path: str) -> str:
    """The shortest walk to the same place: north or south first, then east or west."""
    x = path.count("E") - path.count("W")
    y = path.count("N") - path.count("S")
    return ("N" * y if y > 0 else "S" * -y) + ("E" * x if x > 0 else "W" * -x)


if __name__ == "__main__":
    print(first_crossing("NNESWW"), shorten_path("NNSEEW"))
