# Source text of a syntax tree, with as few brackets as the grammar needs.

from _ast_classes import AST, CLASSES

# From what binds least to what binds most.
(TUPLE, YIELD, TEST, OR, AND, NOT, CMP, BOR, BXOR, BAND, SHIFT, ARITH, TERM, FACTOR, POWER, AWAIT, ATOM) = range(17)
_NAMED = TUPLE
_BINARY = {'Add': ('+', ARITH), 'Sub': ('-', ARITH), 'Mult': ('*', TERM), 'MatMult': ('@', TERM), 'Div': ('/', TERM),
           'Mod': ('%', TERM), 'LShift': ('<<', SHIFT), 'RShift': ('>>', SHIFT), 'BitOr': ('|', BOR),
           'BitXor': ('^', BXOR), 'BitAnd': ('&', BAND), 'FloorDiv': ('//', TERM), 'Pow': ('**', POWER)}
_UNARY = {'Invert': ('~', FACTOR), 'Not': ('not ', NOT), 'UAdd': ('+', FACTOR), 'USub': ('-', FACTOR)}
_COMPARE = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
            'In': 'in', 'NotIn': 'not in'}


def text_of(node):
    if isinstance(node, CLASSES['Expression']):
        return expression(node.body)
    if isinstance(node, CLASSES['expr']):
        return expression(node)
    from _ast_unparse_statements import statements
    lines = []
    if isinstance(node, CLASSES['mod']):
        statements(node.body, 0, lines, is_body=isinstance(node, CLASSES['Module']))
    elif isinstance(node, CLASSES['stmt']):
        statements([node], 0, lines)
    else:
        return _plain(node)
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _plain(node):
    kind = type(node).__name__
    if kind == 'arguments':
        return arguments(node)
    if kind == 'arg':
        return _parameter(node)
    if kind == 'keyword':
        return f'{node.arg}={expression(node.value)}' if node.arg else f'**{expression(node.value)}'
    if kind == 'alias':
        return node.name + (f' as {node.asname}' if node.asname else '')
    if kind == 'comprehension':
        return comprehension(node).lstrip()
    return (_BINARY.get(kind) or _UNARY.get(kind) or (_COMPARE.get(kind, ''),))[0]


def expression(node, level=TEST):
    """The text of an expression that must bind at least as strongly as the level."""
    text, own = _WRITERS[type(node).__name__](node)
    return f'({text})' if own < level else text


def _constant(node):
    value = node.value
    if value is ...:
        return '...', ATOM
    if isinstance(value, str) and getattr(node, 'kind', None) == 'u':
        return 'u' + repr(value), ATOM
    if isinstance(value, tuple):
        return f"({', '.join(map(repr, value))}{',' if len(value) == 1 else ''})", ATOM
    text = repr(value)
    if isinstance(value, (float, complex)):
        text = text.replace('inf', '1e309').replace('nan', '(1e309-1e309)')
    return text, FACTOR if text[:1] == '-' else ATOM


def _binary(node):
    sign, level = _BINARY[type(node.op).__name__]
    if sign == '**':
        return f'{expression(node.left, AWAIT)} ** {expression(node.right, POWER)}', level
    # A chain leans left, as long as it likes: it is written by a loop.
    parts, right_level = [], level + 1
    while True:
        parts.append(f' {sign} {expression(node.right, right_level)}')
        left = node.left
        if not isinstance(left, CLASSES['BinOp']):
            break
        sign_of_left, level_of_left = _BINARY[type(left.op).__name__]
        if level_of_left != level or sign_of_left == '**':
            break
        node, sign = left, sign_of_left
    return expression(left, level) + ''.join(reversed(parts)), level


def _unary(node):
    sign, level = _UNARY[type(node.op).__name__]
    return sign + expression(node.operand, level), level


def _bool(node):
    word, level = ('and', AND) if type(node.op).__name__ == 'And' else ('or', OR)
    return f' {word} '.join(expression(value, level + 1) for value in node.values), level


def _compare(node):
    parts = [expression(node.left, BOR)]
    for op, right in zip(node.ops, node.comparators):
        parts += [_COMPARE[type(op).__name__], expression(right, BOR)]
    return ' '.join(parts), CMP


def _call(node):
    parts = [expression(arg) for arg in node.args]
    if len(parts) == 1 and not node.keywords and isinstance(node.args[0], CLASSES['GeneratorExp']):
        parts[0] = parts[0][1:-1]
        return f'{expression(node.func, ATOM)}({parts[0]})', ATOM
    parts += [f'{word.arg}={expression(word.value)}' if word.arg else f'**{expression(word.value)}' for word in node.keywords]
    return f"{expression(node.func, ATOM)}({', '.join(parts)})", ATOM


def _attribute(node):
    value = expression(node.value, ATOM)
    # A dot right after an int would make it a float.
    space = ' ' if isinstance(node.value, CLASSES['Constant']) and isinstance(node.value.value, int) else ''
    return f'{value}{space}.{node.attr}', ATOM


def _subscript(node):
    index = node.slice
    if isinstance(index, CLASSES['Tuple']) and index.elts:
        inner = ', '.join(map(expression, index.elts)) + (',' if len(index.elts) == 1 else '')
    else:
        inner = expression(index)
    return f'{expression(node.value, ATOM)}[{inner}]', ATOM


def _slice(node):
    text = f"{expression(node.lower) if node.lower else ''}:{expression(node.upper) if node.upper else ''}"
    return text + (f':{expression(node.step)}' if node.step else ''), ATOM


def sequence(items):
    return ', '.join(map(expression, items)) + (',' if len(items) == 1 else '')


def _dict(node):
    parts = [f'{expression(key)}: {expression(value)}' if key is not None else f'**{expression(value, BOR)}'
             for key, value in zip(node.keys, node.values)]
    return '{' + ', '.join(parts) + '}', ATOM


def comprehension(node):
    start = ' async for ' if node.is_async else ' for '
    target = sequence(node.target.elts) if isinstance(node.target, CLASSES['Tuple']) else expression(node.target)
    return f'{start}{target} in {expression(node.iter, OR)}' + ''.join(f' if {expression(each, OR)}' for each in node.ifs)


def _comprehended(left, right):
    def write(node):
        head = f'{expression(node.key)}: {expression(node.value)}' if hasattr(node, 'key') else expression(node.elt)
        return left + head + ''.join(map(comprehension, node.generators)) + right, ATOM
    return write


def _parameter(node):
    return node.arg + (f': {expression(node.annotation)}' if node.annotation else '')


def arguments(node):
    parts = []
    positional = [*node.posonlyargs, *node.args]
    defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
    for number, (each, default) in enumerate(zip(positional, defaults), 1):
        parts.append(_parameter(each) + ('' if default is None else f'={expression(default)}'))
        if number == len(node.posonlyargs):
            parts.append('/')
    if node.vararg:
        parts.append('*' + _parameter(node.vararg))
    elif node.kwonlyargs:
        parts.append('*')
    for each, default in zip(node.kwonlyargs, node.kw_defaults):
        parts.append(_parameter(each) + ('' if default is None else f'={expression(default)}'))
    if node.kwarg:
        parts.append('**' + _parameter(node.kwarg))
    return ', '.join(parts)


def _lambda(node):
    parameters = arguments(node.args)
    return f"lambda{' ' if parameters else ''}{parameters}: {expression(node.body)}", TEST


def _field(node):
    inner = expression(node.value, OR)
    text = '{' + (' ' if inner.startswith('{') else '') + inner
    if node.conversion != -1:
        text += '!' + chr(node.conversion)
    if node.format_spec:
        text += ':' + _pieces(node.format_spec)
    return text + '}'


def _pieces(node):
    return ''.join(_field(value) if isinstance(value, CLASSES['FormattedValue'])
                   else value.value.replace('{', '{{').replace('}', '}}') for value in node.values)


def _joined(node):
    text = _pieces(node)
    for quote in ("'", '"', "'''", '"""'):
        if quote not in text and (len(quote) == 3 or '\n' not in text) and not text.endswith(quote[0]):
            return f'f{quote}{text}{quote}' if '\\' not in text else _escaped(node, quote), ATOM
    return _escaped(node, '"""'), ATOM


def _escaped(node, quote):
    parts = []
    for value in node.values:
        if isinstance(value, CLASSES['FormattedValue']):
            parts.append(_field(value))
        else:
            text = value.value.replace('{', '{{').replace('}', '}}')
            parts.append(text.encode('unicode_escape').decode().replace(quote, '\\' + quote))
    return f"f{quote}{''.join(parts)}{quote}"


def _yield(node):
    return 'yield' + (f' {expression(node.value, TUPLE)}' if node.value else ''), YIELD


_WRITERS = {
    'Name': lambda node: (node.id, ATOM), 'Constant': _constant, 'BinOp': _binary, 'UnaryOp': _unary, 'BoolOp': _bool,
    'Compare': _compare, 'Call': _call, 'Attribute': _attribute, 'Subscript': _subscript, 'Slice': _slice,
    'Tuple': lambda node: (f'({sequence(node.elts)})', ATOM),
    'List': lambda node: (f"[{', '.join(map(expression, node.elts))}]", ATOM),
    'Set': lambda node: ('{' + ', '.join(map(expression, node.elts)) + '}' if node.elts else '{*()}', ATOM),
    'Dict': _dict, 'ListComp': _comprehended('[', ']'), 'SetComp': _comprehended('{', '}'),
    'DictComp': _comprehended('{', '}'), 'GeneratorExp': _comprehended('(', ')'),
    'IfExp': lambda node: (f'{expression(node.body, OR)} if {expression(node.test, OR)} else {expression(node.orelse)}', TEST),
    'Lambda': _lambda, 'JoinedStr': _joined, 'Starred': lambda node: (f'*{expression(node.value, BOR)}', TEST),
    'NamedExpr': lambda node: (f'{expression(node.target, ATOM)} := {expression(node.value, ATOM)}', _NAMED),
    'Await': lambda node: (f'await {expression(node.value, ATOM)}', AWAIT), 'Yield': _yield,
    'YieldFrom': lambda node: (f'yield from {expression(node.value)}', YIELD),
    'FormattedValue': lambda node: (f"f'{_field(node)}'", ATOM),
}
