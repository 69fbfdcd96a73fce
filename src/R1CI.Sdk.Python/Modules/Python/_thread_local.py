# Attributes that each thread has of its own.

from _thread_locks import get_ident


class local:
    """Attributes of which each thread has its own."""

    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, '_local', ({}, args, kwargs))
        return self

    def _space(self):
        spaces, args, kwargs = object.__getattribute__(self, '_local')
        me = get_ident()
        if me not in spaces:
            spaces[me] = {}
            if type(self).__init__ is not object.__init__ and len(spaces) > 1:
                type(self).__init__(self, *args, **kwargs)
        return spaces[me]

    def __getattribute__(self, name):
        space = local._space(self)
        if name == '__dict__':
            return space
        if name in space:
            return space[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        local._space(self)[name] = value

    def __delattr__(self, name):
        space = local._space(self)
        if name not in space:
            raise AttributeError(name)
        del space[name]
