"""The counts.json that `r1ci export` writes beside its rows, last of all: it tells a whole file from one that was cut at the end of a line."""
import json
import os


def require_whole(path, rows):
    """Refuses a file of another number of rows than its export says. A file that was moved away from its counts is taken as it is."""
    beside = os.path.join(os.path.dirname(os.path.abspath(path)), "counts.json")
    if not os.path.exists(beside):
        return
    try:
        with open(beside, encoding="utf-8") as f:
            wanted = json.load(f)["files"].get(os.path.basename(path), rows)
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise SystemExit(f"'{beside}' does not say how many rows its files have: {type(problem).__name__} {problem}. Export again; nothing was changed.")
    if rows != wanted:
        raise SystemExit(f"'{path}' must have the {wanted} rows that '{beside}' counts, and has {rows}. Export again; nothing was changed.")
