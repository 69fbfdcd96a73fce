# Trees of XML elements.

import _etree_path
from _etree_parse import ParseError, Reader as _Reader, decoded as _decoded
from _etree_write import canonicalize, dump, indent, register_namespace, tostring, tostringlist, write_tree as _write_tree

__all__ = ["Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent",
           "iselement", "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement",
           "tostring", "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser",
           "register_namespace", "C14NWriterTarget"]
VERSION = "1.3.0"


def _need_element(value):
    if not isinstance(value, Element):
        raise TypeError(f'expected an Element, not {type(value).__name__}')


class Element:
    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError('Element() argument 2 must be dict, not %s' % type(attrib).__name__)
        self.tag, self.attrib = tag, {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f'<Element {self.tag!r} at {id(self):#x}>'

    def makeelement(self, tag, attrib):
        return Element(tag, attrib)

    def __copy__(self):
        made = Element(self.tag, self.attrib)
        made.text, made.tail = self.text, self.tail
        made[:] = self
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn("The behavior of this method will change in future versions.  Use specific 'len(elem)' or "
                      "'elem is not None' test instead.", FutureWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError('child index out of range') from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for each in element:
                _need_element(each)
        else:
            _need_element(element)
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __iter__(self):
        return iter(self._children)

    def append(self, subelement):
        if not isinstance(subelement, Element):
            raise TypeError(f'append() argument must be xml.etree.ElementTree.Element, not {type(subelement).__name__}')
        self._children.append(subelement)

    def extend(self, elements):
        for element in list(elements):
            _need_element(element)
            self._children.append(element)

    def insert(self, index, subelement):
        if not isinstance(subelement, Element):
            raise TypeError(f'insert() argument 2 must be xml.etree.ElementTree.Element, not {type(subelement).__name__}')
        self._children.insert(index, subelement)

    def remove(self, subelement):
        for index, child in enumerate(self._children):
            if child is subelement:
                del self._children[index]
                return
        raise ValueError('list.remove(x): x not in list')

    def find(self, path, namespaces=None):
        return next(self.iterfind(path, namespaces), None)

    def findtext(self, path, default=None, namespaces=None):
        found = self.find(path, namespaces)
        return default if found is None else found.text or ''

    def findall(self, path, namespaces=None):
        return list(self.iterfind(path, namespaces))

    def iterfind(self, path, namespaces=None):
        path = path.text if isinstance(path, QName) else path
        if not namespaces and not any(sign in path for sign in '/*[@.'):
            return iter([child for child in self._children if child.tag == path])
        return iter(_etree_path.iterfind(self, path, namespaces))

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        tag = None if tag == '*' else tag
        pending = [self]
        while pending:
            element = pending.pop()
            if tag is None or element.tag == tag:
                yield element
            pending.extend(reversed(element._children))

    def itertext(self):
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def SubElement(parent, tag, attrib={}, **extra):
    element = Element(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = target if not text else f'{target} {text}'
    return element


PI = ProcessingInstruction


class QName:
    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def _text_of(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._text_of(other)

    def __lt__(self, other):
        return self.text < self._text_of(other)

    def __le__(self, other):
        return self.text <= self._text_of(other)

    def __gt__(self, other):
        return self.text > self._text_of(other)

    def __ge__(self, other):
        return self.text >= self._text_of(other)


class TreeBuilder:
    """Makes elements of what a parser tells."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._make = element_factory or Element
        self._comment, self._pi = comment_factory or Comment, pi_factory or ProcessingInstruction
        self._insert_comments, self._insert_pis = insert_comments, insert_pis
        self._data, self._open = [], []
        self._last = self._root = None
        self._is_after = False

    def close(self):
        if self._open:
            raise AssertionError('missing end tags')
        if self._root is None:
            raise AssertionError('missing toplevel element')
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = ''.join(self._data)
                if self._is_after:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        self._flush()
        self._last = element = self._make(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_after = False
        return element

    def end(self, tag):
        self._flush()
        self._last = self._open.pop()
        self._is_after = True
        return self._last

    def _single(self, made, is_kept):
        if is_kept:
            self._flush()
            self._last = made
            if self._open:
                self._open[-1].append(made)
            self._is_after = True
        return made

    def comment(self, text):
        return self._single(self._comment(text), self._insert_comments)

    def pi(self, target, text=None):
        return self._single(self._pi(target, text), self._insert_pis)


class XMLParser:
    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = 'Expat 2.5.0'
        self._pieces = []

    def feed(self, data):
        if not isinstance(data, (str, bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        self._pieces.append(data)

    def close(self):
        first = self._pieces[0] if self._pieces else ''
        text = _decoded(first[:0].join(self._pieces))
        _Reader(text, self.target, self.entity).read()
        close = getattr(self.target, 'close', None)
        return close() if close else None


class XMLPullParser:
    """Events of a document that comes in pieces: all of them are there once it is whole."""

    def __init__(self, events=None, *, _parser=None):
        self._kinds = ('end',) if events is None else tuple(events)
        for kind in self._kinds:
            if kind not in ('start', 'end', 'comment', 'pi', 'start-ns', 'end-ns'):
                raise ValueError('unknown event %r' % kind)
        self._events, self._parser = [], _parser or XMLParser(target=_Teller(self))
        self._is_closed = False

    def feed(self, data):
        if self._is_closed:
            raise ValueError('feed() called after end of stream')
        self._parser.feed(data)

    def close(self):
        if not self._is_closed:
            self._is_closed = True
            self.root = self._parser.close()

    def read_events(self):
        if not self._is_closed:
            try:
                root = self._parser.close()
            except ParseError:
                return
            self._is_closed, self.root = True, root
        while self._events:
            yield self._events.pop(0)


class _Teller(TreeBuilder):
    def __init__(self, pull):
        super().__init__()
        self._pull = pull

    def _tell(self, kind, what):
        if kind in self._pull._kinds:
            self._pull._events.append((kind, what))
        return what

    def start(self, tag, attrs):
        return self._tell('start', super().start(tag, attrs))

    def end(self, tag):
        return self._tell('end', super().end(tag))

    def comment(self, text):
        return self._tell('comment', super().comment(text))

    def pi(self, target, text=None):
        return self._tell('pi', super().pi(target, text))

    def start_ns(self, prefix, uri):
        self._tell('start-ns', (prefix, uri))


def XML(text, parser=None):
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter() if element.get('id')}


def fromstringlist(sequence, parser=None):
    parser = parser or XMLParser()
    for text in sequence:
        parser.feed(text)
    return parser.close()


def iselement(element):
    return hasattr(element, 'tag')


class ElementTree:
    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        self._root = XML(_content(source), parser)
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == '/':
            import warnings
            path = '.' + path
            warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely '
                          f'on the current behaviour, change it to {path!r}', FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        _write_tree(self._root, file_or_filename, encoding, xml_declaration, default_namespace, method or 'xml',
                    short_empty_elements)


def _content(source):
    if hasattr(source, 'read'):
        return source.read()
    with open(source, 'rb') as file:
        return file.read()


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    pull = XMLPullParser(events)
    pull.feed(_content(source))
    pull.close()
    yield from pull.read_events()
