# Files of sections and options ("INI files").

from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping as _MutableMapping
import itertools as _itertools
import re
from _configparser_errors import (DuplicateOptionError, DuplicateSectionError, Error, InterpolationDepthError,  # noqa
                                  InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError,
                                  MissingSectionHeaderError, NoOptionError, NoSectionError, ParsingError)
from _configparser_values import (BasicInterpolation, ExtendedInterpolation, Interpolation, LegacyInterpolation,  # noqa
                                  MAX_INTERPOLATION_DEPTH)

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation",
           "BasicInterpolation", "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping",
           "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

DEFAULTSECT = "DEFAULT"
_UNSET = object()
_TRUTHS = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}


class RawConfigParser(_MutableMapping):
    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    NONSPACECRE = re.compile(r'\S')
    BOOLEAN_STATES = _TRUTHS
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections, self._defaults, self._proxies = dict_type(), dict_type(), dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        signs = '|'.join(re.escape(sign) for sign in self._delimiters)
        rest = r'\s*(?:(?P<vi>%s)\s*(?P<value>.*))?$' if allow_no_value else r'\s*(?P<vi>%s)\s*(?P<value>.*)$'
        self._optcre = re.compile(r'(?P<option>.*?)' + rest % signs)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict, self._allow_no_value = strict, allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(f"interpolation= must be None or an instance of Interpolation; got {self._interpolation}")
        self._converters = ConverterMapping(self)
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self.read_dict({default_section: defaults})

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        try:
            own = self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None
        return list({**own, **self._defaults})

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        read = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            read.append(name.__fspath__() if hasattr(name, '__fspath__') else name)
        return read

    def read_file(self, f, source=None):
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        from io import StringIO
        self.read_file(StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in options.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, None if value is None else str(value))

    def readfp(self, fp, filename=None):
        self.read_file(fp, source=filename)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._unified(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, values)

    def _unified(self, section, vars):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {self.optionxform(key): None if value is None else str(value) for key, value in vars.items()} if vars else {}
        return _ChainMap(given, own, self._defaults)

    def _converted(self, section, convert, option, fallback=_UNSET, **kwargs):
        try:
            return convert(self.get(section, option, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._converted(section, int, option, fallback, raw=raw, vars=vars, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._converted(section, float, option, fallback, raw=raw, vars=vars, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._converted(section, self._convert_to_boolean, option, fallback, raw=raw, vars=vars, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        names = list(values)
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        for name in self.sections():
            proxy = self[name]
            del self[name]
            return name, proxy
        raise KeyError

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own(section)[self.optionxform(option)] = value

    def _own(self, section):
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def write(self, fp, space_around_delimiters=True):
        sign = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), sign)
        for section in self._sections:
            self._write_section(fp, section, self._sections[section].items(), sign)

    def _write_section(self, fp, name, items, sign):
        fp.write(f'[{name}]\n')
        for key, value in items:
            value = self._interpolation.before_write(self, name, key, value)
            shown = '' if value is None and self._allow_no_value else sign + str(value).replace('\n', '\n\t')
            fp.write(f'{key}{shown}\n')
        fp.write('\n')

    def remove_option(self, section, option):
        own, option = self._own(section), self.optionxform(option)
        if option not in own:
            return False
        del own[option]
        return True

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return _itertools.chain((self.default_section,), self._sections)

    @property
    def converters(self):
        return self._converters

    def _without_comment(self, line):
        """The line's text, and whether some of it was a comment."""
        if line.strip().startswith(self._comment_prefixes) and self._comment_prefixes:
            return '', True
        places = [at for prefix in self._inline_comment_prefixes
                  for at in range(len(line)) if line.startswith(prefix, at) and (at == 0 or line[at - 1].isspace())]
        return (line[:min(places)].strip(), True) if places else (line.strip(), False)

    def _read(self, file, source):
        seen, errors = set(), None
        own = section = option = None
        indent = 0
        for number, line in enumerate(file, start=1):
            text, is_comment = self._without_comment(line)
            if not text:
                if self._empty_lines_in_values:
                    if not is_comment and own is not None and option and own[option] is not None:
                        own[option].append('')
                else:
                    indent = len(line) + 1
                continue
            level = self.NONSPACECRE.search(line).start()
            if own is not None and option and level > indent:
                own[option].append(text)
                continue
            indent = level
            header = self.SECTCRE.match(text)
            if header:
                section = header['header']
                if section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                elif section != self.default_section:
                    self._sections[section] = self._dict()
                    self._proxies[section] = SectionProxy(self, section)
                own = self._defaults if section == self.default_section else self._sections[section]
                seen.add(section)
                option = None
                continue
            if own is None:
                raise MissingSectionHeaderError(source, number, line)
            found = self._optcre.match(text)
            if not found or not found['option']:
                errors = errors or ParsingError(source)
                errors.append(number, repr(line))
                continue
            option = self.optionxform(found['option'].rstrip())
            if self._strict and (section, option) in seen:
                raise DuplicateOptionError(section, option, source, number)
            seen.add((section, option))
            own[option] = None if found['value'] is None else [found['value'].strip()]
        self._join_lines()
        if errors:
            raise errors

    def _join_lines(self):
        for section, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _need_text(self, name, value):
        if not isinstance(value, str):
            raise TypeError(name + ' must be strings' if name != 'option values' else 'option values must be strings')

    def set(self, section, option, value=None):
        self._need_text('option keys', option)
        if value or not self._allow_no_value:
            self._need_text('option values', value)
        super().set(section, option, value)

    def add_section(self, section):
        self._need_text('section names', section)
        super().add_section(section)


class SafeConfigParser(ConfigParser):
    pass


class SectionProxy(_MutableMapping):
    """One section as a mapping of its options."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for key in getattr(parser, '_converters', ()):
            self._add_getter(key)

    def _add_getter(self, key):
        convert = getattr(self._parser, 'get' + key)
        setattr(self, 'get' + key, lambda option, fallback=None, **kwargs:
                convert(self._name, option, fallback=fallback, **kwargs))

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if isinstance(self._parser, ConfigParser):
            self._parser._need_text('option keys', key)
            if value or not self._parser._allow_no_value:
                self._parser._need_text('option values', value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        return self._parser.options(self._name) if self._name != self._parser.default_section else list(self._parser.defaults())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getint(self, option, fallback=None, **kwargs):
        return self._parser.getint(self._name, option, fallback=fallback, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        return self._parser.getfloat(self._name, option, fallback=fallback, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        return self._parser.getboolean(self._name, option, fallback=fallback, **kwargs)


class ConverterMapping(_MutableMapping):
    """Converters by name: each gives the parser and its sections a get method."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {'int': None, 'float': None, 'boolean': None}

    def __getitem__(self, key):
        return self._data[key] or getattr(self._parser, 'get' + key)

    def __setitem__(self, key, value):
        self._data[key] = value

        def getter(section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
            return self._parser._converted(section, value, option, fallback, raw=raw, vars=vars, **kwargs)

        setattr(self._parser, 'get' + key, getter)
        for proxy in self._parser._proxies.values():
            proxy._add_getter(key)

    def __delitem__(self, key):
        del self._data[key]
        delattr(self._parser, 'get' + key)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
