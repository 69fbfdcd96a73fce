"""The clipped policy-gradient loss of GRPO (arXiv:2402.03300, eq. 3) on recorded log-probabilities."""
import torch
import torch.nn.functional as F


def logprobs_of(model, ids):
    """Returns the log-probability of each token given those before it; 0 for the first."""
    logits = model(ids)
    taken = F.log_softmax(logits[:, :-1], -1).gather(-1, ids[:, 1:, None])[..., 0]
    return F.pad(taken, (1, 0))


def clipped(new, old, mask, advantage, low=0.2, high=0.2):
    """Returns the sum over sampled tokens of -min(ratio A, clip(ratio) A), and the ratios.

    All are [rows, tokens], the advantage [rows]. Where the mask is 0, the executor or the template wrote the token: no loss.
    """
    ratio = torch.exp((new - old) * mask)
    a = advantage[:, None]
    loss = -torch.minimum(ratio * a, ratio.clamp(1 - low, 1 + high) * a)
    return (loss * mask).sum(), ratio


def approximate_kl(new, reference, mask):
    """Returns the sum over sampled tokens of exp(d) - d - 1, d = reference - new: not negative, unbiased for KL(new, reference)."""
    d = (reference - new) * mask
    return ((torch.exp(d) - d - 1) * mask).sum()
