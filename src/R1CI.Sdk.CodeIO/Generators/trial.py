# Calls a generator and a program's entry. The names cannot be a program's own by chance.

import json as _trial_json
import random as _trial_random

# "set": JSON has a form close to it, as the entry writes it; "keys": keys such as pairs, which no text stands for.
def _trial_form(value, depth=0):
    form, items = "plain", ()
    if isinstance(value, (set, frozenset)):
        form, items = "set", value
    elif isinstance(value, dict):
        if not all(isinstance(key, (str, int, float, type(None))) for key in value): return "keys"
        form, items = "plain" if all(isinstance(key, str) for key in value) else "set", value.values()
    elif isinstance(value, (list, tuple)):
        items = value
    for item in items if depth < 5 else ():
        inner = _trial_form(item, depth + 1)
        if inner == "keys": return inner
        if inner == "set": form = inner
    return form

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
        if form == "keys":
            seen.append(["not_json", "a dictionary whose keys are no texts", sent])
            continue
        if form == "set" or value is None:
            seen.append([form if value is not None else "none", repr(value)[:300], sent])
            continue
        try:
            seen.append(["ok", _trial_json.dumps(value, allow_nan=False)[:300], sent])
        except Exception as error:
            seen.append(["not_json", type(value).__name__, sent])
    return seen
