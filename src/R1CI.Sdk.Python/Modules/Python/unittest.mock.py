# Objects that stand for others in tests and remember how they were used.

import sys
from functools import wraps as _wraps

from _mock_calls import ANY, DEFAULT, _Call, _CallList, call, sentinel  # noqa
from _mock_objects import (AsyncMock, Mock, MagicMock, NonCallableMagicMock, NonCallableMock, PropertyMock)  # noqa

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')
FILTER_DIR = True


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
