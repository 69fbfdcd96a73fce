# References that do not count. Objects live until the session ends here, so a reference is never dead: what is kept
# alive by nothing else in CPython stays.

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
           "KeyedRef"]

# Built-in types whose objects CPython can refer to weakly, by name; and those whose subclasses' it cannot.
_REFERENCED = frozenset("""set frozenset builtin_function_or_method function method type generator coroutine async_generator
module memoryview code deque OrderedDict Pattern partial Random array _lru_cache_wrapper StringIO BytesIO TextIOWrapper
BufferedReader BufferedWriter FileIO lock RLock Task Future""".split())
_SIZED = (int, tuple, bytes)


def _has_place(cls):
    """Whether objects of a class have a place for weak references."""
    if issubclass(cls, _SIZED):
        return False
    for base in cls.__mro__:
        space = base.__dict__
        if '__type_name__' in space:
            return False
        if '__module__' in space and ('__slots__' not in space or '__weakref__' in space['__slots__']):
            return True
        if base.__name__ in _REFERENCED:
            return True
    return False


def _check(obj):
    cls = type(obj)
    if not _has_place(cls):
        name = cls.__dict__.get('__type_name__')
        if name is None:
            name = cls.__name__ if '__module__' in cls.__dict__ or cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__name__}'
        raise TypeError(f"cannot create weak reference to '{name}' object")


class ref:
    __slots__ = ('_object', '__callback__')

    def __new__(cls, obj, callback=None, *args, **kwargs):
        _check(obj)
        self = object.__new__(cls)
        self._object, self.__callback__ = obj, callback
        return self

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        return f"<weakref at {id(self):#x}; to '{type(self._object).__name__}' at {id(self._object):#x}>"

    __class_getitem__ = classmethod(type(list[int]))


ReferenceType = KeyedRef = ref


class WeakMethod(ref):
    def __new__(cls, meth, callback=None):
        if not hasattr(meth, '__self__') or not hasattr(meth, '__func__'):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        self = object.__new__(cls)
        self._object, self.__callback__ = meth, callback
        return self


class ProxyType:
    """Stands for an object in every operation."""
    __slots__ = ('_object',)

    def __init__(self, obj):
        object.__setattr__(self, '_object', obj)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_object'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_object'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_object'), name)


def _forwarded(name):
    def method(self, *args):
        return getattr(object.__getattribute__(self, '_object'), name)(*args)
    return method


for _name in ('str bytes bool lt le eq ne gt ge len getitem setitem delitem iter next contains reversed add sub mul '
              'truediv floordiv mod divmod pow neg pos abs int float index radd rsub rmul rtruediv enter exit').split():
    setattr(ProxyType, f'__{_name}__', _forwarded(f'__{_name}__'))
ProxyType.__bool__ = lambda self: bool(object.__getattribute__(self, '_object'))
ProxyType.__hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()
    __call__ = lambda self, *args, **kwargs: object.__getattribute__(self, '_object')(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(obj, callback=None, /):
    _check(obj)
    return (CallableProxyType if callable(obj) else ProxyType)(obj)


def getweakrefcount(obj, /):
    return 0


def getweakrefs(obj, /):
    return []


class WeakValueDictionary(dict):
    def __repr__(self):
        return f'<WeakValueDictionary at {id(self):#x}>'

    def itervaluerefs(self):
        return iter(self.valuerefs())

    def valuerefs(self):
        return [ref(value) for value in self.values()]

    def copy(self):
        return type(self)(self)

    __copy__ = copy


class WeakKeyDictionary(dict):
    def __init__(self, dict=None):
        super().__init__(dict or {})

    def __setitem__(self, key, value):
        _check(key)
        super().__setitem__(key, value)

    def __repr__(self):
        return f'<WeakKeyDictionary at {id(self):#x}>'

    def keyrefs(self):
        return [ref(key) for key in self]

    def copy(self):
        return type(self)(self)

    __copy__ = copy


class WeakSet(set):
    def add(self, item):
        _check(item)
        super().add(item)

    def __repr__(self):
        return repr(set(self))

    def copy(self):
        return type(self)(self)


class finalize:
    """A call to make when an object dies: nothing dies here, so only calling it by hand runs it."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (obj, func, args, kwargs)
        self.atexit = True

    @property
    def alive(self):
        return self._call is not None

    def __call__(self, _=None):
        call, self._call = self._call, None
        return call[1](*call[2], **call[3]) if call else None

    def detach(self):
        call, self._call = self._call, None
        return call

    def peek(self):
        return self._call
