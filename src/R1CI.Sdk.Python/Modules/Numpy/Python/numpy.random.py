"""numpy.random: RandomState draws as numpy's legacy generator, Generator as default_rng does (PCG64)."""

import builtins
import numpy as np
import _numpy_random as _native
from numpy import asarray, array
from _numpy_distributions import _Distributions, _count


class RandomState(_Distributions):
    """numpy's legacy generator: MT19937."""

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        if seed is None:
            seed = _entropy()
        elif isinstance(seed, (int, np.integer)):
            seed = int(seed)
            if not 0 <= seed < 2 ** 32:
                raise ValueError("Seed must be between 0 and 2**32 - 1")
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
        if high is None:
            low, high = 0, low
        if np.ndim(low) or np.ndim(high):
            lows, highs = np.broadcast_arrays(low, high)
            return array([self.randint(int(a), int(b)) for a, b in zip(lows.flat, highs.flat)]).reshape(lows.shape)
        low, high = int(low), int(high)
        if low >= high:
            raise ValueError("low >= high")
        result = self._bits.integers(_count(size), high - 1 - low) + low
        if size is None:
            return int(result[0])
        return result.reshape(size).astype(dtype) if dtype is not int else result.reshape(size)

    def random_integers(self, low, high=None, size=None):
        return self.randint(1 if high is None else low, (low if high is None else high) + 1, size)

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


class Generator(_Distributions):
    """What default_rng gives: PCG64."""

    def __init__(self, bit_generator):
        self.bit_generator = bit_generator
        self._bits = bit_generator._bits

    def __repr__(self):
        return "Generator(PCG64)"

    def random(self, size=None, dtype=float, out=None):
        return self._bits.double() if size is None else self._bits.doubles(_count(size)).reshape(size)

    def integers(self, low, high=None, size=None, dtype=np.int64, endpoint=False):
        if high is None:
            low, high = 0, low
        if np.ndim(low) or np.ndim(high):
            lows, highs = np.broadcast_arrays(low, high)
            return array([int(self.integers(int(a), int(b), endpoint=endpoint)) for a, b in zip(lows.flat, highs.flat)]).reshape(lows.shape)
        low, high = int(low), int(high) - (0 if endpoint else 1)
        if low > high:
            raise ValueError("low >= high" if not endpoint else "low > high")
        result = (self._bits.integers(_count(size), high - low) + low).astype(dtype)
        return result[0] if size is None else result.reshape(size)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        a, n = self._population(a)
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
            return np.int64(idx[0]) if a is None else a[idx[0]]
        idx = idx.reshape(size)
        return idx if a is None else a[idx]

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
        x = asarray(x)
        return x.ravel()[self._bits.shuffled(x.size)].reshape(x.shape) if axis is None else self.permutation(x)

    def spawn(self, n_children):
        return [default_rng(self._bits.bits64()) for _ in range(n_children)]


class PCG64:
    """The bit generator of default_rng."""

    def __init__(self, seed=None):
        if isinstance(seed, SeedSequence):
            seed = seed.entropy
        seed = _entropy() if seed is None else [int(s) for s in seed] if np.ndim(seed) else int(seed)
        if not isinstance(seed, list) and seed < 0:
            raise ValueError("expected non-negative integer")
        self._bits = _native.pcg64(seed)


class MT19937:
    """The legacy bit generator."""

    def __init__(self, seed=None):
        self._bits = _native.legacy(_entropy() if seed is None else seed)


class SeedSequence:
    """What a seed is made of."""

    def __init__(self, entropy=None):
        self.entropy = _entropy() if entropy is None else entropy


def _entropy():
    """Like every randomness here, of the session's own seed."""
    import random

    return random.getrandbits(32)


def default_rng(seed=None):
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, (PCG64, MT19937)) else PCG64(seed))


_rand = RandomState()
for _name in ("seed get_state set_state random_sample random ranf sample rand randn randint random_integers choice uniform normal standard_normal "
              "lognormal standard_exponential exponential gamma standard_gamma chisquare beta standard_t laplace logistic gumbel weibull pareto "
              "power rayleigh standard_cauchy triangular poisson binomial geometric multinomial multivariate_normal dirichlet shuffle permutation "
              "bytes").split():
    globals()[_name] = getattr(_rand, _name)
