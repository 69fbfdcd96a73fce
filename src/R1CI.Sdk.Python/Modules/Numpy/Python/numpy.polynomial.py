"""numpy.polynomial: Polynomial and the module polynomial; the bases of Chebyshev, Hermite and others are not here."""

import operator
import numpy as np

_SUPERSCRIPTS = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")


def _map(old, new):
    length = old[1] - old[0]
    return (old[1] * new[0] - old[0] * new[1]) / length, (new[1] - new[0]) / length


def _text(x, parens=False):
    if not isinstance(x, np.floating):
        return str(x)
    options = np.get_printoptions()
    size = abs(x)
    fixed = options["floatmode"] == "fixed"
    form = {"precision": options["precision"], "unique": not fixed, "trim": "k" if fixed else "0", "sign": options["sign"] == "+"}
    if np.isnan(x) or np.isinf(x):
        return options["nanstr"] if np.isnan(x) else options["infstr"]
    if x != 0 and (size >= 1e8 or size < 10.0 ** min(0, -(options["precision"] - 1) // 2)):
        written = np.format_float_scientific(x, **form)
        return "(" + written + ")" if parens else written
    return np.format_float_positional(x, fractional=True, **form)


class Polynomial:
    """A power series over a domain that is mapped to a window."""

    domain = np.array([-1, 1])
    window = np.array([-1, 1])
    basis_name = None
    __module__ = "numpy.polynomial.polynomial"
    __hash__ = None
    __array_ufunc__ = None

    def __init__(self, coef, domain=None, window=None, symbol="x"):
        self.coef = _power._series(coef, False)
        if domain is not None:
            self.domain = _power._series(domain, False)
        if window is not None:
            self.window = _power._series(window, False)
        if not isinstance(symbol, str):
            raise TypeError("Symbol must be a non-empty string")
        if not symbol.isidentifier():
            raise ValueError("Symbol string must be a valid Python identifier")
        self.symbol = symbol

    def _like(self, coef):
        return self.__class__(coef, self.domain, self.window, self.symbol)

    def _other(self, other):
        if not isinstance(other, Polynomial):
            return other
        for wrong, text in ((not np.all(self.domain == other.domain), "Domains differ"), (not np.all(self.window == other.window), "Windows differ")):
            if wrong:
                raise TypeError(text)
        if self.symbol != other.symbol and len(self.coef) > 1 and len(other.coef) > 1:
            raise ValueError("Polynomial symbols differ")
        return other.coef

    def __repr__(self):
        return "%s(%s, domain=%s, window=%s, symbol='%s')" % (
            type(self).__name__, repr(self.coef)[6:-1], repr(self.domain)[6:-1], repr(self.window)[6:-1], self.symbol)

    def __format__(self, spec):
        if spec == "":
            return str(self)
        if spec not in ("unicode", "ascii"):
            raise ValueError("Unsupported format string '%s' passed to %s.__format__. Valid options are 'ascii' and 'unicode'" % (spec, type(self)))
        return self._written(spec == "ascii")

    def __str__(self):
        return self._written(False)

    def _written(self, ascii):
        width = max(1, np.get_printoptions()["linewidth"])
        out = _text(self.coef[0])
        for i, c in enumerate(self.coef[1:], 1):
            if c.dtype.kind != "c" and c < 0:
                term = "- " + _text(-c, True)
            else:
                term = "+ " + _text(c, True)
            power = ("**%d" % i if ascii else str(i).translate(_SUPERSCRIPTS)) if i > 1 else ""
            term += (" " if ascii else "\u00b7") + self.symbol + power
            length = len(out.split("\n")[-1]) + 1 + len(term) + (2 if i < len(self.coef) - 1 else 0)
            out += " " + (term if length < width else term.replace(" ", "\n", 1))
        return out

    def __len__(self):
        return len(self.coef)

    def __iter__(self):
        return iter(self.coef)

    def __call__(self, arg):
        off, scl = _map(self.domain, self.window)
        return _power.polyval(off + scl * arg, self.coef)

    def __neg__(self):
        return self._like(-self.coef)

    def __pos__(self):
        return self

    def __eq__(self, other):
        return (isinstance(other, self.__class__) and np.all(self.domain == other.domain) and np.all(self.window == other.window)
                and self.coef.shape == other.coef.shape and np.all(self.coef == other.coef) and self.symbol == other.symbol)

    def __ne__(self, other):
        return not self == other

    def _with(self, operation, other, turned=False):
        other = self._other(other)
        try:
            return self._like(operation(other, self.coef) if turned else operation(self.coef, other))
        except (TypeError, ValueError) as e:
            if isinstance(e, ValueError) and "Coefficient" not in str(e):
                raise
            return NotImplemented

    def __add__(self, other):
        return self._with(_power.polyadd, other)

    __radd__ = __add__

    def __sub__(self, other):
        return self._with(_power.polysub, other)

    def __rsub__(self, other):
        return self._with(_power.polysub, other, True)

    def __mul__(self, other):
        return self._with(_power.polymul, other)

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, bool) or not isinstance(other, (int, float, complex, np.number)):
            raise TypeError("unsupported types for true division: '%s', '%s'" % (type(self), type(other)))
        return self // other

    def __floordiv__(self, other):
        return self.__divmod__(other)[0]

    def __mod__(self, other):
        return self.__divmod__(other)[1]

    def __divmod__(self, other):
        quotient, rest = _power.polydiv(self.coef, self._other(other))
        return self._like(quotient), self._like(rest)

    def __rdivmod__(self, other):
        quotient, rest = _power.polydiv(other, self.coef)
        return self._like(quotient), self._like(rest)

    def __pow__(self, other):
        return self._like(_power.polypow(self.coef, other, 100))

    def copy(self):
        return self._like(self.coef)

    def degree(self):
        return len(self) - 1

    def cutdeg(self, deg):
        return self.truncate(deg + 1)

    def trim(self, tol=0):
        return self._like(_power.polytrim(self.coef, tol))

    def truncate(self, size):
        size = operator.index(size)
        if size < 1:
            raise ValueError("size must be a positive integer")
        return self._like(self.coef[:size])

    def convert(self, domain=None, kind=None, window=None):
        return self((kind or Polynomial).identity(domain, window=window, symbol=self.symbol))

    def mapparms(self):
        return _map(self.domain, self.window)

    def deriv(self, m=1):
        return self._like(_power.polyder(self.coef, m, self.mapparms()[1]))

    def integ(self, m=1, k=[], lbnd=None):
        off, scl = self.mapparms()
        return self._like(_power.polyint(self.coef, m, k, 0 if lbnd is None else off + scl * lbnd, 1.0 / scl))

    def roots(self):
        off, scl = _map(self.window, self.domain)
        return off + scl * _power.polyroots(self.coef)

    def linspace(self, n=100, domain=None):
        domain = self.domain if domain is None else domain
        x = np.linspace(domain[0], domain[1], n)
        return x, self(x)

    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
        if domain is None:
            x = np.asarray(x)
            domain = np.array((x.min(), x.max()))
            if domain[0] == domain[1]:
                domain = domain + np.array([-1, 1])
        elif isinstance(domain, list) and not domain:
            domain = cls.domain
        window = cls.window if window is None else window
        off, scl = _map(domain, window)
        found = _power.polyfit(off + scl * np.asarray(x), y, deg, rcond=rcond, full=full, w=w)
        return (cls(found[0], domain, window, symbol), found[1]) if full else cls(found, domain, window, symbol)

    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol="x"):
        roots = _power._series(roots, False)
        if domain is None:
            domain = np.array((roots.min(), roots.max()))
        elif isinstance(domain, list) and not domain:
            domain = cls.domain
        window = cls.window if window is None else window
        off, scl = _map(domain, window)
        return cls(_power.polyfromroots(off + scl * roots) / scl ** len(roots), domain, window, symbol)

    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"):
        domain = cls.domain if domain is None else domain
        window = cls.window if window is None else window
        off, scl = _map(window, domain)
        return cls(_power.polyline(off, scl), domain, window, symbol)

    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"):
        return cls([0] * operator.index(deg) + [1], domain, window, symbol)

    @classmethod
    def cast(cls, series, domain=None, window=None):
        return series.convert(domain, cls, window)

    def has_samecoef(self, other):
        return self.coef.shape == other.coef.shape and bool(np.all(self.coef == other.coef))

    def has_samedomain(self, other):
        return bool(np.all(self.domain == other.domain))

    def has_samewindow(self, other):
        return bool(np.all(self.window == other.window))


def __getattr__(name):
    raise AttributeError("module 'numpy.polynomial' has no attribute '%s': here are Polynomial and the module polynomial, powers of x; "
                         "a series in another basis can be written out in these" % name)


from numpy.polynomial import polynomial as _power

polynomial = _power
