# Enumerations. A member carries `name` and `value` as plain attributes, so reading them costs one look-up;
# Enum.__setattr__ keeps them from being assigned.

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

_property = property
_no_value = object()
Enum = Flag = ReprEnum = EJECT = KEEP = STRICT = CONFORM = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that the class chooses."""

    def __init__(self, value=_no_value):
        self.value = value

    def __repr__(self):
        return f"auto({'_auto_null' if self.value is _no_value else repr(self.value)})"


class property(_property):
    """An attribute of members that a member of the same name may hide on the class."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is not None:
                return found
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        return super().__get__(instance, ownerclass)

    def __set_name__(self, ownerclass, name):
        self.name = name


def _is_dunder(name):
    return len(name) > 4 and name[:2] == '__' == name[-2:] and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == '_' == name[-1] and name[1] != '_' and name[-2] != '_'


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def bin(num, max_bits=None):
    """A number in binary with its sign bit set apart: bin(10) is '0b0 1010', bin(~10) is '0b1 0101'."""
    width = max(num.bit_length(), max_bits or 0)
    digits = format(num & ((1 << width) - 1), f'0{width}b') if width else ''
    return f"{'0b1' if num < 0 else '0b0'} {digits}"


class _EnumDict(dict):
    """The namespace of a class body: it notes which names are members, and turns auto() into values."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._members = {}
        self._values = []
        self._ignored = ()
        self._auto_called = False
        self._cls_name = cls_name
        self._next = None

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._next = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                self._ignored = tuple(value.replace(',', ' ').split() if isinstance(value, str) else value)
                taken = set(self._ignored) & set(self._members)
                if taken:
                    raise ValueError(f'_ignore_ cannot specify already set names: {taken!r}')
            elif key not in ('_order_', '_missing_', '_numeric_repr_', '_iter_member_', '_iter_member_by_value_',
                             '_iter_member_by_def_', '_create_pseudo_member_', '__order__'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        elif _is_dunder(key) or key in self._ignored:
            pass
        elif key in self._members:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or self._is_private(key)):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolved(key, value.value if isinstance(value, member) else value)
            self._members[key] = value
            self._values.append(value)
        super().__setitem__(key, value)

    def _is_private(self, key):
        prefix = f'_{self._cls_name}__'
        return key.startswith(prefix) and key != prefix and not key.endswith('__')

    def _resolved(self, key, value):
        if isinstance(value, auto):
            if value.value is _no_value:
                value.value = self._next(key, 1, len(self._members), self._values[:])
                self._auto_called = True
            return value.value
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            return tuple([self._resolved(key, item) for item in value])
        return value

    def update(self, members, **more):
        for name, value in (members.items() if hasattr(members, 'keys') else members):
            self[name] = value
        for name, value in more.items():
            self[name] = value


def _mixed_type(bases):
    """The data type that members are besides being members, such as int."""
    found = None
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    candidate = base._member_type_
                    break
            elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                candidate = candidate or base
                break
            else:
                candidate = candidate or base
        if candidate is not None:
            if found not in (None, candidate):
                raise TypeError(f'too many data types for {bases!r}: {({found, candidate})!r}')
            found = candidate
    return found or object


class EnumType(type):
    """The metaclass of Enum: makes the members, and gives the class its container behaviour."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_extends(cls, bases)
        space = _EnumDict(cls)
        if bases:
            space._next = getattr(bases[-1], '_generate_next_value_', None)
        return space

    @staticmethod
    def _check_extends(name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base.__dict__.get('_member_names_'):
                    raise TypeError(f"<enum {name!r}> cannot extend {base!r}")

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None or not isinstance(classdict, _EnumDict):
            made = super().__new__(metacls, cls, bases, dict(classdict), **kwds)
            made._member_names_, made._member_map_, made._value2member_map_ = [], {}, {}
            made._member_type_ = object
            return made
        members = classdict._members
        bad = {'mro', ''} & set(members)
        if bad:
            raise ValueError('invalid enum member name(s) ' + ','.join(repr(name) for name in bad))
        body = {name: value for name, value in classdict.items()
                if name not in members and name not in classdict._ignored and name not in ('_ignore_', '_order_')}
        kind = _mixed_type(bases)
        first = bases[-1]
        make, own = body.get('__new__'), '__new__' in body
        if own:
            make = make.__func__ if isinstance(make, staticmethod) else make
            body['__new_member__'] = make
            del body['__new__']
        else:
            for source in ((kind, '__new_member__'), (first, '__new_member__'), (kind, '__new__'), (first, '__new__')):
                make = getattr(source[0], source[1], None)
                if make not in (None, object.__new__, Enum.__new__):
                    break
            else:
                make = object.__new__
        if '_generate_next_value_' in body and not isinstance(body['_generate_next_value_'], staticmethod):
            body['_generate_next_value_'] = staticmethod(body['_generate_next_value_'])
        body['_member_names_'], body['_member_map_'], body['_value2member_map_'] = [], {}, {}
        body['_unhashable_values_'] = []
        body['_member_type_'] = kind
        body['_use_args_'] = make is not object.__new__
        made = super().__new__(metacls, cls, bases, body, **kwds)
        made._boundary_ = boundary or getattr(first, '_boundary_', None)
        kept = set(body)
        if ReprEnum is not None and ReprEnum in bases:
            if '__format__' not in kept:
                made.__format__ = kind.__format__
            if '__str__' not in kept:
                made.__str__ = kind.__repr__ if kind.__str__ is object.__str__ else kind.__str__
            kept.update(('__format__', '__str__'))
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in kept and getattr(made, name) in (getattr(kind, name), getattr(object, name)):
                setattr(made, name, getattr(first, name))
        if Flag is not None and issubclass(made, Flag):
            made._flag_mask_ = 0
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in body:
                    setattr(made, name, getattr(first, name))
        for name, value in members.items():
            metacls._add(made, name, value, make, kind)
        if Flag is not None and issubclass(made, Flag):
            made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
        order = classdict.get('_order_')
        if order is not None:
            order = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            order = [name for name in order if name in made._member_names_] if issubclass(made, Flag or ()) else order
            if [name for name in order if name in made._member_names_] != made._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}')
        return made

    def _add(cls, name, value, make, kind):
        args = value if type(value) is tuple else (value,)
        if kind is tuple:
            args = (args,)
        if cls._use_args_:
            made = make(cls, *args)
            if '_value_' not in made.__dict__:
                try:
                    made.__dict__['_value_'] = value if kind is object else kind(*args)
                except Exception as error:
                    raise TypeError('_value_ not set in __new__, unable to create it') from error
        else:
            made = make(cls)
            if '_value_' not in made.__dict__:
                made.__dict__['_value_'] = value
        value = made.__dict__['_value_']
        space = made.__dict__
        space['_name_'] = name
        space['__objclass__'] = cls
        if cls.__init__ is not Enum.__init__:
            made.__init__(*args)
        value = space['_value_']
        space['_sort_order_'] = len(cls._member_names_)
        known = cls._find(value)
        if known is not None:
            made = known
        else:
            space['name'], space['value'] = name, value
            is_flag = Flag is not None and issubclass(cls, Flag)
            if not is_flag or not isinstance(value, int):
                cls._member_names_.append(name)
            else:
                cls._flag_mask_ |= value
                if value > 0 and value & (value - 1) == 0:
                    cls._member_names_.append(name)
        cls._member_map_[name] = made
        type.__setattr__(cls, name, made)
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
            return None

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                return cls._look_up(value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _look_up(cls, value):
        if type(value) is cls:
            return value
        try:
            hash(value)
        except TypeError:
            found = cls._find(value)
            if found is not None:
                return found
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure, result = error, None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} '
                                    'instead of None or a valid member')
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            plain, names, last = names, [], []
            for count, name in enumerate(plain):
                value = body._next(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        body['__module__'] = module or '__main__'
        if qualname is not None:
            body['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def __contains__(cls, member):
        if isinstance(member, Enum):
            return isinstance(member, cls) and member._name_ in cls._member_map_
        raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
            type(member).__qualname__, cls.__class__.__qualname__))

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted({'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__',
                       '__len__', '__members__', '__module__', '__name__', '__qualname__', *cls._member_names_})

    def __getattr__(cls, name):
        raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __reversed__(cls):
        members = cls._member_map_
        return iter([members[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"


EnumMeta = EnumType
from _enum_classes import *  # noqa: Enum itself and the classes made of it
from _enum_classes import _power_of_two, _high_bit  # noqa
