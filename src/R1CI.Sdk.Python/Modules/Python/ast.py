# Syntax trees: parsing, walking, printing, and literals. Parsing is native (_ast).

import _ast as _native
from _ast_classes import AST, CLASSES as _CLASSES

globals().update(_CLASSES)
PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT = 1024, 4096, 8192


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    """The tree of a source."""
    if isinstance(source, AST):
        return source
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    return _native.parse(source, filename, mode, _CLASSES)


def _malformed(node):
    where = f' on line {node.lineno}' if getattr(node, 'lineno', None) else ''
    raise ValueError(f'malformed node or string{where}: {node!r}')


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, (Tuple, List, Set)):
        return {Tuple: tuple, List: list, Set: set}[type(node)](map(_value, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def literal_eval(node_or_string):
    """The value of a literal, without running code."""
    if isinstance(node_or_string, str):
        found = _native.literal(node_or_string)
        if found is not NotImplemented:
            return found
        node_or_string = parse(node_or_string.lstrip(" \t"), mode='eval')
    return _value(node_or_string.body if isinstance(node_or_string, Expression) else node_or_string)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """The tree as text."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    step = ' ' * indent if isinstance(indent, int) else indent
    return _dumped(node, annotate_fields, include_attributes, step, 0)[0]


def _dumped(node, named, places, step, level):
    """The text, and whether it is short enough to stand on its parent's line."""
    line, between = ('', ', ') if step is None else ('\n' + step * (level + 1), ',\n' + step * (level + 1))
    if isinstance(node, list):
        if not node:
            return '[]', True
        return f"[{line}{between.join(_dumped(item, named, places, step, level + 1)[0] for item in node)}]", False
    if not isinstance(node, AST):
        return repr(node), True
    cls, parts, simple, keywords = type(node), [], True, named
    for name in node._fields:
        try:
            value = getattr(node, name)
        except AttributeError:
            keywords = True
            continue
        if value is None and getattr(cls, name, ...) is None:
            keywords = True
            continue
        text, short = _dumped(value, named, places, step, level + 1)
        simple = simple and short
        parts.append(f'{name}={text}' if keywords else text)
    if places:
        for name in node._attributes:
            value = getattr(node, name, None)
            if value is None and getattr(cls, name, ...) is None:
                continue
            text, short = _dumped(value, named, places, step, level + 1)
            simple = simple and short
            parts.append(f'{name}={text}')
    if simple and len(parts) <= 3:
        return f"{cls.__name__}({', '.join(parts)})", not parts
    return f"{cls.__name__}({line}{between.join(parts)})", False


def iter_fields(node):
    for name in node._fields:
        if hasattr(node, name):
            yield name, getattr(node, name)


def iter_child_nodes(node):
    for _, field in iter_fields(node):
        for child in field if isinstance(field, list) else (field,):
            if isinstance(child, AST):
                yield child


def walk(node):
    """Every node below, nearest first."""
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Calls visit_CLASS for each node, if there is one, else visits what is below."""

    def visit(self, node):
        return getattr(self, 'visit_' + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """A visitor whose results take the places of the nodes; None removes one."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                kept = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            kept.extend(item)
                            continue
                    kept.append(item)
                old[:] = kept
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def copy_location(new_node, old_node):
    for name in ('lineno', 'col_offset', 'end_lineno', 'end_col_offset'):
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith('end_'):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Gives each node without a place that of the node above."""
    root, waiting = node, [(node, (1, 0, 1, 0))]
    while waiting:
        node, place = waiting.pop()
        if 'lineno' in node._attributes:
            mine = []
            for name, above in zip(('lineno', 'col_offset', 'end_lineno', 'end_col_offset'), place):
                value = getattr(node, name, None)
                if value is None:
                    setattr(node, name, above)
                    value = above
                mine.append(value)
            place = tuple(mine)
        waiting += [(child, place) for child in iter_child_nodes(node)]
    return root


def increment_lineno(node, n=1):
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
            if (end := getattr(child, 'end_lineno', None)) is not None:
                child.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % (node.__class__.__name__))
    first = node.body[0] if node.body else None
    if not isinstance(first, Expr) or not isinstance(first.value, Constant) or not isinstance(first.value.value, str):
        return None
    if not clean:
        return first.value.value
    from inspect import cleandoc
    return cleandoc(first.value.value)


def get_source_segment(source, node, *, padded=False):
    if getattr(node, 'end_lineno', None) is None or getattr(node, 'end_col_offset', None) is None:
        return None
    lines = source.splitlines(True)[node.lineno - 1:node.end_lineno]
    lines = [line.encode() for line in lines]
    lines[-1] = lines[-1][:node.end_col_offset]
    start = lines[0][:node.col_offset]
    lines[0] = lines[0][node.col_offset:]
    text = b''.join(lines).decode()
    if padded and len(lines) > 1:
        text = ''.join(c if c in '\f\t' else ' ' for c in start.decode()) + text
    return text


def unparse(ast_obj):
    """Source with this tree."""
    from _ast_unparse import text_of
    return text_of(ast_obj)
