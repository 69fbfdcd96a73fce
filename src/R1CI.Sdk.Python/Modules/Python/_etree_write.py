# Elements as text.

__name__ = 'xml.etree.ElementTree'

import io
import sys

_PREFIXES = {'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
             'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
             'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
             'http://purl.org/dc/elements/1.1/': 'dc'}
_VOID = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta',
         'param', 'source', 'track', 'wbr'}


def register_namespace(prefix, uri):
    import re
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for known, name in list(_PREFIXES.items()):
        if known == uri or name == prefix:
            del _PREFIXES[known]
    _PREFIXES[uri] = prefix


def _need_text(value):
    raise TypeError('cannot serialize %r (type %s)' % (value, type(value).__name__))


def _text(value):
    if not isinstance(value, str):
        _need_text(value)
    return value.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _value(value):
    return _text(value).replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')


def _html_value(value):
    if not isinstance(value, str):
        _need_text(value)
    return value.replace('&', '&amp;').replace('>', '&gt;').replace('"', '&quot;')


class _Names:
    """Tags and attributes as they are written, and the namespaces that they take."""

    def __init__(self, root, default):
        self.default, self.spaces, self.known = default, {default: ''} if default else {}, {None: None}
        for element in root.iter():
            if isinstance(element.tag, str) or hasattr(element.tag, 'text'):
                self.add(element.tag)
            elif element.tag is not None and not callable(element.tag):
                _need_text(element.tag)
            for name, value in element.items():
                self.add(name)
                if hasattr(value, 'text'):
                    self.add(value)
            if hasattr(element.text, 'text'):
                self.add(element.text)

    def add(self, name):
        text = getattr(name, 'text', name)
        if text in self.known:
            return
        if not isinstance(text, str):
            _need_text(text)
        if text[:1] == '{':
            uri, tag = text[1:].rsplit('}', 1)
            prefix = self.spaces.get(uri)
            if prefix is None:
                prefix = _PREFIXES.get(uri) or f'ns{len(self.spaces)}'
                if prefix != 'xml':
                    self.spaces[uri] = prefix
            self.known[text] = f'{prefix}:{tag}' if prefix else tag
        else:
            if self.default:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            self.known[text] = text

    def of(self, name):
        return self.known[getattr(name, 'text', name)]


def _written(root, names, method, short):
    """The pieces of a tree's text."""
    pending = [(root, True)]
    while pending:
        element, is_first = pending.pop()
        if isinstance(element, str):
            yield element
            continue
        tag = element.tag
        kind = getattr(tag, '__name__', None) if callable(tag) else None
        if kind == 'Comment':
            yield f'<!--{element.text}-->'
        elif kind:
            yield f'<?{element.text}?>'
        else:
            name = names.of(tag)
            pending.append((_text(element.tail) if element.tail else '', False))
            if name is None:
                if element.text:
                    yield _text(element.text)
                pending.extend((child, False) for child in reversed(element))
                continue
            parts = [f'<{name}']
            if is_first:
                for uri, prefix in sorted(names.spaces.items(), key=lambda pair: pair[1]):
                    parts.append(f' xmlns{":" + prefix if prefix else ""}="{_value(uri)}"')
            shown = _html_value if method == 'html' else _value
            for key, value in element.items():
                value = names.of(value) if hasattr(value, 'text') else shown(value)
                parts.append(f' {names.of(key)}="{value}"')
            is_html = method == 'html'
            text = names.of(element.text) if hasattr(element.text, 'text') else element.text
            if text or len(element) or not short or is_html:
                inner = text and (text if is_html and name.lower() in ('script', 'style') else _text(text)) or ''
                yield ''.join(parts) + '>' + inner
                if not is_html or name.lower() not in _VOID:
                    pending.append((f'</{name}>', False))
                pending.extend((child, False) for child in reversed(element))
            else:
                yield ''.join(parts) + ' />'
            continue
        if element.tail:
            yield _text(element.tail)


def _declaration(encoding, wanted):
    if wanted or wanted is None and encoding.lower() not in ('utf-8', 'us-ascii', 'unicode'):
        shown = 'utf-8' if encoding.lower() == 'unicode' else encoding
        return f"<?xml version='1.0' encoding='{shown}'?>\n"
    return ''


def _whole(root, encoding, declaration, default, method, short):
    if method not in ('xml', 'html', 'text', 'c14n'):
        raise ValueError('unknown method %r' % method)
    if method == 'text':
        return ''.join(root.itertext()) + (root.tail or '')
    head = _declaration(encoding, declaration) if method == 'xml' else ''
    return head + ''.join(_written(root, _Names(root, default), method, short))


def write_tree(root, target, encoding, declaration, default, method, short):
    encoding = encoding or 'us-ascii'
    text = _whole(root, encoding, declaration, default, method, short)
    is_text = encoding.lower() == 'unicode'
    data = text if is_text else text.encode(encoding, 'xmlcharrefreplace')
    if hasattr(target, 'write'):
        target.write(data)
    else:
        with open(target, 'w' if is_text else 'wb', encoding='utf-8' if is_text else None) as file:
            file.write(data)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    out = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    write_tree(element, out, encoding, xml_declaration, default_namespace, method or 'xml', short_empty_elements)
    return out.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    root = elem.getroot() if hasattr(elem, 'getroot') else elem
    sys.stdout.write(_whole(root, 'unicode', None, None, 'xml', True))
    if not root.tail or root.tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space="  ", level=0):
    """White space in the tree, so that it is written with a line for each element."""
    root = tree.getroot() if hasattr(tree, 'getroot') else tree
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if not len(root):
        return
    pending = [(root, level)]
    while pending:
        element, depth = pending.pop()
        inner, outer = '\n' + (depth + 1) * space, '\n' + depth * space
        if not element.text or not element.text.strip():
            element.text = inner
        for child in element:
            if len(child):
                pending.append((child, depth + 1))
            if not child.tail or not child.tail.strip():
                child.tail = inner
        last = element[-1]
        if not last.tail.strip():
            last.tail = outer


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Canonical text: attributes in order, no empty tags in short; without the options of C14N 2.0 but strip_text."""
    from xml.etree.ElementTree import XML, Element
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    root = XML(xml_data if xml_data is not None else from_file.read())
    for element in root.iter():
        items = sorted(element.items())
        element.attrib.clear()
        element.attrib.update(items)
        if options.get('strip_text'):
            element.text, element.tail = (element.text or '').strip() or None, (element.tail or '').strip() or None
    text = _whole(root, 'unicode', False, None, 'xml', False)
    if out is None:
        return text
    out.write(text)
