# What kind of thing an object is.

__name__ = 'inspect'

import types

CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 512


def _instance_test(name, kind):
    def test(object):
        return isinstance(object, kind)
    test.__name__ = test.__qualname__ = name
    return test


ismodule, isclass, ismethod, isfunction, isbuiltin, isgenerator, iscoroutine, isasyncgen, iscode, istraceback, isframe = (
    _instance_test('is' + name, kind) for name, kind in (
        ('module', types.ModuleType), ('class', type), ('method', types.MethodType), ('function', types.FunctionType),
        ('builtin', types.BuiltinFunctionType), ('generator', types.GeneratorType), ('coroutine', types.CoroutineType),
        ('asyncgen', types.AsyncGeneratorType), ('code', types.CodeType), ('traceback', types.TracebackType),
        ('frame', types.FrameType)))


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def _unwrapped_flags(obj):
    while isinstance(obj, types.MethodType):
        obj = obj.__func__
    while type(obj).__name__ == 'partial':
        obj = obj.func
    return obj.__code__.co_flags if isfunction(obj) else 0


def isgeneratorfunction(obj):
    return bool(_unwrapped_flags(obj) & CO_GENERATOR)


def iscoroutinefunction(obj):
    return bool(_unwrapped_flags(obj) & CO_COROUTINE)


def isasyncgenfunction(obj):
    return bool(_unwrapped_flags(obj) & CO_ASYNC_GENERATOR)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def isabstract(object):
    found = getattr(object, '__abstractmethods__', ())
    return isinstance(object, type) and isinstance(found, (set, frozenset)) and bool(found)
