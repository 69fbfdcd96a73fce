"""What is read next: endless batches of rows of similar length."""
import random

import numpy as np
import torch

POOL = 600  # rows that are sorted by length and cut into batches of similar length
HARDEST = 2 / 3  # the share of a pool that is chosen by loss when there are more candidates; the rest is drawn from the others


class Feed:
    """What comes next depends on the seed, the place and what `losses` says of a row, so that a resumed run goes on bit by bit as the first would have.

    `cut` is the share of rows that end after their first turn. Of `candidates` rows for each that is read, those with the highest loss are taken, and some of the others:
    what is learned already teaches nothing (selective backpropagation, Jiang et al. 2019, arXiv 1910.00762).
    """

    def __init__(self, tasks, copies, seed, per_batch, pad, place=None, trains_all=False, cut=0.0, candidates=1, losses=None):
        self.trains_all, self.cut, self.candidates, self.losses = trains_all, cut, candidates, losses
        self.tasks, self.copies, self.seed, self.per_batch, self.pad = tasks, copies, seed, per_batch, pad
        self.drawn, self.pools, self.waiting, self.pool, self.loss = [0, 0], 0, [], [], None
        if place:
            if place["rows"] != self._rows():
                raise SystemExit(f"The run that goes on had {' and '.join(map(str, place['rows']))} rows of tasks and of copies, and now there are {' and '.join(map(str, self._rows()))}. "
                                 f"Give the exports that it began with, or begin another run with --init and another --out; nothing was changed.")
            self.drawn, self.pools, self.pool, self.loss = list(place["drawn"]), place["pools"], place["pool"], place["loss"]
            self.waiting = self._batches()[:place["left"]]

    def place(self):
        """Where the batches are: what was drawn, the rows of the pool in use, and how many of its batches are left."""
        return dict(rows=self._rows(), drawn=list(self.drawn), pools=self.pools, pool=self.pool, loss=self.loss, left=len(self.waiting))

    def _rows(self):
        return [len(self.tasks), len(self.copies) if self.copies else 0]

    def next(self, copy_share):
        if not self.waiting:
            self.pool = self._choose(copy_share)
            self.waiting = self._batches()
        return self._batch(self.waiting.pop())

    def _choose(self, copy_share):
        r = random.Random(f"{self.seed}/{self.pools}")
        self.pools += 1
        names = [(*self._draw(1 if self.copies and r.random() < copy_share else 0), r.random() < self.cut) for _ in range(POOL * self.candidates)]
        if self.candidates == 1:
            return names
        loss, order = [0.0] * len(names), sorted(range(len(names)), key=lambda i: len(self._row(names[i])[0]))
        for batch in self._of_similar_length(order, lambda i: self._row(names[i]), self.per_batch):
            for i, value in zip(batch, self.losses(*self._batch([self._row(names[i]) for i in batch])[:2])):
                loss[i] = value
        self.loss = sum(loss) / len(loss)
        order.sort(key=lambda i: (-loss[i], i))
        hardest = round(POOL * HARDEST)
        return [names[i] for i in order[:hardest] + r.sample(order[hardest:], POOL - hardest)]

    def _draw(self, source):
        data, n = (self.copies if source else self.tasks), self.drawn[source]
        self.drawn[source] += 1
        epoch, at = divmod(n, len(data))
        if at == 0 or not hasattr(self, f"order{source}"):
            setattr(self, f"order{source}", np.random.RandomState((self.seed * 7919 + epoch * 2 + source) % (1 << 32)).permutation(len(data)))
        return source, int(getattr(self, f"order{source}")[at])

    def _row(self, name):
        source, index, is_cut = name
        ids, trained = (self.copies if source else self.tasks).row(index)
        if is_cut:
            first = int(np.argmax(trained))
            end = first + int(np.argmin(np.append(trained[first:], False)))
            ids, trained = ids[:end], trained[:end]
        return ids, trained, source

    def _batches(self):
        rows = sorted(map(self._row, self.pool), key=lambda row: len(row[0]))
        batches = list(self._of_similar_length(rows, lambda row: row, self.per_batch))
        random.Random(f"{self.seed}/{self.pools}/order").shuffle(batches)
        return batches

    @staticmethod
    def _of_similar_length(rows, content, tokens):
        batch = []
        for row in rows:
            if batch and (len(batch) + 1) * len(content(row)[0]) > tokens:
                yield batch
                batch = []
            batch.append(row)
        if batch:
            yield batch

    def _batch(self, rows):
        n = max(len(row[0]) for row in rows)
        ids = np.full((len(rows), n), self.pad, np.int64)
        target = np.full((len(rows), n), -100, np.int64)
        for i, (row, trained, _) in enumerate(rows):
            if self.trains_all:
                trained = np.arange(len(row)) >= np.argmax(trained)
            ids[i, :len(row)] = row
            target[i, :len(row) - 1] = np.where(trained[1:], row[1:], -100)
        return torch.from_numpy(ids), torch.from_numpy(target), torch.tensor([bool(row[2]) for row in rows])
