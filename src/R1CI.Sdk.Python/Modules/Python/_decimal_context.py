# The signals, the rounding modes and the contexts of `decimal`.

__name__ = 'decimal'

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = (
    'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING')
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP'
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_SHOWN_ORDER = (Clamped, DivisionByZero, Inexact, InvalidOperation, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_SIGNAL_OF = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
              DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


class _SignalDict(dict):
    """A flag or trap for each signal."""

    def __setitem__(self, key, value):
        if key not in self:
            raise KeyError('invalid error flag')
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')


_VALID_SIGNALS = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                  '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')


def _signals(chosen):
    if isinstance(chosen, dict):
        if len(chosen) != len(_SIGNALS):
            raise KeyError('invalid signal dict')
        return _SignalDict((signal, bool(chosen.get(signal))) for signal in _SIGNALS)
    if not isinstance(chosen, list):
        raise TypeError('argument must be a signal dict')
    for signal in chosen:
        if signal not in _SIGNALS:
            raise KeyError(_VALID_SIGNALS)
    return _SignalDict((signal, signal in chosen) for signal in _SIGNALS)


class Context:
    """Precision, rounding, limits, and which conditions raise."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = DefaultContext
        self.prec = 28 if prec is None and base is None else base.prec if prec is None else prec
        self.rounding = rounding or (ROUND_HALF_EVEN if base is None else base.rounding)
        self.Emin = Emin if Emin is not None else -999999 if base is None else base.Emin
        self.Emax = Emax if Emax is not None else 999999 if base is None else base.Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _signals([] if flags is None else flags)
        self.traps = _signals(traps if traps is not None else
                              [InvalidOperation, DivisionByZero, Overflow] if base is None else base.traps)

    def __setattr__(self, name, value):
        if name == 'prec':
            self._check_int(name, value, 1, MAX_PREC, '[1, MAX_PREC]')
            object.__setattr__(self, '_limit', None)
        elif name == 'Emin':
            self._check_int(name, value, MIN_EMIN, 0, '[MIN_EMIN, 0]')
        elif name == 'Emax':
            self._check_int(name, value, 0, MAX_EMAX, '[0, MAX_EMAX]')
        elif name == 'capitals':
            self._check_int(name, value, 0, 1, 'valid values for capitals are 0 or 1')
        elif name == 'clamp':
            self._check_int(name, value, 0, 1, 'valid values for clamp are 0 or 1')
        elif name == 'rounding':
            if value not in _ROUNDINGS:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ('flags', 'traps'):
            value = value if isinstance(value, _SignalDict) else _signals(value)
        elif name != '_limit':
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    @staticmethod
    def _check_int(name, value, low, high, text):
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not low <= value <= high:
            raise ValueError(text if text[0] != '[' else f"valid range for {name} is {text}")

    def _coefficient_limit(self):
        """The first coefficient that has too many digits; kept, as every operation asks for it."""
        limit = self._limit
        if limit is None:
            limit = 10 ** self.prec
            object.__setattr__(self, '_limit', limit)
        return limit

    def _signal(self, *conditions):
        """Set the flags of these conditions, and raise the first whose trap is set."""
        raised = None
        for condition in conditions:
            signal = _SIGNAL_OF.get(condition, condition)
            dict.__setitem__(self.flags, signal, True)
            if raised is None and self.traps[signal]:
                raised = signal
        if raised is not None:
            raise raised([condition for condition in conditions if self.traps[_SIGNAL_OF.get(condition, condition)]])

    def copy(self):
        made = Context.__new__(Context)
        space = made.__dict__
        space.update(self.__dict__)
        space['flags'], space['traps'] = _SignalDict(self.flags), _SignalDict(self.traps)
        return made

    __copy__ = copy

    def _shallow(self):
        made = Context.__new__(Context)
        made.__dict__.update(self.__dict__)
        return made

    def _quiet(self, prec):
        """A context for inner steps: this precision, wide limits, nothing raises."""
        return Context(prec, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, traps=[])

    def clear_flags(self):
        for signal in self.flags:
            dict.__setitem__(self.flags, signal, False)

    def clear_traps(self):
        for signal in self.traps:
            dict.__setitem__(self.traps, signal, False)

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        from decimal import Decimal
        return Decimal(10)

    def __repr__(self):
        def listed(signals):
            # Invalid operations of several kinds lead the list when they are trapped; most flags are of the last kind.
            first = _SHOWN_ORDER[:1] + (InvalidOperation,) + _SHOWN_ORDER[1:] if signals is self.traps else ()
            return ', '.join(dict.fromkeys(signal.__name__ for signal in first or _SHOWN_ORDER if signals[signal]))
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{listed(self.flags)}], '
                f'traps=[{listed(self.traps)}])')

    def __getattr__(self, name):
        # An operation on numbers, such as ctx.sqrt(x), is the method of the number with this context.
        if name[0] == '_':
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        from decimal import _context_operation
        operation = _context_operation(name)
        if operation is None:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        return lambda *args, **names: operation(self, *args, **names)


DefaultContext = None
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
_current = [None]


def getcontext():
    context = _current[0]
    if context is None:
        context = _current[0] = DefaultContext.copy()
        context.clear_flags()
    return context


def _chosen(context):
    """The context that an optional argument asks for: the current one when it is None."""
    if context is None:
        return _current[0] or getcontext()
    if isinstance(context, Context):
        return context
    raise TypeError("optional argument must be a context")


def setcontext(context):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _Local:
    def __init__(self, context):
        self.new_context = context.copy()

    def __enter__(self):
        self.saved_context = getcontext()
        _current[0] = self.new_context
        return self.new_context

    def __exit__(self, *exc_info):
        _current[0] = self.saved_context


def localcontext(ctx=None, **kwargs):
    local = _Local(_chosen(ctx))
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(local.new_context, name, value)
    return local
