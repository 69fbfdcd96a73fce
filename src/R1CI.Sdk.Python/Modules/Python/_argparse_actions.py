# What argparse does with each argument it recognises.

__name__ = 'argparse'

import sys

SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE = '==SUPPRESS==', '?', '*', '+'
PARSER, REMAINDER = 'A...', '...'


class ArgumentError(Exception):
    """An argument that cannot be used as given."""

    def __init__(self, argument, message):
        self.argument_name, self.message = argument_name(argument), message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    """What a type function raises to explain itself."""


def argument_name(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    for name in (argument.metavar, argument.dest):
        if name not in (None, SUPPRESS):
            return name
    return '{' + ','.join(argument.choices) + '}' if argument.choices else None


def shown(owner, fields, args=(), stars=None):
    """Name(field=value, ...) as these classes print themselves."""
    parts = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in fields]
    if stars:
        parts.append(f'**{stars!r}')
    return f"{type(owner).__name__}({', '.join(parts)})"


class Namespace:
    """The values parsed, as attributes."""

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        plain = [(key, value) for key, value in self.__dict__.items() if key.isidentifier()]
        return shown(self, plain, stars={key: value for key, value in self.__dict__.items() if not key.isidentifier()})

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class Action:
    """One declared argument."""

    _FIELDS = 'option_strings dest nargs const default type choices required help metavar'.split()

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        self.option_strings, self.dest, self.nargs, self.const = option_strings, dest, nargs, const
        self.default, self.type, self.choices, self.required = default, type, choices, required
        self.help, self.metavar = help, metavar

    def __repr__(self):
        return shown(self, [(name, getattr(self, name)) for name in self._FIELDS])

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **rest):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as store '
                             'true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')
        super().__init__(option_strings, dest, nargs, const, **rest)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class BooleanOptionalAction(Action):
    """--name and --no-name."""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None):
        names = []
        for name in option_strings:
            names += [name, '--no-' + name[2:]] if name.startswith('--') else [name]
        if help is not None and default is not None and default is not SUPPRESS:
            help += ' (default: %(default)s)'
        super().__init__(names, dest, 0, None, default, type, choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


def _grown(namespace, dest, values):
    """A list of its own with the values after those collected so far."""
    items = getattr(namespace, dest, None)
    setattr(namespace, dest, [*(() if items is None else items), *values])


class _AppendAction(_StoreAction):
    def __init__(self, option_strings, dest, nargs=None, const=None, **rest):
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not supplying the value to '
                             'append, the append const action may be more appropriate')
        super().__init__(option_strings, dest, nargs, const, **rest)

    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, None, default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, 0, None, default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None else self.version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, values)


class _SubParsersAction(Action):
    """The choice between sub-commands."""

    class _Choice(Action):
        def __init__(self, name, aliases, help):
            shown_name = name + f" ({', '.join(aliases)})" if aliases else name
            super().__init__([], name, help=help, metavar=shown_name)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._listed = {}, []
        super().__init__(option_strings, dest, PARSER, None, choices=self._name_parser_map, required=required,
                         help=help, metavar=metavar)

    def add_parser(self, name, **kwargs):
        kwargs.setdefault('prog', f'{self._prog_prefix} {name}')
        aliases = kwargs.pop('aliases', ())
        for each in (name, *aliases):
            if each in self._name_parser_map:
                kind = 'parser' if each == name else 'parser alias'
                raise ArgumentError(self, f'conflicting sub{kind}: {each}')
        if 'help' in kwargs:
            self._listed.append(self._Choice(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        return parser

    def _get_subactions(self):
        return self._listed

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        chosen = self._name_parser_map.get(name)
        if chosen is None:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})")
        inner, extras = chosen.parse_known_args(rest, None)
        namespace.__dict__.update(vars(inner))
        if extras:
            vars(namespace).setdefault('_unrecognized_args', []).extend(extras)


class FileType:
    """Opens the file named."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._options = mode, (bufsize, encoding, errors)

    def __call__(self, string):
        if string == '-':
            return sys.stdin if 'r' in self._mode else sys.stdout
        try:
            return open(string, self._mode, *self._options)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")

    def __repr__(self):
        bufsize, *named = self._options
        args = [self._mode] + [bufsize] * (bufsize != -1)
        return shown(self, [(key, value) for key, value in zip(('encoding', 'errors'), named) if value is not None], args)


ACTIONS = {
    None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
    'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
    'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction, 'extend': _ExtendAction,
}
