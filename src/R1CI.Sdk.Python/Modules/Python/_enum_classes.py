# Enum, Flag and the classes made of them; `enum` holds the metaclass and finishes by taking these names.

import enum as _home

EnumType, auto, bin = _home.EnumType, _home.auto, _home.bin
__name__ = 'enum'
__all__ = ['Enum', 'ReprEnum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT',
           'KEEP', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'unique', 'verify', 'global_enum',
           'global_enum_repr', 'global_flag_repr', 'global_str', 'pickle_by_global_name', 'pickle_by_enum_name',
           'show_flag_values']


class Enum(metaclass=EnumType):
    """A set of names bound to constant values."""
    _boundary_ = None
    _use_args_ = False
    _unhashable_values_ = ()

    def __new__(cls, value):
        return cls._look_up(value)

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        for last in reversed(last_values):
            try:
                return last + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __setattr__(self, name, value):
        if name == 'value' or name == 'name':
            if name in self.__dict__:
                raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        cls = self.__class__
        shown = self._value_
        kind = cls._member_type_
        if '__dataclass_fields__' in getattr(kind, '__dict__', ()) and '__repr__' in kind.__dict__:
            from dataclasses import fields
            inner = ', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in fields(kind) if f.repr)
            return f'<{cls.__name__}.{self._name_}: {inner}>'
        return f"<{cls.__name__}.{self._name_}: {_value_repr(kind, shown)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        inner = {name for base in self.__class__.__mro__ for name in base.__dict__
                 if name[0] != '_' and name not in self._member_map_}
        inner.update(name for name in self.__dict__ if name[0] != '_')
        return sorted({'__class__', '__doc__', '__eq__', '__hash__', '__module__', *inner, 'name', 'value'})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _value_repr(kind, value):
    if kind is object:
        return repr(value)
    shown = kind.__repr__
    return repr(value) if shown in (Enum.__repr__, object.__repr__) else shown(value)


_home.Enum = Enum


class ReprEnum(Enum):
    """Members print as their value, and show as members in repr()."""


_home.ReprEnum = ReprEnum


class IntEnum(int, ReprEnum):
    """Members that are also integers."""


class StrEnum(str, ReprEnum):
    """Members that are also strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        for index, what in enumerate(('', 'encoding', 'errors')[:len(values)]):
            if not isinstance(values[index], str):
                if index == 0 and len(values) == 1:
                    raise TypeError(f'{values[0]!r} is not a string')
                if index:
                    raise TypeError(f'{what} must be a string, not {values[index]!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary
_home.EJECT = EJECT


def _high_bit(value):
    return value.bit_length() - 1


def _power_of_two(value):
    return value > 0 and value & (value - 1) == 0


def _bits(value):
    while value > 0:
        low = value & -value
        yield low
        value ^= low


def show_flag_values(value):
    return list(_bits(int(value._value_ if isinstance(value, Enum) else value)))


class Flag(Enum, boundary=STRICT):
    """Members that combine with |, & and ^."""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** (_high_bit(last) + 1)
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, everything = cls._flag_mask_, cls._all_bits_
        if not ~everything <= value <= everything or value & (everything ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, bin(value, width), bin(mask, width)))
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP and value < 0:
                value = max(everything + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value += everything + 1
        known = cls._value2member_map_.get(value)
        return known if known is not None else cls._combined(value)

    @classmethod
    def _combined(cls, value):
        kind = cls._member_type_
        made = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        space = made.__dict__
        space['_value_'] = space['value'] = value
        names = [known._name_ for known in cls._parts(value)]
        unknown = value & ~cls._flag_mask_
        if names:
            if unknown:
                names.append(cls._numeric_repr_(unknown))
            space['_name_'] = '|'.join(names)
        else:
            space['_name_'] = None
        space['name'] = space['_name_']
        return cls._value2member_map_.setdefault(value, made)

    @classmethod
    def _parts(cls, value):
        """The single-bit members that a value is made of, in the order of their definition."""
        known = cls._value2member_map_
        parts = [known[bit] for bit in _bits(value & cls._flag_mask_) if bit in known]
        parts.sort(key=lambda part: part._sort_order_)
        return parts

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(self._parts(self._value_))

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__.__name__
        shown = _value_repr(self._member_type_, self._value_)
        return f'<{cls}: {shown}>' if self._name_ is None else f'<{cls}.{self._name_}: {shown}>'

    def __str__(self):
        cls = self.__class__.__name__
        return f'{cls}({self._value_!r})' if self._name_ is None else f'{cls}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ is KEEP:
            return cls(~self._value_)
        return cls(cls._flag_mask_ & ~self._value_)


Flag._flag_mask_ = Flag._all_bits_ = 0
_home.Flag = Flag


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are also integers."""


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def unique(enumeration):
    """Refuse a class in which two names share a value."""
    doubled = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if doubled:
        details = ', '.join("%s -> %s" % pair for pair in doubled)
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration


class verify:
    """A class decorator that checks the constraints it is given."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                doubled = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if doubled:
                    raise ValueError('aliases found in %r: %s' % (
                        enumeration, ', '.join("%s -> %s" % pair for pair in doubled)))
            elif check is CONTINUOUS:
                values = sorted(m.value for m in enumeration)
                if len(values) < 2:
                    continue
                low, high = values[0], values[-1]
                if flag:
                    wanted = [2 ** n for n in range(_high_bit(low) + 1, _high_bit(high))]
                else:
                    wanted = range(low + 1, high)
                missing = [str(value) for value in wanted if value not in values]
                if missing:
                    raise ValueError(f"invalid {'flag' if flag else 'enum'} {name!r}: "
                                     f"missing values {', '.join(missing)}")
            elif check is NAMED_FLAGS:
                known = {m._value_ for m in enumeration}
                bad, missing = [], 0
                for n, m in enumeration._member_map_.items():
                    lacking = [bit for bit in _bits(m._value_) if bit not in known] if m._value_ > 0 else []
                    if n not in enumeration._member_names_ and lacking:
                        bad.append(n)
                        for bit in lacking:
                            missing |= bit
                if bad:
                    what = ('alias %s is missing' % bad[0] if len(bad) == 1 else
                            'aliases %s and %r are missing' % (', '.join(map(repr, bad[:-1])), bad[-1]))
                    values = ('value 0x%x' if _power_of_two(missing) else 'combined values of 0x%x') % missing
                    raise ValueError(f'invalid Flag {name!r}: {what} {values} '
                                     '[use enum.show_flag_values(value) for details]')
        return enumeration


def global_enum_repr(self):
    return f"{self.__class__.__module__.rpartition('.')[2]}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.rpartition('.')[2]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return '|'.join(f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    import sys
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
