# Values that refer to other values.

__name__ = 'configparser'

import re
from _configparser_errors import (InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError,
                                  NoOptionError, NoSectionError)

MAX_INTERPOLATION_DEPTH = 10


class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Signs(Interpolation):
    """References after a sign, which stands for itself when it is doubled."""

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, section, option, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        left = self._reference.sub('', value.replace(self._sign * 2, ''))
        if self._sign in left:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, left.find(self._sign)))
        return value

    def _filled(self, parser, section, option, text, values, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        parts, sign = [], self._sign
        while text:
            at = text.find(sign)
            if at < 0:
                parts.append(text)
                break
            parts.append(text[:at])
            text = text[at:]
            if text[1:2] == sign:
                parts.append(sign)
                text = text[2:]
                continue
            if text[1:2] != self._open:
                raise InterpolationSyntaxError(
                    option, section, f"{sign!r} must be followed by {sign!r} or {self._open!r}, found: {text!r}")
            found = self._reference.match(text)
            if not found:
                raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % text)
            text = text[found.end():]
            parts.append(self._value(parser, section, option, found.group(1), raw, values, depth))
        return ''.join(parts)


class BasicInterpolation(_Signs):
    """%(name)s"""
    _sign, _open, _reference = '%', '(', re.compile(r'%\(([^)]+)\)s')

    def _value(self, parser, section, option, name, raw, values, depth):
        name = parser.optionxform(name)
        try:
            value = values[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        return self._filled(parser, section, option, value, values, depth + 1) if '%' in value else value


class ExtendedInterpolation(_Signs):
    """${name} and ${section:name}"""
    _sign, _open, _reference = '$', '{', re.compile(r'\$\{([^}]+)\}')

    def _value(self, parser, section, option, name, raw, values, depth):
        path = name.split(':')
        home, key = section, option
        try:
            if len(path) == 1:
                key = parser.optionxform(path[0])
                value = values[key]
            elif len(path) == 2:
                home, key = path[0], parser.optionxform(path[1])
                value = parser.get(home, key, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % (name,))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
        if '$' in value:
            return self._filled(parser, home, key, value, dict(parser.items(home, raw=True)), depth + 1)
        return value


class LegacyInterpolation(Interpolation):
    """Formatting with % until nothing is left to fill in."""

    def before_get(self, parser, section, option, value, vars):
        raw, depth = value, MAX_INTERPOLATION_DEPTH
        while depth and value and '%(' in value:
            depth -= 1
            try:
                value = re.sub(r'%\(([^)]*)\)s|.', lambda found: found.group() if found.group(1) is None
                               else '%%(%s)s' % parser.optionxform(found.group(1)), value, flags=re.DOTALL) % vars
            except KeyError as error:
                raise InterpolationMissingOptionError(option, section, raw, error.args[0]) from None
        if value and '%(' in value:
            raise InterpolationDepthError(option, section, raw)
        return value
