# What of inspect is asked for less often: sources, closures, calls, class trees.

__name__ = 'inspect'

import re
import sys
from collections import namedtuple

import _source

Attribute = namedtuple('Attribute', 'name kind defining_class object')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
Arguments = namedtuple('Arguments', 'args, varargs, varkw')
FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')
Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
TPFLAGS_IS_ABSTRACT = 1 << 20


class ClassFoundException(Exception):
    pass


class EndOfBlock(Exception):
    pass


def findsource(object):
    """All lines of the object's file, and where the object starts."""
    import inspect
    if inspect.ismodule(object):
        lines = _source.lines(object.__name__)
        if lines is None:
            raise (TypeError(f'{object!r} is a built-in module') if not hasattr(object, '__file__') else OSError('could not get source code'))
        return lines, 0
    if isinstance(object, type):
        lines = _source.lines(object.__module__)
        if lines is None:
            raise (TypeError(f'{object!r} is a built-in class') if object.__module__ == 'builtins' else OSError('could not get source code'))
        pattern = re.compile(rf'^(\s*)class\s*{re.escape(object.__name__)}\b')
        found = [(len(match[1]), number) for number, line in enumerate(lines) if (match := pattern.match(line))]
        if not found:
            raise OSError('could not find class definition')
        at = min(found)[1]
        while at and lines[at - 1].lstrip().startswith('@'):
            at -= 1
        return lines, at
    object = getattr(object, '__func__', object)
    code = getattr(object, '__code__', None) or getattr(object, 'tb_frame', None) or object
    code = getattr(code, 'f_code', code)
    if not hasattr(code, 'co_firstlineno'):
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                        + type(object).__name__)
    lines = _source.code_lines(code)
    if lines is None:
        raise OSError('could not get source code')
    at = min(code.co_firstlineno - 1, len(lines) - 1)
    while at and lines[at - 1].lstrip().startswith('@'):
        at -= 1
    return lines, at


def getblock(lines):
    """The lines of the definition that the first line starts: up to the next line indented no deeper."""
    opening = re.compile(r'^\s*(async\s+def|def|class|@)\b|^\s*@')
    margin = len(lines[0]) - len(lines[0].lstrip())
    at = 0
    while at < len(lines) and lines[at].lstrip().startswith('@'):
        at += 1
    if at >= len(lines) or not opening.match(lines[at]):
        return lines[:1]
    depth, end = 0, at
    for number in range(at, len(lines)):
        text = lines[number]
        stripped = text.strip()
        if number > at and depth <= 0 and stripped and not stripped.startswith(('#', ')', ']', '}')) \
                and len(text) - len(text.lstrip()) <= margin:
            break
        depth += sum(text.count(c) for c in '([{') - sum(text.count(c) for c in ')]}')
        if stripped and not (stripped.startswith('#') and len(text) - len(text.lstrip()) <= margin):
            end = number
    return lines[:end + 1]


def getsourcelines(object):
    import inspect
    object = inspect.unwrap(object) if callable(object) else object
    lines, at = findsource(object)
    return (lines, 0) if inspect.ismodule(object) else (getblock(lines[at:]), at + 1)


def getsource(object):
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    while at and lines[at - 1].lstrip().startswith('#'):
        at -= 1
        found.insert(0, lines[at].expandtabs().lstrip())
    return ''.join(found) or None


def getsourcefile(object):
    from inspect import getfile
    return getfile(object)


getabsfile = getsourcefile


def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getcallargs(func, /, *positional, **named):
    from inspect import signature
    if getattr(func, '__self__', None) is not None and hasattr(func, '__func__'):
        positional, func = (func.__self__, *positional), func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    import builtins
    import inspect
    if inspect.ismethod(func):
        func = func.__func__
    if not inspect.isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    outer = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    module, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            module[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built_in[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(outer, module, built_in, unbound)


def classify_class_attrs(cls):
    found = []
    for name in dir(cls):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        value = home.__dict__[name] if home is not None else getattr(cls, name)
        kind = ('static method' if isinstance(value, staticmethod) else 'class method' if isinstance(value, classmethod)
                else 'property' if isinstance(value, property) else 'method' if callable(value) and not isinstance(value, type)
                else 'data')
        if kind in ('static method', 'class method') and isinstance(value, (staticmethod, classmethod)):
            pass
        elif name == '__new__':
            kind = 'static method'
        found.append(Attribute(name, kind, home, value))
    return found


def walktree(classes, children, parent):
    result = []
    for each in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        result.append((each, each.__bases__))
        if each in children:
            result.append(walktree(children[each], children, each))
    return result


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for each in classes:
        for parent in each.__bases__:
            if each not in children.setdefault(parent, []):
                children[parent].append(each)
            if unique and parent in classes:
                break
        if not each.__bases__ and each not in roots:
            roots.append(each)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def getmembers_static(object, predicate=None):
    from inspect import getattr_static
    return [(name, value) for name in dir(object) if (predicate or (lambda v: True))(value := getattr_static(object, name))]


def getgeneratorlocals(generator):
    return {}


getcoroutinelocals = getgeneratorlocals


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_SUSPENDED if getattr(coroutine, 'cr_suspended', False) else CORO_CREATED


def getlineno(frame):
    return frame.f_lineno


def getframeinfo(frame, context=1):
    if hasattr(frame, 'tb_frame'):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    name = frame.f_code.co_filename
    lines = _source.file_lines(name) if context > 0 else None
    if not lines:
        return Traceback(name, lineno, frame.f_code.co_name, None, None)
    first = max(0, min(lineno - 1 - context // 2, len(lines) - context))
    return Traceback(name, lineno, frame.f_code.co_name, lines[first:first + context], lineno - 1 - first)


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)


def getargs(co):
    names, count = co.co_varnames, co.co_argcount + co.co_kwonlyargcount
    rest = list(names[count:])
    varargs = rest.pop(0) if co.co_flags & 4 else None
    return Arguments(list(names[:count]), varargs, rest[0] if co.co_flags & 8 else None)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def indentsize(line):
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get('__annotations__', {})
        space = getattr(sys.modules.get(obj.__module__), '__dict__', {})
        locals = dict(vars(obj)) if locals is None else locals
    elif type(obj) is type(sys) or callable(obj):
        found, space = getattr(obj, '__annotations__', None) or {}, getattr(obj, '__globals__', getattr(obj, '__dict__', {}))
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not eval_str:
        return dict(found)
    return {name: eval(hint, space if globals is None else globals, locals) if isinstance(hint, str) else hint
            for name, hint in found.items()}


def isgetsetdescriptor(object):
    return type(object).__name__ == 'getset_descriptor'


def ismemberdescriptor(object):
    return type(object).__name__ == 'member_descriptor'


def ismethodwrapper(object):
    return type(object).__name__ == 'method-wrapper'


def formatannotationrelativeto(object):
    from inspect import formatannotation
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)
