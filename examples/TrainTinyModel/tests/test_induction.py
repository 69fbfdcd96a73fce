"""The start that copies, by what it does: no layout of weights is looked at."""
import unittest

from torch_or_skip import torch

import torch.nn.functional as F

from decoder import SHAPE, Decoder
from induction import copying_heads

HALF = 24


def copied_by(model, seed):
    """The loss on the second of two equal halves of random tokens, beside that on the first."""
    half = torch.randperm(model.c["vocab"], generator=torch.Generator().manual_seed(seed))[:HALF]
    ids = torch.cat((half, half))[None]
    with torch.no_grad():
        losses = F.cross_entropy(model(ids)[0, :-1], ids[0, 1:], reduction="none")
    return losses[HALF:].mean().item(), losses[:HALF - 1].mean().item()


class CopyingHeads(unittest.TestCase):
    def shapes(self):
        return (dict(SHAPE, vocab=400), dict(SHAPE, d=96, layers=4, heads=3, kv=1, ffn=256, vocab=400))

    def test_a_repeated_text_is_likelier_than_a_new_one(self):
        for shape in self.shapes():
            for seed in range(3):
                torch.manual_seed(seed)
                again, first = copied_by(copying_heads(Decoder(shape)), seed)
                self.assertLess(again, first - 0.3, (shape, seed))

    def test_random_weights_do_not_copy(self):
        torch.manual_seed(1)
        again, first = copied_by(Decoder(self.shapes()[0]), 1)
        self.assertGreater(again, first - 0.1)

    def test_a_model_that_is_too_narrow_stays_as_it_is(self):
        for more in (dict(d=32, heads=1, kv=1), dict(layers=1), dict(rotary=1)):
            shape = dict(self.shapes()[0], **more)
            torch.manual_seed(1)
            plain = Decoder(shape).state_dict()
            torch.manual_seed(1)
            for name, weight in copying_heads(Decoder(shape)).state_dict().items():
                self.assertTrue(torch.equal(weight, plain[name]), (more, name))


if __name__ == "__main__":
    unittest.main()
