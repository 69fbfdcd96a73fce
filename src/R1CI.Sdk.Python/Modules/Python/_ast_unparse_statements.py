# Source text of statements and patterns.

from _ast_classes import CLASSES
from _ast_unparse import YIELD, _BINARY, arguments, expression, sequence


def statements(body, depth, lines, is_body=False):
    for number, node in enumerate(body):
        if is_body and not number and _is_docstring(node):
            _docstring(node.value.value, depth, lines)
        else:
            _STATEMENTS[type(node).__name__](node, depth, lines)


def _is_docstring(node):
    return (isinstance(node, CLASSES['Expr']) and isinstance(node.value, CLASSES['Constant'])
            and isinstance(node.value.value, str))


def _docstring(text, depth, lines):
    shown = text.replace('\\', '\\\\').replace('"""', '\\"\\"\\"')
    if shown.endswith('"'):
        shown = shown[:-1] + '\\"'
    lines += ('    ' * depth + f'"""{shown}"""').split('\n')


def _block(head, body, depth, lines, is_body=False):
    lines.append('    ' * depth + head + ':')
    statements(body, depth + 1, lines, is_body)


def _simple(make):
    return lambda node, depth, lines: lines.append('    ' * depth + make(node))


def _bare(node):
    """A tuple without its brackets, where the grammar takes one."""
    return sequence(node.elts) if isinstance(node, CLASSES['Tuple']) and node.elts else expression(node, YIELD)


def _ann_assign(node):
    target = expression(node.target)
    if not node.simple and isinstance(node.target, CLASSES['Name']):
        target = f'({target})'
    return f'{target}: {expression(node.annotation)}' + (f' = {expression(node.value, YIELD)}' if node.value else '')


def _import_from(node):
    names = ', '.join(_alias(each) for each in node.names)
    return f"from {'.' * (node.level or 0)}{node.module or ''} import {names}"


def _alias(node):
    return node.name + (f' as {node.asname}' if node.asname else '')


def _raise(node):
    text = 'raise' + (f' {expression(node.exc)}' if node.exc else '')
    return text + (f' from {expression(node.cause)}' if node.cause else '')


def _function(word):
    def write(node, depth, lines):
        _decorated(node, depth, lines)
        returns = f' -> {expression(node.returns)}' if node.returns else ''
        _block(f'{word} {node.name}({arguments(node.args)}){returns}', node.body, depth, lines, is_body=True)
    return write


def _decorated(node, depth, lines):
    lines.append('')
    lines += ['    ' * depth + '@' + expression(each) for each in node.decorator_list]


def _class(node, depth, lines):
    _decorated(node, depth, lines)
    parts = [expression(base) for base in node.bases]
    parts += [f'{word.arg}={expression(word.value)}' if word.arg else f'**{expression(word.value)}' for word in node.keywords]
    head = f"class {node.name}" + (f"({', '.join(parts)})" if parts else '')
    _block(head, node.body, depth, lines, is_body=True)


def _if(node, depth, lines):
    word = 'if'
    while True:
        _block(f'{word} {expression(node.test, YIELD)}', node.body, depth, lines)
        if len(node.orelse) != 1 or not isinstance(node.orelse[0], CLASSES['If']):
            break
        node, word = node.orelse[0], 'elif'
    if node.orelse:
        _block('else', node.orelse, depth, lines)


def _loop(head):
    def write(node, depth, lines):
        _block(head(node), node.body, depth, lines)
        if node.orelse:
            _block('else', node.orelse, depth, lines)
    return write


def _with(word):
    def write(node, depth, lines):
        items = ', '.join(expression(item.context_expr) + (f' as {expression(item.optional_vars)}' if item.optional_vars else '')
                          for item in node.items)
        _block(f'{word} {items}', node.body, depth, lines)
    return write


def _try(star):
    def write(node, depth, lines):
        _block('try', node.body, depth, lines)
        for handler in node.handlers:
            kind = f' {expression(handler.type)}' if handler.type else ''
            name = f' as {handler.name}' if handler.name else ''
            _block(f'except{star}{kind}{name}', handler.body, depth, lines)
        for word, body in (('else', node.orelse), ('finally', node.finalbody)):
            if body:
                _block(word, body, depth, lines)
    return write


def _match(node, depth, lines):
    lines.append('    ' * depth + f'match {expression(node.subject)}:')
    for case in node.cases:
        guard = f' if {expression(case.guard)}' if case.guard else ''
        _block(f'case {_pattern(case.pattern)}{guard}', case.body, depth + 1, lines)


def _pattern(node, inner=False):
    kind = type(node).__name__
    if kind == 'MatchValue':
        return expression(node.value)
    if kind == 'MatchSingleton':
        return repr(node.value)
    if kind == 'MatchSequence':
        return f"[{', '.join(map(_pattern, node.patterns))}]"
    if kind == 'MatchStar':
        return f"*{node.name or '_'}"
    if kind == 'MatchMapping':
        parts = [f'{expression(key)}: {_pattern(each)}' for key, each in zip(node.keys, node.patterns)]
        return '{' + ', '.join(parts + ([f'**{node.rest}'] if node.rest else [])) + '}'
    if kind == 'MatchClass':
        parts = [*map(_pattern, node.patterns),
                 *(f'{name}={_pattern(each)}' for name, each in zip(node.kwd_attrs, node.kwd_patterns))]
        return f"{expression(node.cls)}({', '.join(parts)})"
    if kind == 'MatchOr':
        text = ' | '.join(_pattern(each, True) for each in node.patterns)
    elif node.pattern is None:
        return node.name or '_'
    else:
        text = f'{_pattern(node.pattern, True)} as {node.name}'
    return f'({text})' if inner else text


_STATEMENTS = {
    'Expr': _simple(lambda node: expression(node.value, YIELD)), 'Pass': _simple(lambda node: 'pass'),
    'Break': _simple(lambda node: 'break'), 'Continue': _simple(lambda node: 'continue'),
    'Return': _simple(lambda node: 'return' + (f' {expression(node.value)}' if node.value else '')),
    'Delete': _simple(lambda node: 'del ' + ', '.join(map(expression, node.targets))),
    'Assign': _simple(lambda node: ''.join(f'{_bare(target)} = ' for target in node.targets) + expression(node.value)),
    'AugAssign': _simple(lambda node: f'{expression(node.target)} {_BINARY[type(node.op).__name__][0]}= {expression(node.value, YIELD)}'),
    'AnnAssign': _simple(_ann_assign), 'Raise': _simple(_raise),
    'Assert': _simple(lambda node: f'assert {expression(node.test)}' + (f', {expression(node.msg)}' if node.msg else '')),
    'Import': _simple(lambda node: 'import ' + ', '.join(map(_alias, node.names))), 'ImportFrom': _simple(_import_from),
    'Global': _simple(lambda node: 'global ' + ', '.join(node.names)),
    'Nonlocal': _simple(lambda node: 'nonlocal ' + ', '.join(node.names)),
    'FunctionDef': _function('def'), 'AsyncFunctionDef': _function('async def'), 'ClassDef': _class, 'If': _if,
    'While': _loop(lambda node: f'while {expression(node.test, YIELD)}'),
    'For': _loop(lambda node: f'for {_bare(node.target)} in {expression(node.iter)}'),
    'AsyncFor': _loop(lambda node: f'async for {_bare(node.target)} in {expression(node.iter)}'),
    'With': _with('with'), 'AsyncWith': _with('async with'), 'Try': _try(''), 'TryStar': _try('*'), 'Match': _match,
}
