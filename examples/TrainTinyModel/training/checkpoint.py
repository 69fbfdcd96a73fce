"""Checkpoints: written beside and renamed, so that a kill leaves the one before; refused when they are of another shape."""
import hashlib
import os
import pickletools
import re
import zipfile

import torch

from decoder import Decoder


def require_tensors_only(path):
    """Refuses a file that names anything but tensors: loading it would run it. torch's weights_only cannot be used, it refuses floats before torch 2."""
    with zipfile.ZipFile(path) as archive:
        content = archive.read(next((name for name in archive.namelist() if name.endswith("/data.pkl")), "data.pkl"))
    for code, named, _ in pickletools.genops(content):
        if code.name in ("GLOBAL", "STACK_GLOBAL", "INST", "EXT1", "EXT2", "EXT4") and not re.fullmatch(r"collections OrderedDict|torch._utils _rebuild_tensor_v2|torch \w+Storage", str(named)):
            raise ValueError(f"it names '{named}', which no checkpoint does")


def save(path, model, **more):
    torch.save(dict(more, model=model.state_dict(), config=model.c), path + ".new")
    os.replace(path + ".new", path)


def load(path, device="cpu"):
    """Returns the model and everything else that was saved."""
    try:
        require_tensors_only(path)
        saved = torch.load(path, map_location=device)
        model = Decoder(saved["config"])
        model.load_state_dict(saved["model"])
    except Exception as problem:  # bytes that are no checkpoint fail in any way
        raise SystemExit(f"'{path}' is no checkpoint of this model, or only a part of one: {type(problem).__name__} {str(problem).splitlines()[0] if str(problem) else ''}. "
                         f"Give one that sft.py or grpo.py wrote; nothing was changed.")
    return model.to(device), saved


def require_same_shape(path, config, wanted):
    other = {k: (config.get(k), v) for k, v in wanted.items() if config.get(k) != v}
    if other:
        raise SystemExit(f"'{path}' has another shape than asked for: " + ", ".join(f"{k} {a}, not {b}" for k, (a, b) in other.items()) +
                         ". Give the shape and the tokenizer that it was trained with; nothing was changed.")


def sum_of_tokenizer(folder):
    with open(os.path.join(folder, "tokenizer.json"), "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def require_same_tokenizer(path, saved, folder):
    """Refuses a tokenizer of the right size that cuts texts in another way than the one of training."""
    if saved.get("tokenizer", sum_of_tokenizer(folder)) != sum_of_tokenizer(folder):
        raise SystemExit(f"'{path}' was trained with another tokenizer than the one in '{folder}', of the same size. Give that one; nothing was changed.")


def require_free(path):
    """Refuses a place where something is: what trained for hours is overwritten by no mistake."""
    if os.path.exists(path):
        raise SystemExit(f"'{path}' is there already. Give another name, or move it away; nothing was changed.")
