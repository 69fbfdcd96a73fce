# Character sets, templates and the formatter behind str.format.

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

ascii_lowercase, ascii_uppercase = 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits, octdigits, hexdigits = '0123456789', '01234567', '0123456789abcdefABCDEF'
whitespace = ' \t\n\r\v\f'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class _Chained:
    """One mapping looked up before another."""

    def __init__(self, first, second):
        self.first, self.second = first, second

    def __getitem__(self, key):
        try:
            return self.first[key]
        except KeyError:
            return self.second[key]


class _Pattern:
    """The compiled pattern of a template class, made when it is first asked for."""

    def __get__(self, template, owner):
        return owner._regex()


class Template:
    """Text with $names to fill in."""
    pattern = _Pattern()
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compiled = None
    _compiled = None

    def __init__(self, template):
        self.template = template

    @classmethod
    def _regex(cls):
        if cls._compiled is None:
            import re
            source = next((own for base in cls.__mro__ if isinstance(own := base.__dict__.get('pattern'), str)), None)
            if source is None:
                mark = re.escape(cls.delimiter)
                name, braced = cls.idpattern, cls.braceidpattern or cls.idpattern
                source = (f'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))')
            # IGNORECASE and VERBOSE, as numbers: their enum takes thirty times as long to import as this module.
            cls._compiled = re.compile(source, (2 if cls.flags is None else cls.flags) | 64)
        return cls._compiled

    def _invalid(self, found):
        index = found.start('invalid')
        lines = self.template[:index].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = index - len(''.join(lines[:-1])), len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _filled(self, mapping, kws, safe):
        if mapping is None:
            mapping = kws
        elif kws:
            mapping = _Chained(kws, mapping)

        def fill(found):
            name = found.group('named') or found.group('braced')
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    if not safe:
                        raise
                    return found.group()
            if found.group('escaped') is not None:
                return self.delimiter
            if safe:
                return found.group()
            self._invalid(found)
        return self._regex().sub(fill, self.template)

    def substitute(self, mapping=None, /, **kws):
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._filled(mapping, kws, True)

    def get_identifiers(self):
        names = []
        for found in self._regex().finditer(self.template):
            name = found.group('named') or found.group('braced')
            if name is not None and name not in names:
                names.append(name)
        return names

    def is_valid(self):
        return all(found.group('invalid') is None for found in self._regex().finditer(self.template))


def _split_field(text):
    """The first part of a field name, and the text of the attribute and index steps that follow it."""
    end = len(text)
    for index, char in enumerate(text):
        if char == '.' or char == '[':
            end = index
            break
    first = text[:end]
    return int(first) if first.isdecimal() else first, text[end:]


def _steps(rest):
    """Each step as (is it an attribute, its name or key)."""
    while rest:
        if rest[0] == '.':
            size = 1
            while size < len(rest) and rest[size] not in '.[':
                size += 1
            if size == 1:
                raise ValueError("Empty attribute in format string")
            yield True, rest[1:size]
            rest = rest[size:]
        elif rest[0] == '[':
            size = rest.find(']')
            if size < 0:
                raise ValueError("Missing ']' in format string")
            if size == 1:
                raise ValueError("Empty attribute in format string")
            key = rest[1:size]
            yield False, int(key) if key.isdecimal() else key
            rest = rest[size + 1:]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


class Formatter:
    """str.format as a class whose steps can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        names = set()
        text = self._vformat(format_string, args, kwargs, names, 2)[0]
        self.check_unused_args(names, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index)
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            value, first = self.get_field(name, args, kwargs)
            used_args.add(first)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError("Unknown conversion specifier {0!s}".format(conversion))
        return convert(value)

    def parse(self, format_string):
        """Yields (literal text, field name, format spec, conversion) for each piece of the format."""
        literal, index, size = [], 0, len(format_string)
        while index < size:
            char = format_string[index]
            index += 1
            if char not in '{}':
                literal.append(char)
                continue
            if index < size and format_string[index] == char:
                index += 1
                yield ''.join(literal) + char, None, None, None
                literal = []
                continue
            if char == '}':
                raise ValueError("Single '}' encountered in format string")
            if index == size:
                raise ValueError("Single '{' encountered in format string")
            start, depth, bracket = index, 1, False
            while index < size:
                char = format_string[index]
                if char == '[':
                    bracket = True
                elif char == ']':
                    bracket = False
                elif char == '{':
                    depth += 1
                elif char == '}' and not bracket:
                    depth -= 1
                    if depth == 0:
                        break
                index += 1
            else:
                raise ValueError("expected '}' before end of string")
            yield (''.join(literal), *self._field(format_string[start:index]))
            literal = []
            index += 1
        if literal:
            yield ''.join(literal), None, None, None

    def _field(self, text):
        bracket = False
        for index, char in enumerate(text):
            if char == '[':
                bracket = True
            elif char == ']':
                bracket = False
            elif char in ':!' and not bracket:
                break
        else:
            return text, '', None
        name, rest = text[:index], text[index:]
        if rest[0] == ':':
            return name, rest[1:], None
        if len(rest) < 2:
            raise ValueError("end of string while looking for conversion specifier")
        if len(rest) > 2 and rest[2] != ':':
            raise ValueError("expected ':' after conversion specifier")
        return name, rest[3:], rest[1]

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in _steps(rest):
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
