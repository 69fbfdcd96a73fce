from fractions import Fraction

LENGTHS = {"w": Fraction(1), "h": Fraction(1, 2), "q": Fraction(1, 4), "e": Fraction(1, 8), "s": Fraction(1, 16)}


def bars_filled(notes: str, beats: int = 4) -> dict:
    """Add up notes such as 'q e e h.' in bars of ``beats`` quarters.

    A point behind a letter makes the note half as long again. Returns the full bars and
    the rest as a fraction of a whole note.

    >>> bars_filled("q e e h. q", 4)
    {'bars': 1, 'rest': '1/2'}
    """
    total = Fraction(0)
    for note in notes.split():
        length = LENGTHS.get(note[0], Fraction(0))
        if note.endswith("."):
            length *= Fraction(3, 2)
        total += length
    bar = Fraction(max(beats, 1), 4)
    bars = total // bar
    return {"bars": int(bars), "rest": str(total - bars * bar)}


def spread_beats(hits: int, steps: int) -> str:
    """Spread hits over steps as evenly as possible: 'x' is a hit, '.' is none.

    >>> spread_beats(3, 8)
    'x..x..x.'
    """
    hits = max(0, min(hits, steps))
    return "".join("x" if i * hits % steps < hits else "." for i in range(steps))


def song_length(beats_per_minute: int, bars: int, beats_per_bar: int = 4) -> str:
    """Playing time as minutes:seconds, to the nearest second."""
    seconds = round(60 * bars * beats_per_bar / max(beats_per_minute, 1))
    return f"{seconds // 60}:{seconds % 60:02d}"
