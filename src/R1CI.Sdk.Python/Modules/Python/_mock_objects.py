# The objects that stand for others.

__name__ = 'unittest.mock'

from _mock_calls import DEFAULT, _Call, _CallList, _call_text

_ASSERTS = ('assert', 'assret', 'asert', 'aseert', 'assrt')


class NonCallableMock:
    """A stand-in whose attributes are stand-ins too."""

    def __new__(cls, /, *args, **kwargs):
        # A class of its own, so that special methods can be set on one object.
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, side_effect=None, return_value=DEFAULT,
                 parent=None, unsafe=False, **kwargs):
        space = self.__dict__
        spec = spec if spec_set is None else spec_set
        space.update(_kids={}, _parent=parent, _wraps=wraps, _mock_name=name, _sealed=False, _return=return_value,
                     _side_effect=side_effect, _spec=None if spec is None else spec if isinstance(spec, list) else dir(spec),
                     _spec_set=spec_set is not None, _spec_class=None if spec is None or isinstance(spec, list) else
                     spec if isinstance(spec, type) else type(spec), _unsafe=unsafe)
        self._forget()
        self.configure_mock(**kwargs)

    def _forget(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                             method_calls=_CallList(), mock_calls=_CallList())

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        self._forget()
        if return_value:
            self._return = DEFAULT
        if side_effect:
            self._side_effect = None
        for kid in self._kids.values():
            if isinstance(kid, NonCallableMock):
                kid.reset_mock(return_value=return_value, side_effect=side_effect)
        if isinstance(self._return, NonCallableMock) and self._return is not self:
            self._return.reset_mock()

    def configure_mock(self, /, **kwargs):
        for key, value in sorted(kwargs.items(), key=lambda pair: pair[0].count('.')):
            *path, last = key.split('.')
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    @property
    def __class__(self):
        return self.__dict__.get('_spec_class') or type(self)

    def _kid(self, **kwargs):
        kind = type(self).__mro__[1]
        if kind in (NonCallableMock, NonCallableMagicMock):
            kind = {NonCallableMock: Mock, NonCallableMagicMock: MagicMock}[kind]
        return kind(**kwargs)

    _get_child_mock = _kid

    def __getattr__(self, name):
        if name in ('_kids', '_spec', '_return'):
            raise AttributeError(name)
        if self._spec is not None and (name not in self._spec or name in _SPECIALS):
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if name[:2] == name[-2:] == '__':
            raise AttributeError(name)
        if not self._unsafe and name.startswith(_ASSERTS):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.')
        kid = self._kids.get(name)
        if kid is None:
            if name in self._kids:
                raise AttributeError(name)
            if self._sealed:
                raise AttributeError(f'{self._full_name()}.{name}')
            wrapped = None if self._wraps is None else getattr(self._wraps, name)
            kid = self._kids[name] = self._kid(parent=self, name=name, wraps=wrapped)
            kid.__dict__['_is_kid'] = True
        return kid

    def __setattr__(self, name, value):
        if name == 'return_value':
            self.__dict__['_return'] = value
            self._adopt(value, '()')
        elif name == 'side_effect':
            self.__dict__['_side_effect'] = value
        elif name in self.__dict__ or name.startswith('_') and not name.startswith('__'):
            object.__setattr__(self, name, value)
        elif name[:2] == name[-2:] == '__' and name in _SPECIALS:
            if isinstance(value, NonCallableMock):
                setattr(type(self), name, lambda self, *args, **kwargs: value(*args, **kwargs))
            else:
                setattr(type(self), name, value)
            self._kids[name] = value
        else:
            if self._spec_set and name not in self._spec:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if self._sealed and name not in self._kids:
                raise AttributeError(f'Cannot set {self._full_name()}.{name}')
            if isinstance(getattr(type(self), name, None), property):
                getattr(type(self), name).__set__(self, value)
                return
            self._adopt(value, name)
            if isinstance(value, NonCallableMock):
                self._kids[name] = value
            else:
                object.__setattr__(self, name, value)

    def _adopt(self, value, name):
        each = self
        while each is not None and each is not value:
            each = each._parent
        if each is not None:
            return
        if isinstance(value, NonCallableMock) and value._parent is None and value._mock_name is None and value is not self:
            value.__dict__.update(_parent=self, _mock_name=name, _is_kid=True)

    def __delattr__(self, name):
        self.__dict__.pop(name, None)
        self._kids[name] = None

    def __dir__(self):
        return sorted({*(self._spec or dir(type(self))), *self.__dict__, *(k for k, v in self._kids.items() if v is not None)})

    @property
    def return_value(self):
        if self._return is DEFAULT:
            made = self._kid(parent=self, name='()')
            made.__dict__['_is_kid'] = True
            self.__dict__['_return'] = made
        return self._return

    @property
    def side_effect(self):
        return self._side_effect

    def _full_name(self):
        parts, each = [], self
        while each is not None:
            parts.insert(0, each._mock_name or 'mock')
            each = each._parent
        return '.'.join(parts).replace('.()', '()')

    def _extract_mock_name(self):
        return self._full_name()

    def __repr__(self):
        name = self._mock_name or self._parent is not None
        shown = f" name='{self._full_name()}'" if name else ''
        spec = f" spec{'_set' if self._spec_set else ''}='{self._spec_class.__name__}'" if self._spec_class else ''
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_parent=None, _mock_name=None)
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        self.__dict__.update(_spec=spec if isinstance(spec, list) else dir(spec), _spec_set=spec_set,
                             _spec_class=None if isinstance(spec, list) else spec if isinstance(spec, type) else type(spec))

    # ---- assertions -----------------------------------------------------------------------------------------------

    def _name_or_mock(self):
        return self._mock_name or 'mock'

    def _calls_shown(self):
        return f'\nCalls: {self.mock_calls!r}.' if self.mock_calls else ''

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._name_or_mock(), self.call_count, self._calls_shown()))

    def assert_called(self):
        if not self.call_count:
            raise AssertionError("Expected '%s' to have been called." % self._name_or_mock())

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._name_or_mock(), self.call_count, self._calls_shown()))

    def assert_called_with(self, /, *args, **kwargs):
        wanted = _call_text(self._name_or_mock(), args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {wanted}\n  Actual: not called.')
        if self.call_args != _Call((args, kwargs), two=True):
            actual = _call_text(self._name_or_mock(), *self.call_args)
            raise AssertionError(f'expected call not found.\nExpected: {wanted}\n  Actual: {actual}')

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._name_or_mock(), self.call_count, self._calls_shown()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError('%s call not found' % _call_text(self._name_or_mock(), args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        made = list(self.mock_calls)
        if not any_order:
            if list(calls) not in _CallList(made):
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)!r}\n  Actual: {_CallList(made)!r}')
            return
        missing = []
        for each in calls:
            if each in made:
                made.remove(each)
            else:
                missing.append(each)
        if missing:
            raise AssertionError('%r does not contain all of %r in its call list, found %r instead' % (
                self._mock_name or 'mock', tuple(missing), made))


class _Callable:
    """What makes a stand-in callable: the call is noted here and in all parents, then answered."""

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._answer(args, kwargs)

    def _note(self, args, kwargs):
        space = self.__dict__
        made = _Call((args, kwargs), two=True)
        space['called'], space['call_count'], space['call_args'] = True, self.call_count + 1, made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(('', args, kwargs)))
        name, each, is_method = self._mock_name, self._parent, self._mock_name != '()'
        while each is not None and name is not None and self.__dict__.get('_is_kid'):
            if is_method:
                each.method_calls.append(_Call((name, args, kwargs)))
            each.mock_calls.append(_Call((name, args, kwargs)))
            if each._mock_name is None or each._parent is None:
                break
            is_method = is_method and each._mock_name != '()'
            name, each = (each._mock_name + '.' + name).replace('.()', '()'), each._parent

    def _answer(self, args, kwargs):
        effect = self._side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                if not hasattr(effect, '__next__'):
                    effect = self.__dict__['_side_effect'] = iter(effect)
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                    raise result
            if result is not DEFAULT:
                return result
        if self._return is DEFAULT and self._wraps is not None:
            return self._wraps(*args, **kwargs)
        return self.return_value


class Mock(_Callable, NonCallableMock):
    """A callable stand-in."""


_DEFAULTS = {'__hash__': None, '__str__': None, '__sizeof__': None, '__lt__': NotImplemented, '__gt__': NotImplemented,
             '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1, '__contains__': False, '__len__': 0,
             '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1}
_SPECIALS = frozenset('''__lt__ __gt__ __le__ __ge__ __eq__ __ne__ __int__ __contains__ __len__ __exit__ __complex__ __float__
    __bool__ __index__ __iter__ __getitem__ __setitem__ __delitem__ __enter__ __str__ __hash__ __sizeof__ __call__ __next__
    __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__ __rshift__ __and__
    __xor__ __or__ __radd__ __rsub__ __rmul__ __rtruediv__ __iadd__ __isub__ __imul__ __neg__ __pos__ __invert__ __abs__
    __round__ __trunc__ __floor__ __ceil__ __format__ __reversed__ __missing__ __fspath__ __aenter__ __aexit__ __aiter__
    __anext__ __repr__ __dir__ __get__ __set__ __delete__ __reduce__ __getstate__ __setstate__ __getformat__'''.split())
_MAGIC = '''__lt__ __gt__ __le__ __ge__ __int__ __contains__ __len__ __exit__ __complex__ __float__ __bool__ __index__ __iter__
    __getitem__ __setitem__ __delitem__ __enter__ __add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __pow__
    __lshift__ __rshift__ __and__ __xor__ __or__ __iadd__ __isub__ __imul__ __neg__ __pos__ __invert__ __fspath__'''.split()


def _magic(name):
    def method(self, *args, **kwargs):
        return getattr(self, name)(*args, **kwargs) if name in self.__dict__['_kids'] else _special(self, name)(*args, **kwargs)
    method.__name__ = name
    return method


def _special(self, name):
    kid = self._kids.get(name)
    if not isinstance(kid, NonCallableMock):
        kid = self._kids[name] = MagicMock(name=name, parent=self)
        kid.__dict__['_is_kid'] = True
        if name == '__iter__':
            kid.side_effect = lambda: iter([] if kid._return is DEFAULT else kid._return)
        elif name == '__fspath__':
            kid.return_value = f'{type(self).__name__}/{self._full_name()}/{id(self)}'
        elif name in _DEFAULTS:
            kid.return_value = _DEFAULTS[name]
    return kid


class _MagicMixin:
    def __getattribute__(self, name):
        if name in _MAGIC_SET:
            spec = object.__getattribute__(self, '__dict__').get('_spec')
            if spec is None or name in spec:
                return _special(self, name)
        return object.__getattribute__(self, name)


_MAGIC_SET = frozenset(_MAGIC)
for _each in _MAGIC:
    setattr(_MagicMixin, _each, _magic(_each))


class MagicMock(_MagicMixin, Mock):
    """A stand-in with special methods."""


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A stand-in with special methods that cannot be called."""


class AsyncMock(MagicMock):
    """A stand-in whose call is awaited."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    async def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        self.__dict__['await_count'] += 1
        self.__dict__['await_args'] = _Call((args, kwargs), two=True)
        self.await_args_list.append(self.await_args)
        result = self._answer(args, kwargs)
        return await result if hasattr(result, '__await__') and not isinstance(result, NonCallableMock) else result

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError('expected await not found.')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")


class PropertyMock(Mock):
    """A stand-in for a property of a class."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)
