"""Printing of numpy: options, texts, limits of dtypes, float errors, text files."""

import contextlib
import numpy as np
from numpy import asarray

_KEYS = ("precision", "threshold", "edgeitems", "linewidth", "suppress", "nanstr", "infstr", "floatmode", "sign", "formatter")


def get_printoptions():
    options = dict(zip(_KEYS, np._get_print()))
    order = ("edgeitems", "threshold", "floatmode", "precision", "suppress", "linewidth", "nanstr", "infstr", "sign", "formatter")
    result = {k: options[k] for k in order}
    result["legacy"] = False
    return result


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
                     formatter=None, sign=None, floatmode=None, *, legacy=None):
    np._set_print(*_merged(locals(), keep_formatter=False))


def _merged(given, keep_formatter=True):
    options = dict(zip(_KEYS, np._get_print()))
    if not keep_formatter:
        options["formatter"] = None
    for key in _KEYS:
        if given.get(key) is not None:
            options[key] = given[key]
    if options["floatmode"] not in ("fixed", "unique", "maxprec", "maxprec_equal"):
        raise ValueError("floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
    if options["sign"] not in ("-", "+", " "):
        raise ValueError("sign option must be one of ' ', '+', or '-'")
    return tuple(options[k] for k in _KEYS)


@contextlib.contextmanager
def printoptions(*args, **kwargs):
    before = np._get_print()
    try:
        set_printoptions(*args, **kwargs)
        yield get_printoptions()
    finally:
        np._set_print(*before)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", style=None, formatter=None,
                 threshold=None, edgeitems=None, sign=None, floatmode=None, suffix="", *, legacy=None):
    options = _merged({
        "precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": max_line_width, "suppress": suppress_small,
        "sign": sign, "floatmode": floatmode, "formatter": formatter,
    })
    a = asarray(a)
    return np._text(a, separator, prefix, suffix, options)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    return np._repr(arr, _merged({"linewidth": max_line_width, "precision": precision, "suppress": suppress_small}))


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    if a.ndim == 0:
        return str(a[()])
    return np._text(a, " ", "", "", _merged({"linewidth": max_line_width, "precision": precision, "suppress": suppress_small}))


def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False, pad_left=None, pad_right=None, min_digits=None):
    text = np._digits(x, False, precision, unique, trim, sign, min_digits or 0, 2)
    if trim == "k" and "." not in text:
        text += "."
    point = text.find(".") if "." in text else len(text)
    text = " " * ((pad_left or 0) - point) + text
    return text + " " * ((pad_right or 0) - (len(text) - text.find(".") - 1))


def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, pad_left=None, exp_digits=None, min_digits=None):
    return np._digits(x, True, precision, unique, trim, sign, min_digits or 0, exp_digits or 2)


def base_repr(number, base=2, padding=0):
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if base > len(digits):
        raise ValueError("Bases greater than 36 not handled in base_repr.")
    if base < 2:
        raise ValueError("Bases less than 2 not handled in base_repr.")
    num, out = np.absolute(int(number)), []
    num = int(num)
    while num:
        out.append(digits[num % base])
        num //= base
    if padding:
        out.append("0" * padding)
    if number < 0:
        out.append("-")
    return "".join(reversed(out or "0"))


def binary_repr(num, width=None):
    num = int(num)
    if num >= 0 or width is None:
        text = format(num, "b")
        return text.zfill(width) if width else text
    return format((1 << width) + num, "b")


def geterr():
    return dict(zip(("divide", "over", "under", "invalid"), np._get_errors()))


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    before = geterr()
    chosen = {"divide": divide, "over": over, "under": under, "invalid": invalid}
    for key, value in chosen.items():
        value = value or all or before[key]
        if value not in ("ignore", "warn", "raise", "call", "print", "log"):
            raise ValueError("invalid error mask option")
        chosen[key] = value
    np._set_errors(chosen["divide"], chosen["over"], chosen["under"], chosen["invalid"])
    return before


class errstate(contextlib.ContextDecorator):
    """How float errors are reported inside a with statement."""

    def __init__(self, *, call=None, **kwargs):
        self.kwargs = kwargs

    def __enter__(self):
        self.before = seterr(**self.kwargs)

    def __exit__(self, *exc):
        seterr(**self.before)


class finfo:
    """Limits of a floating dtype."""

    def __init__(self, dtype):
        if not isinstance(dtype, (np.dtype, type, str)):
            dtype = asarray(dtype).dtype
        dt = np.dtype(dtype)
        if dt.kind == "c":
            dt = np.dtype(np.float32 if dt.itemsize == 8 else np.float64)
        if dt.kind != "f":
            raise ValueError("data type %r not inexact" % (dt.type,))
        self.dtype, t = dt, dt.type
        self.bits = dt.itemsize * 8
        mantissa, top, self.precision = {16: (10, 15, 3), 32: (23, 127, 6), 64: (52, 1023, 15)}[self.bits]
        self.nmant, self.maxexp, self.minexp, self.nexp = mantissa, top + 1, 1 - top, {16: 5, 32: 8, 64: 11}[self.bits]
        self.eps = t(2.0 ** -mantissa)
        self.epsneg = t(2.0 ** -(mantissa + 1))
        self.max = t((2.0 - 2.0 ** -mantissa) * 2.0 ** top)
        self.min = -self.max
        self.tiny = self.smallest_normal = t(2.0 ** (1 - top))
        self.smallest_subnormal = t(2.0 ** (1 - top - mantissa))
        self.resolution = t(10.0 ** -self.precision)
        self.machep, self.negep, self.iexp = -mantissa, -mantissa - 1, self.nexp

    def __repr__(self):
        return "finfo(resolution=%s, min=%s, max=%s, dtype=%s)" % (self.resolution, self.min, self.max, self.dtype)


class iinfo:
    """Limits of an integer dtype."""

    def __init__(self, int_type):
        if not isinstance(int_type, (np.dtype, type, str)):
            int_type = asarray(int_type).dtype
        self.dtype = np.dtype(int_type)
        self.kind, self.bits = self.dtype.kind, self.dtype.itemsize * 8
        if self.kind not in "iu":
            raise ValueError("Invalid integer data type %r." % (self.kind,))
        self.min = 0 if self.kind == "u" else -(1 << (self.bits - 1))
        self.max = (1 << self.bits) - 1 if self.kind == "u" else (1 << (self.bits - 1)) - 1

    def __repr__(self):
        return "iinfo(min=%s, max=%s, dtype=%s)" % (self.min, self.max, self.dtype)


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    X = np.atleast_1d(asarray(X))
    X = X.reshape(-1, 1) if X.ndim == 1 else X
    lines = [comments + header] if header else []
    for row in X:
        if isinstance(fmt, str) and fmt.count("%") == 1:
            lines.append(delimiter.join(fmt % v for v in row))
        else:
            lines.append((fmt if isinstance(fmt, str) else delimiter.join(fmt)) % tuple(row))
    if footer:
        lines.append(comments + footer)
    text = newline.join(lines) + newline
    if hasattr(fname, "write"):
        fname.write(text)
    else:
        with open(fname, "w") as f:
            f.write(text)


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding="bytes", max_rows=None, *, quotechar=None, like=None):
    if isinstance(fname, str):
        with open(fname) as f:
            lines = f.read().splitlines()
    else:
        lines = [line.rstrip("\n") for line in fname]
    usecols = (usecols,) if isinstance(usecols, int) else usecols
    rows = []
    for line in lines[skiprows:]:
        line = line.split(comments)[0] if comments else line
        cells = line.split(delimiter)
        if not line.strip():
            continue
        cells = [cells[c] for c in usecols] if usecols is not None else cells
        rows.append([(converters[i](c) if converters and i in converters else np.dtype(dtype).type(c.strip())) for i, c in enumerate(cells)])
        if max_rows is not None and len(rows) >= max_rows:
            break
    result = np.array(rows, dtype=dtype)
    if ndmin < 2 and result.ndim == 2 and 1 in result.shape:
        result = result.squeeze()
        if result.ndim == 0 and ndmin == 1:
            result = result.reshape(1)
    return result.T if unpack else result


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, filling_values=None, usecols=None, **ignored):
    lines = fname.splitlines() if isinstance(fname, str) and "\n" in fname else fname
    fill = float("nan") if filling_values is None else filling_values

    def number(text):
        try:
            return np.dtype(dtype).type(text.strip())
        except ValueError:
            return fill

    if isinstance(lines, str):
        with open(lines) as f:
            lines = f.read().splitlines()
    rows = [[number(c) for c in line.split(comments)[0].split(delimiter)] for line in list(lines)[skip_header:] if line.split(comments)[0].strip()]
    result = np.array(rows, dtype=dtype)
    result = result[:, usecols] if usecols is not None else result
    return result.squeeze() if result.ndim == 2 and 1 in result.shape else result


def show_config():
    print("numpy here is a subset, written for this interpreter; it is linked to no library.")
