"""The clipped policy-gradient loss of GRPO (arXiv:2402.03300, eq. 3) on recorded log-probabilities."""
import torch
import torch.nn.functional as F


def logprobs_of(model, ids):
    """Returns the log-probability of each token given those before it; 0 for the first."""
    logits = model(ids)
    taken = F.log_softmax(logits[:, :-1], -1).gather(-1, ids[:, 1:, None])[..., 0]
    return F.pad(taken, (1, 0))


def clipped(new, old, mask, advantage, low=0.2, high=0.2, weight=None):
    """Returns the sum over sampled tokens of -min(ratio A, clip(ratio) A), and the ratios.

    All are [rows, tokens], the advantage [rows]. Where the mask is 0, the executor or the template wrote the token: no loss.
    Two bounds are DAPO's (arXiv:2503.14476, section 3.1). The weight, of `truncated_weight`, multiplies each token's term.
    """
    ratio = torch.exp((new - old) * mask)
    a = advantage[:, None]
    loss = -torch.minimum(ratio * a, ratio.clamp(1 - low, 1 + high) * a)
    return (loss * (mask if weight is None else mask * weight)).sum(), ratio


def is_clipped(ratio, advantage, low, high):
    """Where the clip stops the gradient: a ratio beyond the bound on the side to which the advantage pushes it."""
    return ((advantage > 0) & (ratio > 1 + high)) | ((advantage < 0) & (ratio < 1 - low))


def truncated_weight(old, sampler, mask, most):
    """Returns min(p_old / p_sampler, most), without a gradient: the trainer's probability of a token, before any update, over the sampler's.

    Tokens come from the sampler, whose weights may be rounded, and the loss is an expectation under the trainer's policy. The weight makes up for
    the difference; the bound limits what a single token can do (truncated importance sampling, Ionides 2008, J. Comput. Graph. Stat. 17(2); by
    token with a bound of 2 it is usual in trainers whose sampler is another engine).
    """
    return torch.exp((old - sampler) * mask).clamp(max=most).detach()


def approximate_kl(new, reference, mask):
    """Returns the sum over sampled tokens of exp(d) - d - 1, d = reference - new: not negative, unbiased for KL(new, reference)."""
    d = (reference - new) * mask
    return ((torch.exp(d) - d - 1) * mask).sum()
