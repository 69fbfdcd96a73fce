"""Which rows are read, and how much of them."""
import unittest

import torch_or_skip
import numpy as np

import feed
from feed import Feed

ROWS = 4000


class Rows:
    """Row i has i as its first token, a turn of 2 to 5 tokens, what was read of 3, and a second turn of 2."""

    def __len__(self):
        return ROWS

    def row(self, i):
        turn = 2 + i % 4
        ids = np.array([i, 0] + [1] * turn + [2] * 3 + [3] * 2)
        return ids, np.isin(ids, (1, 3)) & (np.arange(len(ids)) > 1)


def read(feed, rows=feed.POOL):
    """Reads a pool; returns what each row was."""
    found = []
    while len(found) < rows:
        ids, target, _ = feed.next(0)
        found += [(int(i[0]), i[i != 9].tolist(), t.tolist()) for i, t in zip(ids, target)]
    return found


def of_rows(first_tokens):
    return lambda ids, target: [first_tokens(int(row[0])) for row in ids]


class Test(unittest.TestCase):
    def test_row_that_is_cut_ends_after_its_first_turn(self):
        for i, ids, target in read(Feed(Rows(), None, 1, 100, 9, cut=1.0)):
            turn = 2 + i % 4
            self.assertEqual([i, 0] + [1] * turn, ids)
            self.assertEqual([-100] + [1] * turn, target[:turn + 1])
            self.assertEqual({-100}, set(target[turn + 1:]))

    def test_rows_that_are_not_cut_are_whole(self):
        for i, ids, target in read(Feed(Rows(), None, 1, 100, 9)):
            self.assertEqual(Rows().row(i)[0].tolist(), ids)
            self.assertEqual(4 + i % 4, sum(t >= 0 for t in target))

    def test_every_row_is_drawn_once_an_epoch(self):
        f = Feed(Rows(), None, 1, 100, 9)
        pools = [i for _ in range(6) for i, _, _ in read(f)]
        self.assertEqual(6 * feed.POOL, len(set(pools)))

    def test_of_the_candidates_the_hardest_are_read_and_some_of_the_others(self):
        hard = set(range(0, ROWS, 5))  # a fifth: of 2,400 candidates about 480, more than two thirds of a pool
        f = Feed(Rows(), None, 1, 100, 9, candidates=4, losses=of_rows(lambda i: 5.0 if i in hard else 0.1))
        rows = [i for i, _, _ in read(f)]
        self.assertEqual(feed.POOL, len(set(rows)))
        self.assertGreaterEqual(sum(i in hard for i in rows), round(feed.POOL * feed.HARDEST))
        self.assertGreater(sum(i not in hard for i in rows), feed.POOL * (1 - feed.HARDEST) / 2)
        self.assertEqual([4 * feed.POOL, 0], f.drawn)
        self.assertAlmostEqual(1.08, f.loss, delta=0.1)  # of all candidates, not of those that were chosen

    def test_losses_are_asked_of_what_would_be_read(self):
        asked = []
        f = Feed(Rows(), None, 1, 100, 9, cut=1.0, candidates=2, losses=lambda ids, target: [asked.append(3 in row) or 1.0 for row in ids.tolist()])
        read(f)
        self.assertEqual(2 * feed.POOL, len(asked))
        self.assertFalse(any(asked))

    def test_place_gives_the_same_batches_when_the_losses_are_others(self):
        make = lambda losses, place=None: Feed(Rows(), None, 1, 100, 9, place, cut=0.5, candidates=2, losses=of_rows(losses))
        f = make(lambda i: i)
        for _ in range(5):
            f.next(0)
        other = make(lambda i: -i, f.place())
        for _ in range(len(f.waiting)):
            for one, two in zip(f.next(0), other.next(0)):
                self.assertTrue((one == two).all())


if __name__ == "__main__":
    unittest.main()
