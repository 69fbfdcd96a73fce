"""numpy.random: RandomState draws as numpy's legacy generator, Generator as default_rng does (PCG64)."""

import builtins
import operator
import numpy as np
import _numpy_random as _native
from numpy import asarray, array
from _numpy_counts import _Distributions, _count


def _bounds(low, high):
    """Whole numbers as numpy takes them: floats without a fraction too."""
    if high is None:
        low, high = 0, low
    for bound in (low, high):
        if isinstance(bound, float) and bound != bound // 1:
            raise TypeError("cannot cast %r to an integer bound" % (bound,))
    return int(low), int(high)


_WIDTHS = {"bool": 1, "int8": 8, "uint8": 8, "int16": 16, "uint16": 16}


def _integers(bits, low, high, size, dtype):
    """Draws from low to high, included."""
    kind = np.dtype(dtype)
    lowest, highest = (0, 1) if kind.name == "bool" else (np.iinfo(kind).min, np.iinfo(kind).max)
    if low < lowest:
        raise ValueError("low is out of bounds for " + kind.name)
    if high > highest:
        raise ValueError("high is out of bounds for " + kind.name)
    width = _WIDTHS.get(kind.name)
    n = _count(size)
    drawn = bits.integers(n, high - low) if width is None else bits.narrow(n, high - low, width)
    return (drawn + low).astype(kind)


class RandomState(_Distributions):
    """numpy's legacy generator: MT19937."""

    _is_legacy = True

    def __init__(self, seed=None):
        if isinstance(seed, MT19937):
            self._bits = seed._bits.legacy()
        else:
            self.seed(seed)

    def seed(self, seed=None):
        if seed is None:
            seed = _entropy()
        elif isinstance(seed, (int, np.integer)):
            seed = int(seed)
            if not 0 <= seed < 2 ** 32:
                raise ValueError("Seed must be between 0 and 2**32 - 1")
        elif isinstance(seed, (float, str)):
            raise TypeError("Cannot cast scalar from %s to dtype('int64') according to the rule 'safe'" % repr(np.asarray(seed).dtype))
        else:
            seed = [int(s) for s in seed]
        self._bits = _native.legacy(seed)

    def get_state(self, legacy=True):
        key, pos, gauss = self._bits.state()
        return ("MT19937", array(key, dtype=np.uint32), pos, int(gauss is not None), gauss or 0.0)

    def set_state(self, state):
        self._bits.restore((state[1].tolist(), state[2], state[4] if state[3] else None))

    def random_sample(self, size=None):
        return self._bits.double() if size is None else self._bits.doubles(_count(size)).reshape(size)

    random = ranf = sample = random_sample

    def rand(self, *args):
        return self.random_sample(args) if args else self.random_sample()

    def randn(self, *args):
        return self.standard_normal(args) if args else self.standard_normal()

    def randint(self, low, high=None, size=None, dtype=int):
        if np.ndim(low) or np.ndim(high):
            lows, highs = np.broadcast_arrays(0, low) if high is None else np.broadcast_arrays(low, high)
            if size is not None:
                lows, highs = np.broadcast_to(lows, size), np.broadcast_to(highs, size)
            return array([self.randint(int(a), int(b)) for a, b in zip(lows.flat, highs.flat)], dtype=dtype).reshape(lows.shape)
        low, high = _bounds(low, high)
        if low >= high:
            raise ValueError("low >= high")
        result = _integers(self._bits, low, high - 1, size, dtype)
        if size is None:
            return int(result[0]) if dtype is int else result[0].item() if dtype is bool else result[0]
        return result.reshape(size)

    def random_integers(self, low, high=None, size=None):
        return self.randint(1 if high is None else low, (low if high is None else high) + 1, size)

    def tomaxint(self, size=None):
        return self.randint(0, 2 ** 63 - 1, size)

    def choice(self, a, size=None, replace=True, p=None):
        a, n = self._population(a)
        p = None if p is None else self._check(p, n)
        count = _count(size)
        if not replace and count > n:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'")
        if p is not None:
            idx = self._weighted(n, count, p, replace, size)
        elif replace:
            idx = self._bits.integers(count, n - 1)
        else:
            idx = self._bits.shuffled(n)[:count]
        if size is None:
            return int(idx[0]) if a is None else a[idx[0]]
        idx = idx.reshape(size)
        return idx if a is None else a[idx]

    @staticmethod
    def _population(a):
        a = a if isinstance(a, np.ndarray) else array(a)
        if a.ndim == 0:
            n = operator.index(a.item())
            if n <= 0:
                raise ValueError("a must be greater than 0 unless no samples are taken")
            return None, n
        if a.ndim != 1:
            raise ValueError("a must be 1-dimensional")
        if len(a) == 0:
            raise ValueError("'a' cannot be empty unless no samples are taken")
        return a, a.shape[0]


class Generator(_Distributions):
    """What default_rng gives: PCG64."""

    def __init__(self, bit_generator):
        self.bit_generator = bit_generator
        self._bits = bit_generator._bits

    def __repr__(self):
        return "%s at 0x%X" % (self, id(self))

    def __str__(self):
        return "Generator(%s)" % type(self.bit_generator).__name__

    def random(self, size=None, dtype=float, out=None):
        if np.dtype(dtype) == np.float32:
            result = array([(self._bits.bits32() >> 8) * (1.0 / 16777216.0) for _ in range(_count(size))], dtype=np.float32)
            return result[0] if size is None else result.reshape(size)
        return self._bits.double() if size is None else self._bits.doubles(_count(size)).reshape(size)

    def integers(self, low, high=None, size=None, dtype=np.int64, endpoint=False):
        if np.ndim(low) or np.ndim(high):
            lows, highs = np.broadcast_arrays(0, low) if high is None else np.broadcast_arrays(low, high)
            if size is not None:
                lows, highs = np.broadcast_to(lows, size), np.broadcast_to(highs, size)
            return array([int(self.integers(int(a), int(b), endpoint=endpoint)) for a, b in zip(lows.flat, highs.flat)], dtype=dtype).reshape(lows.shape)
        low, high = _bounds(low, high)
        high -= 0 if endpoint else 1
        if low > high:
            raise ValueError("low >= high" if not endpoint else "low > high")
        result = _integers(self._bits, low, high, size, dtype)
        if size is None:
            return result[0].item() if dtype in (int, bool) else result[0]
        return result.reshape(size)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        a, n = self._population(a, axis)
        p = None if p is None else self._check(p, n)
        count = _count(size)
        if not replace and count > n:
            raise ValueError("Cannot take a larger sample than population when replace is False")
        if p is not None:
            idx = self._weighted(n, count, p, replace, size)
        elif replace:
            idx = self._bits.integers(count, n - 1)
        elif n > 10000 and count > n // (50 if shuffle else 20):
            idx = self._bits.tail_shuffled(n, builtins.max(n - count, 1))[n - count :].copy()
        else:
            idx = self._floyd(n, count, shuffle)
        if size is None:
            return int(idx[0]) if a is None else np.take(a, idx[0], axis)
        idx = idx.reshape(size)
        return idx if a is None else np.take(a, idx, axis)

    @staticmethod
    def _population(a, axis):
        a = a if isinstance(a, np.ndarray) else array(a)
        if a.ndim == 0:
            n = operator.index(a.item())
            if n <= 0:
                raise ValueError("a must be a positive integer unless no samples are taken")
            return None, n
        if a.shape[axis] == 0:
            raise ValueError("a cannot be empty unless no samples are taken")
        return a, a.shape[axis]

    def _floyd(self, n, count, shuffle):
        seen, out = set(), []
        for j in range(n - count, n):
            v = self._bits.bounded(j)
            v = j if v in seen else v
            seen.add(v)
            out.append(v)
        idx = array(out, dtype=np.int64)
        return idx[self._bits.tail_shuffled(count, 1)] if shuffle else idx

    def permuted(self, x, axis=None, out=None):
        x = array(x)
        if axis is None:
            return x.ravel()[self._bits.shuffled(x.size)].reshape(x.shape)
        rows = np.moveaxis(x, axis, -1)
        shape = rows.shape
        rows = array([row[self._bits.shuffled(shape[-1])] for row in rows.reshape(-1, shape[-1])]).reshape(shape)
        return np.moveaxis(rows, -1, axis)

    def spawn(self, n_children):
        return [Generator(type(self.bit_generator)(s)) for s in self.bit_generator.seed_seq.spawn(n_children)]


class SeedSequence:
    """What a seed is made of."""

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        self.entropy = _entropy() if entropy is None else entropy
        self.spawn_key, self.n_children_spawned = tuple(spawn_key), n_children_spawned
        for n in self._numbers():
            if n < 0:
                raise ValueError("expected non-negative integer")

    def __repr__(self):
        key = ",\n    spawn_key=%r" % (self.spawn_key,) if self.spawn_key else ""
        count = ",\n    n_children_spawned=%r" % self.n_children_spawned if self.n_children_spawned else ""
        return "SeedSequence(\n    entropy=%r%s%s,\n)" % (self.entropy, key, count)

    def _numbers(self):
        return [int(s) for s in self.entropy] if np.ndim(self.entropy) else [operator.index(self.entropy)]

    def _words(self):
        words = [w for n in self._numbers() for w in _split(n)]
        if self.spawn_key:
            words += [0] * (4 - len(words))
        return words + [w for n in self.spawn_key for w in _split(n)]

    def generate_state(self, n_words, dtype=np.uint32):
        words = array(_native.state_of(self._words(), n_words * (2 if np.dtype(dtype).itemsize == 8 else 1)), dtype=np.uint64)
        return (words[::2] + (words[1::2] << np.uint64(32))) if np.dtype(dtype).itemsize == 8 else words.astype(np.uint32)

    def spawn(self, n_children):
        start = self.n_children_spawned
        self.n_children_spawned += n_children
        return [SeedSequence(self.entropy, spawn_key=self.spawn_key + (i,)) for i in range(start, start + n_children)]


def _split(n):
    words = [n & 0xFFFFFFFF]
    while n > 0xFFFFFFFF:
        n >>= 32
        words.append(n & 0xFFFFFFFF)
    return words


class BitGenerator:
    """What both bit generators are."""

    def __init__(self, seed=None):
        self.seed_seq = self._seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        self._bits = self._seeded(self.seed_seq)

    def random_raw(self, size=None):
        draw = self._bits.bits64 if isinstance(self, PCG64) else self._bits.bits32
        return draw() if size is None else array([draw() for _ in range(_count(size))], dtype=np.uint64).reshape(size)


class PCG64(BitGenerator):
    """The bit generator of default_rng."""

    @staticmethod
    def _seeded(seed):
        return _native.pcg64(seed._words())

    @property
    def state(self):
        state, inc, has_half, half = self._bits.state()
        return {"bit_generator": "PCG64", "state": {"state": state, "inc": inc}, "has_uint32": has_half, "uinteger": half}

    @state.setter
    def state(self, value):
        self._bits.restore((value["state"]["state"], value["state"]["inc"], value["has_uint32"], value["uinteger"]))


class MT19937(BitGenerator):
    """The legacy bit generator."""

    @staticmethod
    def _seeded(seed):
        return _native.mt19937(seed._words())


def _entropy():
    """Like every randomness here, of the session's own seed."""
    import random

    return random.getrandbits(32)


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, BitGenerator) else PCG64(seed))


_rand = RandomState()
for _name in ("seed get_state set_state random_sample random ranf sample rand randn randint random_integers choice uniform normal standard_normal "
              "lognormal standard_exponential exponential gamma standard_gamma chisquare noncentral_chisquare f noncentral_f beta standard_t laplace "
              "logistic gumbel weibull pareto power rayleigh standard_cauchy triangular vonmises wald poisson binomial negative_binomial geometric "
              "hypergeometric zipf logseries multinomial multivariate_normal dirichlet shuffle permutation bytes").split():
    globals()[_name] = getattr(_rand, _name)
