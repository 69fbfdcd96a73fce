"""The loss against cases computed by hand. Run: python3 -m unittest discover training"""
import math
import unittest

import torch

import policy_loss


class ClippedLoss(unittest.TestCase):
    def test_two_tokens_by_hand(self):
        # Probabilities 0.5 -> 0.6 (ratio 1.2, inside the clip of 0.28) and 0.4 -> 0.6 (ratio 1.5, clipped to 1.28); advantage 2.
        old = torch.log(torch.tensor([[0.5, 0.4]]))
        new = torch.log(torch.tensor([[0.6, 0.6]])).requires_grad_()
        loss, ratio = policy_loss.clipped(new, old, torch.ones(1, 2), torch.tensor([2.0]), low=0.2, high=0.28)
        self.assertAlmostEqual(loss.item(), -(1.2 * 2 + 1.28 * 2), places=5)
        self.assertTrue(torch.allclose(ratio, torch.tensor([[1.2, 1.5]])))
        loss.backward()
        # d(-ratio A)/d log p = -ratio A where not clipped, 0 where clipped.
        self.assertTrue(torch.allclose(new.grad, torch.tensor([[-2.4, 0.0]]), atol=1e-5))

    def test_negative_advantage_is_clipped_from_below(self):
        old, new = torch.log(torch.tensor([[0.5, 0.5]])), torch.log(torch.tensor([[0.3, 0.9]])).requires_grad_()
        loss, _ = policy_loss.clipped(new, old, torch.ones(1, 2), torch.tensor([-1.0]), low=0.2, high=0.2)
        self.assertAlmostEqual(loss.item(), 0.8 + 1.8, places=5)
        loss.backward()
        self.assertTrue(torch.allclose(new.grad, torch.tensor([[0.0, 1.8]]), atol=1e-5))

    def test_masked_tokens_count_nothing(self):
        old, new = torch.zeros(1, 3), torch.tensor([[-5.0, -1.0, -9.0]]).requires_grad_()
        loss, ratio = policy_loss.clipped(new, old, torch.tensor([[0.0, 1.0, 0.0]]), torch.tensor([1.0]))
        self.assertAlmostEqual(loss.item(), -math.exp(-1), places=5)
        loss.backward()
        self.assertEqual(new.grad[0, 0].item(), 0)
        self.assertEqual(ratio[0, 2].item(), 1)

    def test_kl_is_zero_for_equal_policies_and_positive_else(self):
        new, mask = torch.tensor([[-1.0, -2.0]]), torch.ones(1, 2)
        self.assertEqual(policy_loss.approximate_kl(new, new, mask).item(), 0)
        self.assertAlmostEqual(policy_loss.approximate_kl(new, torch.tensor([[-1.5, -2.0]]), mask).item(), math.exp(-0.5) - 0.5, places=5)


if __name__ == "__main__":
    unittest.main()
