"""Checkpoints: written beside and renamed, so that a kill leaves the one before; refused when they are of another shape."""
import os

import torch

from decoder import Decoder


def save(path, model, **more):
    torch.save(dict(more, model=model.state_dict(), config=model.c), path + ".new")
    os.replace(path + ".new", path)


def load(path, device="cpu"):
    """Returns the model and everything else that was saved."""
    try:
        saved = torch.load(path, map_location=device)
        model = Decoder(saved["config"])
        model.load_state_dict(saved["model"])
    except (OSError, EOFError, KeyError, RuntimeError, TypeError) as problem:
        raise SystemExit(f"'{path}' is no checkpoint of this model: {str(problem).splitlines()[0]}. Nothing was changed.")
    return model.to(device), saved


def require_same_shape(path, config, wanted):
    other = {k: (config.get(k), v) for k, v in wanted.items() if config.get(k) != v}
    if other:
        raise SystemExit(f"'{path}' has another shape than asked for: " + ", ".join(f"{k} {a}, not {b}" for k, (a, b) in other.items()) + ". Nothing was changed.")
