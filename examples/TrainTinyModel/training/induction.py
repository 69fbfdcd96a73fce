"""A start in which the model copies: heads that look a few tokens back, and heads that find where what came before has occurred before.

Copying needs both at once (induction heads: Olsson 2022, arXiv 2209.11895), and from random weights the pair forms late: a model of this size learned
everything fixed in a script within a million tokens and needed four to copy a digit. That weights may begin near a known circuit is called mimetic
initialization (Trockman and Kolter 2023, arXiv 2305.09828). Nothing is frozen; the training goes on from here as from any weights.
"""
import math

import torch

from decoder import is_rotary

SCALE = 0.3  # of an embedding's components, and of what the heads below write
CONSTANT = 3.0  # what all embeddings have in common, in the same unit: something for heads to ask for that only positions tell apart
SHARPNESS = 6.0  # of looking back: a token further away has a score lower by 0.69 times this
MATCH = 1.3  # scale of queries and keys that compare contents
NARROW = 5  # pairs of the rotation, the fastest ones, that tell distances apart


@torch.no_grad()
def copying_heads(model):
    """Changes layers 0 and 1 of a fresh model. Leaves one alone that is too narrow for it, or whose second layer has positions."""
    c = model.c
    heads, width, per_key = c["heads"], c["d"] // c["heads"], c["heads"] // c["kv"]
    distances = min(per_key, (c["d"] - 1) // width - 1)
    if distances < 1 or c["layers"] < 2 or is_rotary(c, 1):
        return model
    # Directions of their own: what is common to all tokens, a token's name, and the names of the tokens 1, 2, ... before it.
    axes = torch.linalg.qr(torch.randn(c["d"], c["d"]))[0].T
    common, name, before = axes[0], axes[1:1 + width], axes[1 + width:1 + width * (distances + 1)].view(distances, width, c["d"])
    own = torch.cat((name, axes[1 + width * (distances + 1):]))
    size = math.sqrt((len(own) + CONSTANT ** 2) / c["d"])  # a component's root mean square before it is normed
    model.embed.weight.copy_(SCALE * (torch.randn(c["vocab"], len(own)) @ own + CONSTANT * common))
    model.norm.weight.fill_(0.15)  # first guesses are even
    for block in model.blocks:
        block.out.weight.mul_(0.33), block.down.weight.mul_(0.33)
    key, value = slice(heads * width, (heads + 1) * width), slice((heads + c["kv"]) * width, (heads + c["kv"] + 1) * width)

    back = model.blocks[0]
    speeds = c["theta"] ** (-torch.arange(NARROW) / (width // 2))
    strength = math.sqrt(SHARPNESS * math.sqrt(width)) * size / CONSTANT
    back.qkv.weight[key] = turned(torch.zeros(NARROW), width)[:, None] * strength * common
    back.qkv.weight[value] = name
    for head in range(distances):
        mine = slice(head * width, (head + 1) * width)
        back.qkv.weight[mine] = turned(-speeds * (head + 1), width)[:, None] * strength * common
        back.out.weight[:, mine] = SCALE * size * before[head].T

    # The key is what came before a token, the query what came before the next one; the more tokens agree, the higher the score.
    match = model.blocks[1]
    mixed = [torch.eye(width)] + [torch.linalg.qr(torch.randn(width, width))[0] for _ in range(distances - 1)]
    latest = [name, *before[:-1]]
    match.qkv.weight[key] = MATCH * sum(m @ b for m, b in zip(mixed, before))
    match.qkv.weight[value] = name
    for head in range(distances):
        mine = slice(head * width, (head + 1) * width)
        match.qkv.weight[mine] = MATCH * sum((1.0 if i == 0 else 0.85) * m @ t for i, (m, t) in enumerate(zip(mixed[:head + 1], latest)))
        match.out.weight[:, mine] = SCALE * name.T
    return model


def turned(angles, width):
    """A vector whose first pairs have these angles, as the rotation of positions splits it: first and second half."""
    vector = torch.zeros(width)
    vector[:len(angles)], vector[width // 2:width // 2 + len(angles)] = angles.cos(), angles.sin()
    return vector
