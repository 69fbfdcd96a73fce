"""Notes of the keyboard, with sharps only."""

NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
FLATS = {"Db": "C#", "Eb": "D#", "Gb": "F#", "Ab": "G#", "Bb": "A#"}
STEPS = {"major": [2, 2, 1, 2, 2, 2, 1], "minor": [2, 1, 2, 2, 1, 2, 2], "blues": [3, 2, 1, 1, 3, 2]}


def _number(note):
    note = FLATS.get(note, note)
    return NOTES.index(note) if note in NOTES else 0


def transpose(notes: list[str], steps: int) -> list[str]:
    """Move notes up (or down) by half steps; what is not a note is read as C.

    >>> transpose(["C", "E", "Bb"], 2)
    ['D', 'F#', 'C']
    """
    return [NOTES[(_number(n) + steps) % 12] for n in notes]


def scale(root: str, kind: str = "major") -> list[str]:
    """Notes of a scale from its root, without the octave.

    >>> scale("A", "minor")
    ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    """
    at = _number(root)
    notes = []
    for step in STEPS.get(kind, STEPS["major"]):
        notes.append(NOTES[at % 12])
        at += step
    return notes


def chord_name(notes: list[str]) -> str:
    """Name a chord of three notes from its lowest note; 'unknown' if it is none we know.

    >>> chord_name(["A", "C", "E"])
    'A minor'
    """
    if not notes:
        return "silence"
    root = _number(notes[0])
    shape = tuple(sorted({(_number(n) - root) % 12 for n in notes}))
    names = {(0, 4, 7): "major", (0, 3, 7): "minor", (0, 3, 6): "diminished", (0, 4, 8): "augmented",
             (0, 5, 7): "suspended", (0, 7): "fifth", (0,): "single"}
    return f"{NOTES[root]} {names.get(shape, 'unknown')}"
