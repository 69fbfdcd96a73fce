# The styles of log formats, and what is wrong with formats.

__name__ = 'logging'


class PercentStyle:
    """How a format names the fields of a record."""
    default_format, asctime_search = '%(message)s', '%(asctime)'
    _field = r'%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]'

    def __init__(self, fmt, *, defaults=None):
        self._fmt, self._defaults = fmt or self.default_format, defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def _refuse(self, why):
        raise ValueError('invalid format: ' + why)

    def validate(self):
        import re
        if not re.search(self._field, self._fmt, re.IGNORECASE):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError('Formatting field not found in record: %s' % error)


class StrFormatStyle(PercentStyle):
    default_format, asctime_search = '{message}', '{asctime'

    def validate(self):
        import re
        from string import Formatter as Reader
        found = set()
        try:
            for _, name, spec, conversion in Reader().parse(self._fmt):
                if name:
                    if not re.match(r'(\d+|\w+)(\.\w+|\[[^]]+\])*$', name):
                        raise ValueError('invalid field name/expression: %r' % name)
                    found.add(name)
                if conversion and conversion not in 'rsa':
                    raise ValueError('invalid conversion: %r' % conversion)
                if spec and not re.match(r'(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$', spec, re.I):
                    raise ValueError('bad specifier: %r' % spec)
        except ValueError as error:
            self._refuse(str(error))
        if not found:
            self._refuse('no fields')

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    default_format, asctime_search = '${message}', '${asctime}'

    def usesTime(self):
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        from string import Template
        found = set()
        for field in Template.pattern.finditer(self._fmt):
            groups = field.groupdict()
            if groups['named'] or groups['braced']:
                found.add(groups['named'] or groups['braced'])
            elif field.group() == '$':
                self._refuse("bare '$' not allowed")
        if not found:
            self._refuse('no fields')

    def _format(self, record):
        from string import Template
        return Template(self._fmt).substitute(**self._values(record))


_STYLES = {'%': (PercentStyle, '%(levelname)s:%(name)s:%(message)s'),
           '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
           '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}
