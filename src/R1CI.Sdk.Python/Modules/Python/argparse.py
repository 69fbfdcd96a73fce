# Command lines: declared arguments, parsed values, help and error messages.

import sys

from _argparse_actions import (ACTIONS, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, Action,
                               ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace,
                               _SubParsersAction, argument_name, shown)
from _argparse_format import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
                              RawDescriptionHelpFormatter, RawTextHelpFormatter)
from _argparse_match import Walk, converted

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']


class _Container:
    """What arguments are added to: a parser or a group of one."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        self._registries = {'action': dict(ACTIONS), 'type': {None: lambda string: string}}
        self._actions, self._option_string_actions, self._action_groups = [], {}, []
        self._mutually_exclusive_groups, self._defaults = [], {}
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(f'invalid conflict_resolution value: {conflict_handler!r}')

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        is_positional = not args or len(args) == 1 and args[0][:1] not in self.prefix_chars
        if is_positional and args and 'dest' in kwargs:
            raise ValueError('dest supplied twice for positional argument')
        kwargs = self._positional(*args, **kwargs) if is_positional else self._optional(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        make = kwargs.pop('action', None)
        make = self._registry_get('action', make, make)
        if not callable(make):
            raise ValueError(f'unknown action "{make}"')
        action = make(**kwargs)
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ValueError(f'{convert!r} is not callable')
        if convert is FileType:
            raise ValueError(f'{convert!r} is a FileType class object, instance of it must be passed')
        try:
            HelpFormatter('')._format_args(action, None)
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs")
        return self._add_action(action)

    @staticmethod
    def _positional(dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        if kwargs.get('nargs') not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
            kwargs['required'] = True
        elif kwargs.get('nargs') == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return {**kwargs, 'dest': dest, 'option_strings': []}

    def _optional(self, *names, dest=None, **kwargs):
        for name in names:
            if name[0] not in self.prefix_chars:
                raise ValueError(f'invalid option string {name!r}: must start with a character {self.prefix_chars!r}')
        if dest is None:
            long_names = [name for name in names if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long_names or names)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {names[0]!r}')
            dest = dest.replace('-', '_')
        return {**kwargs, 'dest': dest, 'option_strings': list(names)}

    def add_argument_group(self, *args, **kwargs):
        group = _Group(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _Exclusive(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._settle_conflicts(action)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
        return action

    def _settle_conflicts(self, action):
        taken = [name for name in action.option_strings if name in self._option_string_actions]
        if taken and self.conflict_handler == 'error':
            raise ArgumentError(action, f"conflicting option string{'s' if len(taken) > 1 else ''}: {', '.join(taken)}")
        for name in taken:
            old = self._option_string_actions.pop(name)
            old.option_strings.remove(name)
            if not old.option_strings:
                old.container._remove_action(old)

    def _remove_action(self, action):
        self._actions.remove(action)


class _Group(_Container):
    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault('conflict_handler', container.conflict_handler)
        kwargs.setdefault('prefix_chars', container.prefix_chars)
        kwargs.setdefault('argument_default', container.argument_default)
        super().__init__(description, **kwargs)
        self.title, self._group_actions, self._owner = title, [], container
        for shared in ('_registries', '_actions', '_option_string_actions', '_defaults', '_mutually_exclusive_groups'):
            setattr(self, shared, getattr(container, shared))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _Exclusive(_Group):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._owner._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._owner._remove_action(action)
        self._group_actions.remove(action)


class ArgumentParser(_Container):
    """A command line: what may stand on it and what it means."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = sys.argv[0].rpartition('/')[2] if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            mark = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(mark + 'h', mark * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._take_over(parent)

    def __repr__(self):
        names = 'prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help'
        return shown(self, [(name, getattr(self, name)) for name in names])

    def _take_over(self, parent):
        known = {group.title: group for group in self._action_groups}
        placed = {}
        for group in parent._action_groups:
            if group.title not in known:
                known[group.title] = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                placed[action] = known[group.title]
        for group in parent._mutually_exclusive_groups:
            own = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                placed[action] = own
        for action in parent._actions:
            placed.get(action, self)._add_action(action)
        self._defaults.update(parent._defaults)

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        make = self._registry_get('action', kwargs.pop('action', 'parsers'), _SubParsersAction)
        return self._subparsers._add_action(make(option_strings=[], **kwargs))

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    # ---- parsing --------------------------------------------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        namespace, extras = self.parse_known_args(args, namespace)
        if extras:
            self.error(f"unrecognized arguments: {' '.join(extras)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            return self._parse(args, namespace)
        try:
            return self._parse(args, namespace)
        except ArgumentError as e:
            self.error(str(e))

    def parse_intermixed_args(self, args=None, namespace=None):
        namespace, extras = self.parse_known_intermixed_args(args, namespace)
        if extras:
            self.error(f"unrecognized arguments: {' '.join(extras)}")
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Options first, wherever they stand; then the positionals from what is left."""
        positionals = self._get_positional_actions()
        kept = [(action, action.nargs, action.default, action.required) for action in positionals]
        for action in positionals:
            action.nargs, action.default, action.required = SUPPRESS, SUPPRESS, False
        try:
            namespace, rest = self.parse_known_args(args, namespace)
        finally:
            for action, action.nargs, action.default, action.required in kept:
                pass
        options = [(action, action.required) for action in self._get_optional_actions()]
        for action, _ in options:
            action.required = False
        try:
            return self.parse_known_args(rest, namespace)
        finally:
            for action, action.required in options:
                pass

    def _parse(self, args, namespace):
        if self.fromfile_prefix_chars is not None:
            args = self._read_from_files(args)
        walk = Walk(self, args, namespace)
        walk.run()
        missing = []
        for action in self._actions:
            if action in walk.seen:
                continue
            if action.required:
                missing.append(argument_name(action))
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and action.default is getattr(namespace, action.dest)):
                setattr(namespace, action.dest, converted(self, action, action.default))
        if missing:
            self.error(f"the following arguments are required: {', '.join(filter(None, missing))}")
        for group in self._mutually_exclusive_groups:
            if group.required and not any(action in walk.explicit for action in group._group_actions):
                names = [argument_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.error(f"one of the arguments {' '.join(names)} is required")
        walk.extras += namespace.__dict__.pop('_unrecognized_args', [])
        return namespace, walk.extras

    def _read_from_files(self, args):
        result = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    lines = [part for line in file.read().splitlines() for part in self.convert_arg_line_to_args(line)]
            except OSError as e:
                self.error(str(e))
            result += self._read_from_files(lines)
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, string):
        """The action, the option's name and the value behind '=', for a string that is an option."""
        if not string or string[0] not in self.prefix_chars:
            return None
        if string in self._option_string_actions:
            return self._option_string_actions[string], string, None
        if len(string) == 1:
            return None
        name, equals, value = string.partition('=')
        if equals and name in self._option_string_actions:
            return self._option_string_actions[name], name, value
        found = self._abbreviated(string)
        if len(found) > 1:
            options = ', '.join(option for _, option, _ in found)
            self.error(f'ambiguous option: {string} could match {options}')
        if found:
            return found[0]
        import re
        looks_negative = re.match(r'^-\d+$|^-\d*\.\d+$', string)
        if looks_negative and not any(re.match(r'^-\d+$|^-\d*\.\d+$', option) for option in self._option_string_actions):
            return None
        return None if ' ' in string else (None, string, None)

    def _abbreviated(self, string):
        options = self._option_string_actions
        if string[1] in self.prefix_chars:
            if not self.allow_abbrev:
                return []
            name, equals, value = string.partition('=')
            return [(options[each], each, value if equals else None) for each in options if each.startswith(name)]
        found = []
        for each, action in options.items():
            if each == string[:2]:
                found.append((action, each, string[2:]))
            elif each.startswith(string):
                found.append((action, each, None))
        return found

    def _get_values(self, action, strings):
        if action.nargs not in (PARSER, REMAINDER) and '--' in strings:
            strings = list(strings)
            strings.remove('--')
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._checked(action, converted(self, action, value))
            return value
        if not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = strings if action.default is None else action.default
            if action.default is None:
                return value
            self._check_value(action, value)
            return value
        if len(strings) == 1 and action.nargs in (None, OPTIONAL):
            return self._checked(action, converted(self, action, strings[0]))
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [converted(self, action, string) for string in strings]
        if action.nargs == PARSER:
            self._check_value(action, values[0])
        elif action.nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    def _checked(self, action, value):
        self._check_value(action, value)
        return value

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {', '.join(map(repr, action.choices))})")

    # ---- texts ----------------------------------------------------------------------------------------------------

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), file or sys.stdout)

    def print_help(self, file=None):
        self._print_message(self.format_help(), file or sys.stdout)

    def _print_message(self, message, file=None):
        if message:
            (file or sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')
