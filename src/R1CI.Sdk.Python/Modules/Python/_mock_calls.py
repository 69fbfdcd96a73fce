# Calls as mocks remember them, and the values that stand for any other or for none.

__name__ = 'unittest.mock'


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'


class _Sentinels:
    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._known.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


def _call_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """A call as (name, args, kwargs); equal to shorter forms of itself."""

    def __new__(cls, value=(), name='', parent=None, two=False):
        name, args, kwargs = name, (), {}
        for item in value:
            if isinstance(item, str):
                name = item
            elif isinstance(item, dict):
                kwargs = item
            else:
                args = tuple(item)
        self = tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))
        self._name, self._parent = name, parent
        return self

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def _parts(self):
        return ('' if len(self) == 2 else self[0]), self[-2], self[-1]

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        name, args, kwargs = self._parts()
        mine, theirs = (name, args, kwargs), _Call(other)._parts() if not isinstance(other, _Call) else other._parts()
        if not mine[0] or not theirs[0]:
            return mine[1:] == theirs[1:]
        return mine == theirs

    __ne__ = object.__ne__
    __hash__ = None

    def __repr__(self):
        name, args, kwargs = self._parts()
        name = 'call' if not name else name if name.startswith('call') else 'call.' + name.removeprefix('().')
        return _call_text(name if not self._parts()[0].startswith('()') else 'call().' + self._parts()[0][3:], args, kwargs)

    def __call__(self, /, *args, **kwargs):
        return _Call((self._name or '', args, kwargs), parent=self)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return _Call(name=f'{self._name}.{name}' if self._name else name, parent=self)

    def call_list(self):
        calls, each = [], self
        while each is not None:
            if each._parts()[1:] != ((), {}) or each is self:
                calls.insert(0, each)
            each = each._parent
        return _CallList(calls)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[at:at + size] == value for at in range(len(self) - size + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


call = _Call()
