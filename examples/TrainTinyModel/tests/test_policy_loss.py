"""The loss against cases computed by hand: two sampled tokens of a policy over two words, whose logits are z and 0, so that p = 1 / (1 + exp(-z)).

For a token of advantage A, ratio r = p / p_old and bounds [1 - l, 1 + h] the loss is -min(r A, clip(r) A) (arXiv:2402.03300 eq. 3, bounds of
arXiv:2503.14476 eq. 10). Where the clip does not hold, its derivative by log p is -r A, since d r / d log p = r; by z it is -r A (1 - p), since
d log p / d z = 1 - p. Where the clip holds, it is exactly 0.
"""
import math
import unittest

import torch_or_skip
import torch

import policy_loss

LOW, HIGH = 0.2, 0.28


def clipped(p_new, p_old, advantage, mask=(1.0, 1.0), weight=None):
    """Returns loss, ratios and the derivative by the logit of each token."""
    z = torch.tensor([[math.log(p / (1 - p)) for p in p_new]], dtype=torch.float64).requires_grad_()
    old = torch.tensor([[math.log(p) for p in p_old]], dtype=torch.float64)
    weight = None if weight is None else torch.tensor([weight], dtype=torch.float64)
    loss, ratio = policy_loss.clipped(torch.nn.functional.logsigmoid(z), old, torch.tensor([mask], dtype=torch.float64), torch.tensor([advantage], dtype=torch.float64), LOW, HIGH, weight)
    loss.backward()
    return loss.item(), ratio[0].tolist(), z.grad[0].tolist()


class ByHand(unittest.TestCase):
    def near(self, expected, actual):
        self.assertEqual(len(expected), len(actual))
        for e, a in zip(expected, actual):
            self.assertAlmostEqual(e, a, delta=1e-6)

    def test_first_step_is_the_policy_gradient(self):
        # p_old = p_new: both ratios 1. Loss -(1 + 1) 2 = -4. By z: -1 * 2 * (1 - 0.5) = -1 and -1 * 2 * (1 - 0.8) = -0.4.
        loss, ratio, gradient = clipped((0.5, 0.8), (0.5, 0.8), 2.0)
        self.near([-4.0, 1.0, 1.0, -1.0, -0.4], [loss, *ratio, *gradient])

    def test_good_tokens_are_stopped_above_and_only_there(self):
        # A = 2. First token 0.5 -> 0.6: r = 1.2 < 1.28, loss -2.4, by z -2.4 (1 - 0.6) = -0.96.
        # Second token 0.4 -> 0.6: r = 1.5 > 1.28, loss -1.28 * 2 = -2.56, by z 0. Sum -4.96.
        loss, ratio, gradient = clipped((0.6, 0.6), (0.5, 0.4), 2.0)
        self.near([-4.96, 1.2, 1.5, -0.96], [loss, *ratio, gradient[0]])
        self.assertEqual(0.0, gradient[1])
        # A ratio below 1 - l is not stopped when the advantage is positive: 0.5 -> 0.25, r = 0.5, loss -1, by z -0.5 * 2 * 0.75 = -0.75.
        loss, ratio, gradient = clipped((0.25, 0.5), (0.5, 0.5), 2.0)
        self.near([-1.0 - 2.0, 0.5, 1.0, -0.75, -1.0], [loss, *ratio, *gradient])

    def test_bad_tokens_are_stopped_below_and_only_there(self):
        # A = -1. 0.5 -> 0.3: r = 0.6 < 0.8; min(-0.6, -0.8) = -0.8, loss 0.8, by z 0.
        # 0.5 -> 0.9: r = 1.8 is not stopped: loss 1.8, by z 1.8 (1 - 0.9) = 0.18. Sum 2.6.
        loss, ratio, gradient = clipped((0.3, 0.9), (0.5, 0.5), -1.0)
        self.near([2.6, 0.6, 1.8, 0.18], [loss, *ratio, gradient[1]])
        self.assertEqual(0.0, gradient[0])

    def test_the_two_bounds_are_not_alike(self):
        # 1.25 lies between 1 + 0.2 and 1 + 0.28: 0.4 -> 0.5, A = 1; loss -1.25, by z -1.25 * 0.5 = -0.625. 0.75 lies below 1 - 0.2: 0.4 -> 0.3, A = -1.
        loss, _, gradient = clipped((0.5, 0.5), (0.4, 0.5), 1.0)
        self.near([-2.25, -0.625, -0.5], [loss, *gradient])
        loss, _, gradient = clipped((0.3, 0.5), (0.4, 0.5), -1.0)
        self.near([0.8 + 1.0, 0.5], [loss, gradient[1]])
        self.assertEqual(0.0, gradient[0])

    def test_masked_tokens_have_no_loss_and_exactly_no_gradient(self):
        # The first token alone: r = 0.75 / 0.5 = 1.5, A = -2, loss 3, by z 3 * 0.25 = 0.75. The executor wrote the second: no log-probability, so 0.
        loss, ratio, gradient = clipped((0.75, 0.001), (0.5, 1.0), -2.0, mask=(1.0, 0.0))
        self.near([3.0, 1.5, 1.0, 0.75], [loss, *ratio, gradient[0]])
        self.assertEqual(0.0, gradient[1])

    def test_importance_weights_multiply_a_token(self):
        # Both ratios 1, A = 1; weights 0.5 and 2: loss -2.5, by z -0.5 * 0.5 = -0.25 and -2 * (1 - 0.75) = -0.5.
        loss, _, gradient = clipped((0.5, 0.75), (0.5, 0.75), 1.0, weight=(0.5, 2.0))
        self.near([-2.5, -0.25, -0.5], [loss, *gradient])

    def test_importance_weights_are_bounded_above_and_have_no_gradient(self):
        # Trainer 0.6 and sampler 0.5: 1.2. Trainer 0.9 and sampler 0.1: 9, bounded by 2. Trainer 0.1 and sampler 0.9: 1 / 9. The executor's token: 1.
        own = torch.log(torch.tensor([[0.6, 0.9, 0.1, 0.3]])).requires_grad_()
        weight = policy_loss.truncated_weight(own, torch.log(torch.tensor([[0.5, 0.1, 0.9, 1.0]])), torch.tensor([[1.0, 1.0, 1.0, 0.0]]), 2.0)
        self.near([1.2, 2.0, 1 / 9, 1.0], weight[0].tolist())
        self.assertFalse(weight.requires_grad)

    def test_what_counts_as_clipped_depends_on_the_sign_of_the_advantage(self):
        ratio = torch.tensor([1.3, 1.3, 0.7, 0.7, 1.0, 1.3, 1.25, 0.75])
        stopped = policy_loss.is_clipped(ratio, torch.tensor([1.0, -1.0, 1.0, -1.0, 1.0, 0.0, 1.0, -1.0]), LOW, HIGH)
        self.assertEqual([True, False, False, True, False, False, False, True], stopped.tolist())

    def test_kl_is_low_variance_estimator(self):
        # d = log(q / p): for p = 0.5 and q = 0.25, exp(d) - d - 1 = 0.5 + ln 2 - 1 = 0.193147; by log p: 1 - exp(d) = 0.5. Equal policies: 0 and 0.
        new = torch.log(torch.tensor([[0.5, 0.5, 0.5]], dtype=torch.float64)).requires_grad_()
        kl = policy_loss.approximate_kl(new, torch.log(torch.tensor([[0.25, 0.5, 0.125]], dtype=torch.float64)), torch.tensor([[1.0, 1.0, 0.0]], dtype=torch.float64))
        self.near([0.5 + math.log(2) - 1], [kl.item()])
        kl.backward()
        self.near([0.5, 0.0, 0.0], new.grad[0].tolist())
        self.assertEqual(0.0, new.grad[0, 2].item())

    def test_kl_has_the_mean_of_the_true_divergence(self):
        # Sum over the words of p (exp(d) - d - 1) = sum p log(p / q), since sum p q / p = 1: for p = (0.7, 0.3), q = (0.4, 0.6).
        p, q = torch.tensor([[0.7, 0.3]], dtype=torch.float64), torch.tensor([[0.4, 0.6]], dtype=torch.float64)
        estimate = sum(p[0, i].item() * policy_loss.approximate_kl(p[:, i:i + 1].log(), q[:, i:i + 1].log(), torch.ones(1, 1)).item() for i in range(2))
        self.near([0.7 * math.log(0.7 / 0.4) + 0.3 * math.log(0.3 / 0.6)], [estimate])


if __name__ == "__main__":
    unittest.main()
