# Calls a generator and a program's entry. The names cannot be a program's own by chance.

import json as _trial_json
import random as _trial_random

def _trial_form(value, depth=0):
    if isinstance(value, (set, frozenset)): return "set"
    if isinstance(value, dict):
        return "set" if any(not isinstance(key, str) for key in value) or any(_trial_form(item, depth + 1) == "set" for item in value.values()) else "plain"
    if isinstance(value, (list, tuple)) and depth < 5: return "set" if any(_trial_form(item, depth + 1) == "set" for item in value) else "plain"
    return "plain"

def _trial(count, seed):
    _trial_random.seed(seed)
    seen = []
    for _ in range(count):
        try:
            sent = _trial_json.dumps(input_generator())
        except Exception as error:
            seen.append(["generator", type(error).__name__ + ": " + str(error)[:120], ""])
            continue
        try:
            value = main_solution(**_trial_json.loads(sent))
        except Exception as error:
            seen.append(["raises", type(error).__name__ + ": " + str(error)[:120], sent])
            continue
        form = _trial_form(value)
        if form == "set" or value is None:
            seen.append([form if value is not None else "none", repr(value)[:300], sent])
            continue
        try:
            seen.append(["ok", _trial_json.dumps(value, allow_nan=False)[:300], sent])
        except Exception as error:
            seen.append(["not_json", type(value).__name__, sent])
    return seen
