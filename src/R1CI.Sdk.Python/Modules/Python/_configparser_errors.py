# What can be wrong with configuration.

__name__ = 'configparser'


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__('No section: %r' % (section,))
        self.section = section
        self.args = (section,)


def _place(source, lineno):
    """Where a duplicate was found, with its list of words."""
    message = ['While reading from ', repr(source)]
    if lineno is not None:
        message.append(' [line {0:2d}]'.format(lineno))
    return ''.join(message) + ': '


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        text = f'{section!r} already exists'
        super().__init__('Section ' + text if source is None else _place(source, lineno) + 'section ' + text)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = f'{option!r} in section {section!r} already exists'
        super().__init__('Option ' + text if source is None else _place(source, lineno) + 'option ' + text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__('No option %r in section: %r' % (option, section))
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, 'Bad value substitution: option {!r} in section {!r} contains an interpolation '
                         'key {!r} which is not a valid option name. Raw value: {!r}'.format(option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, 'Recursion limit exceeded in value substitution: option {!r} in section {!r} '
                         'contains an interpolation key which cannot be substituted in {} steps. Raw value: {!r}'
                         .format(option, section, 10, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source=None, filename=None):
        source = filename if source is None else source
        if source is None:
            raise ValueError("Required argument `source' not given.")
        super().__init__('Source contains parsing errors: %r' % source)
        self.source, self.errors = source, []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %s' % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\nfile: %r, line: %d\n%r' % (filename, lineno, line))
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)
