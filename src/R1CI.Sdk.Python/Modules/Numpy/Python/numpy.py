"""numpy, a subset: what is native stands in _numpy, the rest in modules that are imported when a name of theirs is first used."""

from _numpy import *
from _numpy import _digits, _get_errors, _get_print, _linspace, _repr, _strided, _set_errors, _set_print, _text

__version__ = "1.24.2"

pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = Inf = Infinity = PINF = infty = float("inf")
NINF = -inf
nan = NaN = NAN = float("nan")
PZERO = 0.0
NZERO = -0.0
newaxis = None
little_endian = True

True_ = bool_(True)
False_ = bool_(False)

abs = absolute
true_divide = divide
mod = remainder
conj = conjugate
bitwise_not = invert
amax = max
amin = min
cumproduct = cumprod
product = prod
sometrue = any
alltrue = all
round_ = around = round

int_ = intp = longlong = int64
uint = uintp = ulonglong = uint64
intc = int32
uintc = uint32
short = int16
ushort = uint16
byte = int8
ubyte = uint8
float_ = double = longdouble = float64
single = float32
half = float16
complex_ = cdouble = complex128
csingle = complex64
unicode_ = str_
bool8 = bool_

# Where each name lives that is not here: the module is imported when the name is first used.
_HOMES = {
    "_numpy_making": """linspace logspace geomspace eye identity diag diagflat tri tril triu tril_indices triu_indices tril_indices_from
        triu_indices_from meshgrid mgrid ogrid indices vander fromfunction frombuffer fromstring copy asarray_chkfinite asfortranarray
        diag_indices diag_indices_from fill_diagonal ix_ r_ c_ s_ index_exp require""",
    "_numpy_shapes": """expand_dims atleast_1d atleast_2d atleast_3d moveaxis rollaxis flip fliplr flipud roll rot90 broadcast_arrays
        broadcast_shapes broadcast shape size ndim resize trim_zeros""",
    "_numpy_joining": """stack vstack row_stack hstack column_stack dstack block split array_split hsplit vsplit dsplit tile append insert
        delete""",
    "_numpy_picking": """put place putmask copyto take_along_axis put_along_axis select choose compress piecewise extract argwhere
        flatnonzero unravel_index ravel_multi_index array_equal array_equiv ndenumerate ndindex nditer""",
    "_numpy_arrays": """vectorize apply_along_axis apply_over_axes frompyfunc pad real imag isreal iscomplex isrealobj iscomplexobj isscalar
        iterable issubdtype issubclass_ real_if_close nan_to_num angle unwrap partition msort sort_complex packbits unpackbits
        common_type min_scalar_type""",
    "_numpy_statistics": """average median percentile quantile cov corrcoef histogram histogram2d histogram_bin_edges digitize nansum
        nanprod nanmean nanvar nanstd nanmin nanmax nanargmin nanargmax nanmedian nanpercentile nanquantile nancumsum nancumprod""",
    "_numpy_sets": "unique in1d isin intersect1d union1d setdiff1d setxor1d ediff1d",
    "_numpy_numbers": """isclose allclose diff gradient trapz interp convolve correlate sinc i0 fix isposinf isneginf ldexp frexp
        cross inner outer vdot kron tensordot einsum bartlett blackman hamming hanning""",
    "_numpy_polynomials": "poly roots polyfit polyval polyadd polysub polymul polydiv polyder polyint poly1d",
    "_numpy_printing": """set_printoptions get_printoptions printoptions array2string array_repr array_str format_float_positional
        format_float_scientific base_repr binary_repr seterr geterr errstate finfo iinfo savetxt loadtxt genfromtxt
        show_config""",
}
_SUBMODULES = ("linalg", "random", "fft", "testing", "polynomial", "lib")
_names = {name: home for home, names in _HOMES.items() for name in names.split() if not name.endswith("_") or name in ("r_", "c_", "s_", "ix_", "issubclass_")}


def __getattr__(name):
    home = _names.get(name)
    if home is not None:
        value = getattr(__import__(home), name)
        globals()[name] = value
        return value
    if name in _SUBMODULES:
        try:
            __import__("numpy." + name)
        except ImportError:
            pass
        else:
            return globals()[name]
    raise AttributeError(_missing(name))


def _missing(name):
    if name in _REMOVED:
        return ("module 'numpy' has no attribute '%s'.\n`np.%s` was a deprecated alias for the builtin `%s`. "
                "To avoid this error in existing code, use `%s` by itself." % (name, name, name, name))
    if name in _INSTEAD:
        return "module 'numpy' has no attribute '%s': numpy here is a subset. %s" % (name, _INSTEAD[name])
    import difflib

    known = [n for n in globals() if n[0] != "_"] + list(_names) + list(_SUBMODULES)
    near = difflib.get_close_matches(name, known, 3)
    hint = " The nearest names are: %s." % ", ".join(near) if near else ""
    return ("module 'numpy' has no attribute '%s': numpy here is a subset.%s "
            "dir(numpy) lists what there is." % (name, hint))


_INSTEAD = {name: instead for names, instead in (
    ("matrix mat asmatrix bmat", "Use array, with @ for products and linalg.inv for inverses."),
    ("ma", "Use nan with nanmean and the like, or select items by an array of bools."),
    ("datetime64 timedelta64 busday_count busday_offset is_busday busdaycalendar datetime_as_string datetime_data", "Use the module datetime, or arrays of days as integers."),
    ("char chararray", "Use the methods of str in a list comprehension, and array() of the result."),
    ("rec recarray record void", "Use a dictionary of arrays, or a list of dataclasses or namedtuples."),
    ("save savez savez_compressed load memmap", "Use savetxt and loadtxt, or tolist() with json; writing needs the host's leave."),
    ("float128 longdouble complex256 clongdouble", "float64 is the widest; the modules decimal and fractions have more digits."),
    ("bytes_ string_", "Items of text are str; the bytes of an array are what tobytes() gives."),
    ("emath", "Give complex numbers where the results are complex: sqrt(x + 0j)."),
) for name in names.split()}

_REMOVED = ("int", "float", "bool", "complex", "object", "str", "long", "unicode")


def __dir__():
    return sorted({n for n in globals() if n[0] != "_"} | set(_names) | set(_SUBMODULES))


__all__ = [n for n in list(globals()) + list(_names) if n[0] != "_"] + ["linalg", "random", "fft"]
