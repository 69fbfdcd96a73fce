# Objects that stand for others in tests and remember how they were used.

import sys
from functools import wraps as _wraps

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')
FILTER_DIR = True


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

_OWN = frozenset('return_value side_effect called call_count call_args call_args_list method_calls mock_calls name _kids '
                 '_parent _wraps _spec _sealed _spec_class'.split())
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


def _resolve(target):
    parts = target.split('.')
    for count in range(len(parts), 0, -1):
        try:
            found = __import__('.'.join(parts[:count]), fromlist=['x'])
        except ImportError:
            continue
        for part in parts[count:]:
            found = getattr(found, part)
        return found
    raise ModuleNotFoundError(f'No module named {parts[0]!r}', name=parts[0])


class _Patch:
    """Replaces an attribute while it is entered, or while a decorated function runs."""

    def __init__(self, find, attribute, new, kwargs, create=False, spec=None, new_callable=None):
        self._find, self.attribute, self.new, self._kwargs = find, attribute, new, kwargs
        self._create, self._spec, self._callable, self.more, self.attribute_name = create, spec, new_callable, [], None

    def __enter__(self):
        self.target = self._find()
        space = getattr(self.target, '__dict__', {})
        self._is_local = self.attribute in space
        if not hasattr(self.target, self.attribute) and not self._create and not _is_builtin(self.attribute, self.target):
            raise AttributeError(f'{self.target!r} does not have the attribute {self.attribute!r}')
        self._old = space[self.attribute] if self._is_local else getattr(self.target, self.attribute, DEFAULT)
        new = self.new
        if new is DEFAULT:
            spec = self._old if self._spec is True else self._spec
            kind = self._callable or (AsyncMock if _is_async(self._old) else MagicMock)
            options = dict(self._kwargs)
            if spec is not None:
                options['spec'] = spec
            new = kind(**options) if self._callable is not None and not options else kind(**{'name': self.attribute, **options}) \
                if isinstance(kind, type) and issubclass(kind, NonCallableMock) else kind(**options)
        setattr(self.target, self.attribute, new)
        is_multiple = self.attribute_name or any(each.attribute_name for each in self.more)
        result = ({self.attribute_name: new} if self.attribute_name else {}) if is_multiple else new
        for each in self.more:
            got = each.__enter__()
            if each.new is DEFAULT and isinstance(result, dict):
                result.update(got)
        return result

    def __exit__(self, *error):
        for each in reversed(self.more):
            each.__exit__(*error)
        if self._is_local:
            setattr(self.target, self.attribute, self._old)
        else:
            delattr(self.target, self.attribute)
            if self._old is not DEFAULT and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self._old)

    start, stop = __enter__, lambda self: self.__exit__(None, None, None)

    def copy(self):
        made = _Patch(self._find, self.attribute, self.new, self._kwargs, self._create, self._spec, self._callable)
        made.more, made.attribute_name = [each.copy() for each in self.more], self.attribute_name
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        def enter(stack, args, kwargs):
            args = list(args)
            for patching in patched.patchings:
                got = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    kwargs.update(got)
                elif patching.new is DEFAULT:
                    args.append(got)
            return args

        from contextlib import ExitStack
        if _is_async(func):
            @_wraps(func)
            async def patched(*args, **kwargs):
                with ExitStack() as stack:
                    return await func(*enter(stack, args, kwargs), **kwargs)
        else:
            @_wraps(func)
            def patched(*args, **kwargs):
                with ExitStack() as stack:
                    return func(*enter(stack, args, kwargs), **kwargs)
        patched.patchings = [self]
        return patched


def _is_async(value):
    code = getattr(value, '__code__', None)
    return code is not None and bool(code.co_flags & 128)


def _is_builtin(name, target):
    import builtins
    return type(target) is type(sys) and hasattr(builtins, name)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    if '.' not in target:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    path, _, attribute = target.rpartition('.')
    return _Patch(lambda: _resolve(path), attribute, new, kwargs, create or attribute in ('open', 'print', 'input'),
                  spec or spec_set or autospec, new_callable)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    return _Patch(lambda: target, attribute, new, kwargs, create, spec or spec_set or autospec, new_callable)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    find = (lambda: _resolve(target)) if isinstance(target, str) else (lambda: target)
    first, *more = [_Patch(find, name, new, {}, create, spec, new_callable) for name, new in kwargs.items()]
    for each in (first, *more):
        if each.new is DEFAULT:
            each.attribute_name = each.attribute
    first.more = more
    return first


class _PatchDict:
    """Changes a mapping while it is entered."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear = in_dict, {**dict(values), **kwargs}, clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        self._old = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *error):
        self.in_dict.clear()
        self.in_dict.update(self._old)

    start, stop = __enter__, lambda self: self.__exit__()

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwargs):
            with self:
                return func(*args, **kwargs)
        return inner


patch.object, patch.multiple, patch.dict, patch.TEST_PREFIX = _patch_object, _patch_multiple, _PatchDict, 'test'
patch.stopall = lambda: None


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A stand-in with the attributes and, for functions, the signature of another object."""
    from inspect import isclass, isfunction, signature
    if isfunction(spec):
        mock, parameters = (AsyncMock if _is_async(spec) else MagicMock)(name=_name or spec.__name__, **kwargs), signature(spec)
        mock.__dict__['_side_check'] = parameters

        def checked(*args, **kwargs):
            parameters.bind(*args, **kwargs)
            return DEFAULT
        if mock.side_effect is None:
            mock.side_effect = checked
        return mock
    mock = MagicMock(spec=spec, name=_name, **kwargs)
    if isclass(spec) and not instance:
        mock.return_value = create_autospec(spec, instance=True, _name='()')
    return mock


def mock_open(mock=None, read_data=''):
    """A stand-in for open() whose files hold the data."""
    import io
    mock = MagicMock(name='open') if mock is None else mock
    handle = MagicMock()
    source = [None]

    def reset(*args, **kwargs):
        source[0] = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        return DEFAULT

    reset()
    handle.__enter__.return_value = handle
    handle.read.side_effect = lambda *args: source[0].read(*args)
    handle.readline.side_effect = lambda *args: source[0].readline(*args)
    handle.readlines.side_effect = lambda *args: source[0].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(source[0])
    mock.side_effect = reset
    mock.return_value = handle
    return mock


def seal(mock):
    """No attribute can be added any more."""
    mock.__dict__['_sealed'] = True
    for kid in mock._kids.values():
        if isinstance(kid, NonCallableMock):
            seal(kid)
