# Paths that find elements: the part of XPath that ElementTree has.

import re

_token = re.compile(r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+")


def _tokens(path, namespaces):
    """Pairs of a sign and a name."""
    default = namespaces.get('') if namespaces else None
    in_attribute = False
    for found in _token.finditer(path):
        text, sign, name = found.groups()
        if text is not None:
            yield '', text
            continue
        if name and name[0] != '{':
            if ':' in name:
                prefix, local = name.split(':', 1)
                if not namespaces or prefix not in namespaces:
                    raise SyntaxError('prefix %r not found in prefix map' % prefix)
                name = f'{{{namespaces[prefix]}}}{local}'
            elif default and not in_attribute:
                name = f'{{{default}}}{name}'
        if sign or name:
            yield sign or '', name or ''
            in_attribute = sign == '@'


def _fits(tag):
    """A test of elements by a tag that may leave the name or the namespace open."""
    if tag == '{*}*':
        return lambda element: isinstance(element.tag, str)
    if tag == '{}*':
        return lambda element: isinstance(element.tag, str) and element.tag[0] != '{'
    if tag[:3] == '{*}':
        local = tag[2:]
        return lambda element: element.tag == tag[3:] or isinstance(element.tag, str) and element.tag.endswith(local)
    if tag[-2:] == '}*':
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(tag[:-1])
    if tag[:2] == '{}':
        tag = tag[2:]
    return lambda element: element.tag == tag


def _step(sign, name, following, parents):
    """What one step of a path makes of elements: a function from an iterable of them to another."""
    if name or sign == '*':
        test = _fits(name) if name else lambda element: True
        return lambda elements: (child for element in elements for child in element if test(child))
    if sign == '.':
        return lambda elements: elements
    if sign == '..':
        def up(elements):
            seen = set()
            for element in elements:
                parent = parents().get(element)
                if parent is not None and id(parent) not in seen:
                    seen.add(id(parent))
                    yield parent
        return up
    if sign == '//':
        sign, name = next(following, ('', ''))
        if not name and sign != '*':
            raise SyntaxError('invalid descendant')
        test = _fits(name) if name else lambda element: True
        return lambda elements: (inner for element in elements for inner in element.iter()
                                 if inner is not element and test(inner))
    if sign == '[':
        return _condition(following, parents)
    raise KeyError(sign)


def _condition(following, parents):
    shape, parts = [], []
    for sign, name in following:
        if sign == ']':
            break
        if name and name[0] in '\'"':
            sign, name = "'", name[1:-1]
        shape.append(sign or '-')
        parts.append(name)
    else:
        raise SyntaxError('unclosed [')
    shape = ''.join(shape)
    if shape == '@-':
        return lambda elements: (e for e in elements if e.get(parts[1]) is not None)
    if shape in ("@-='", "@-!='"):
        key, value, equal = parts[1], parts[-1], shape == "@-='"
        return lambda elements: (e for e in elements
                                 if (found := e.get(key)) is not None and (found == value) == equal)
    is_number = parts and re.match(r'-?\d+$', parts[0])
    if shape == '-' and not is_number:
        return lambda elements: (e for e in elements if e.find(parts[0]) is not None)
    if shape in (".='", ".!='"):
        return lambda elements: (e for e in elements if (''.join(e.itertext()) == parts[-1]) == (shape == ".='"))
    if shape in ("-='", "-!='") and not is_number:
        equal = shape == "-='"
        return lambda elements: (e for e in elements if any(
            (''.join(child.itertext()) == parts[-1]) == equal for child in e.iterfind(parts[0])))
    if shape in ('-', '-()', '-()-'):
        return _position(shape, parts, parents)
    raise SyntaxError('invalid predicate')


def _position(shape, parts, parents):
    if shape == '-':
        index = int(parts[0]) - 1
        if index < 0:
            raise SyntaxError('XPath position >= 1 expected')
    else:
        if parts[0] != 'last':
            raise SyntaxError('unsupported function')
        index = -1
        if shape == '-()-':
            try:
                index = int(parts[2]) - 1
            except ValueError:
                raise SyntaxError('unsupported expression') from None
            if index > -2:
                raise SyntaxError('XPath offset from last() must be negative')

    def select(elements):
        for element in elements:
            parent = parents().get(element)
            same = parent.findall(element.tag) if parent is not None else []
            if -len(same) <= index < len(same) and same[index] is element:
                yield element
    return select


def iterfind(element, path, namespaces=None):
    if path[-1:] == '/':
        path += '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    following = iter(list(_tokens(path, namespaces)))
    known = []

    def parents():
        if not known:
            known.append({child: parent for parent in element.iter() for child in parent})
        return known[0]

    elements = iter([element])
    token = next(following, None)
    while token is not None:
        try:
            elements = _step(*token, following, parents)(elements)
        except KeyError:
            raise SyntaxError('invalid path') from None
        token = next(following, None)
        if token and token[0] == '/':
            token = next(following, None)
            if token is None:
                raise SyntaxError('invalid path')
    return elements
