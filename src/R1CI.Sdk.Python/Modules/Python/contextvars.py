# Context variables. Everything runs in one thread: a context is a copy of the values.

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')

_values = [{}]
_absent = object()


class Token:
    MISSING = _absent

    def __init__(self, var, old_value):
        self.var, self.old_value = var, old_value
        self._used = False


class ContextVar:
    def __init__(self, name, *, default=_absent):
        self.name, self._default = name, default

    def get(self, default=_absent):
        found = _values[-1].get(self, default)
        if found is _absent:
            found = self._default
        if found is _absent:
            raise LookupError(self)
        return found

    def set(self, value):
        token = Token(self, _values[-1].get(self, _absent))
        _values[-1][self] = value
        return token

    def reset(self, token):
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        token._used = True
        if token.old_value is _absent:
            _values[-1].pop(self, None)
        else:
            _values[-1][self] = token.old_value


class Context:
    def __init__(self, values=None):
        self._held = dict(values or {})

    def run(self, callable, *args, **kwargs):
        _values.append(self._held)
        try:
            return callable(*args, **kwargs)
        finally:
            _values.pop()

    def copy(self):
        return Context(self._held)

    def __getitem__(self, var):
        return self._held[var]

    def __contains__(self, var):
        return var in self._held

    def __iter__(self):
        return iter(self._held)

    def __len__(self):
        return len(self._held)

    def get(self, var, default=None):
        return self._held.get(var, default)

    def items(self):
        return self._held.items()


def copy_context():
    return Context(_values[-1])
