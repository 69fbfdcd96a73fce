# Help and usage texts of argparse.

__name__ = 'argparse'

import re

from _argparse_actions import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE


class HelpFormatter:
    """Lays out sections of arguments in two columns."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog, self._step = prog, indent_increment
        # A terminal of 80 columns.
        self._width = 78 if width is None else width
        self._max_help = min(max_help_position, max(self._width - 20, indent_increment * 2))
        self._indent, self._widest = 0, 0
        self._root = self._current = (None, None, [])
        self._open = []

    def start_section(self, heading):
        section = (self._current, heading, [])
        self._current[2].append(lambda: self._section_text(section))
        self._indent += self._step
        self._current = section
        self._open.append(self._indent)

    def end_section(self):
        self._current = self._current[0]
        self._indent -= self._step

    def _section_text(self, section):
        self._indent += self._step
        body = ''.join(filter(None, [make() for make in section[2]]))
        self._indent -= self._step
        if not body:
            return ''
        heading = section[1]
        title = f"{' ' * self._indent}{heading}:\n" if heading not in (SUPPRESS, None) else ''
        return f'\n{title}{body}\n'

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._current[2].append(lambda: self._text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._current[2].append(lambda: self._usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        for depth, each in [(0, action), *((self._step, sub) for sub in self._subactions(action))]:
            self._widest = max(self._widest, len(self._invocation(each)) + self._indent + depth)
        self._current[2].append(lambda: self._argument(action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = ''.join(filter(None, [make() for make in self._root[2]]))
        return re.sub(r'\n\n\n+', '\n\n', text).strip('\n') + '\n' if text else text

    @staticmethod
    def _subactions(action):
        return getattr(action, '_get_subactions', list)()

    def _text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        return self._fill_text(text, max(self._width - self._indent, 11), ' ' * self._indent) + '\n\n'

    # ---- usage ----------------------------------------------------------------------------------------------------

    def _usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        options = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        parts = [self._usage_parts(options, groups), self._usage_parts(positionals, groups)]
        usage = ' '.join([self._prog, *parts[0], *parts[1]])
        if len(prefix) + len(usage) > self._width - self._indent:
            usage = self._wrapped(prefix, *parts)
        return f'{prefix}{usage}\n\n'

    def _wrapped(self, prefix, options, positionals):
        room = self._width - self._indent

        def lines_of(parts, indent, first=None):
            lines, line, length = [], [], (len(indent) if first is None else len(first)) - 1
            for part in parts:
                if line and length + 1 + len(part) > room:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(self._prog) <= 0.75 * room:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            if options:
                lines = lines_of([self._prog, *options], indent, prefix) + lines_of(positionals, indent)
            elif positionals:
                lines = lines_of([self._prog, *positionals], indent, prefix)
            else:
                lines = [self._prog]
            return '\n'.join(lines)
        indent = ' ' * len(prefix)
        lines = lines_of([*options, *positionals], indent)
        if len(lines) > 1:
            lines = lines_of(options, indent) + lines_of(positionals, indent)
        return '\n'.join([self._prog, *lines])

    def _usage_parts(self, actions, groups):
        parts = []
        at = 0
        while at < len(actions):
            group = self._group_at(actions, at, groups)
            if group is None:
                part = self._usage_part(actions[at], False)
                at += 1
                if part:
                    parts.append(part)
                continue
            members = group._group_actions
            texts = [text for text in (self._usage_part(action, True) for action in members) if text]
            at += len(members)
            if texts:
                joined = ' | '.join(texts)
                parts.append(f'({joined})' if group.required and len(texts) > 1
                             else joined if group.required else f'[{joined}]')
        return parts

    @staticmethod
    def _group_at(actions, at, groups):
        for group in groups:
            members = group._group_actions
            if members and actions[at:at + len(members)] == members:
                return group
        return None

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            text = self._format_args(action, self._metavar_of_positional(action))
            return text[1:-1] if in_group and text[:1] == '[' and text[-1:] == ']' else text
        text = action.format_usage() if action.nargs == 0 else (
            f'{action.option_strings[0]} {self._format_args(action, self._metavar_of_option(action))}')
        return text if action.required or in_group else f'[{text}]'

    # ---- one argument ---------------------------------------------------------------------------------------------

    def _argument(self, action):
        column = min(self._widest + 2, self._max_help)
        header = self._invocation(action)
        room = column - self._indent - 2
        pad = ' ' * self._indent
        if not action.help:
            text = f'{pad}{header}\n'
            first = None
        elif len(header) <= room:
            text, first = f'{pad}{header:<{room}}  ', 0
        else:
            text, first = f'{pad}{header}\n', column
        if action.help and action.help.strip():
            for number, line in enumerate(self._split_lines(self._expand_help(action), max(self._width - column, 11))):
                text += f"{' ' * (column if number else first)}{line}\n"
        elif not text.endswith('\n'):
            text += '\n'
        self._indent += self._step
        text += ''.join(self._argument(sub) for sub in self._subactions(action))
        self._indent -= self._step
        return text

    def _invocation(self, action):
        if not action.option_strings:
            return self._metavars(action, self._metavar_of_positional(action))(1)[0]
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._metavar_of_option(action))
        return ', '.join(f'{name} {args}' for name in action.option_strings)

    _format_action_invocation = _invocation

    def _metavars(self, action, default):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            result = default
        return lambda count: result if isinstance(result, tuple) else (result,) * count

    def _format_args(self, action, default):
        names = self._metavars(action, default)
        if action.nargs is None:
            return names(1)[0]
        if action.nargs == ZERO_OR_MORE:
            metavar = names(1)
            return '[%s [%s ...]]' % metavar if len(metavar) == 2 else '[%s ...]' % metavar
        shape = {OPTIONAL: (1, '[%s]'), ONE_OR_MORE: (2, '%s [%s ...]'), REMAINDER: (0, '...'), PARSER: (1, '%s ...'),
                 SUPPRESS: (0, '')}.get(action.nargs)
        if shape is not None:
            return shape[1] % names(shape[0]) if shape[0] else shape[1]
        if not isinstance(action.nargs, int):
            raise ValueError("invalid nargs value")
        return ' '.join(names(action.nargs))

    def _expand_help(self, action):
        values = {key: value for key, value in {**vars(action), 'prog': self._prog}.items() if value is not SUPPRESS}
        values = {key: getattr(value, '__name__', value) for key, value in values.items()}
        if values.get('choices') is not None:
            values['choices'] = ', '.join(map(str, values['choices']))
        return self._get_help_string(action) % values

    # ---- what subclasses replace ----------------------------------------------------------------------------------

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _metavar_of_option(self, action):
        return self._get_default_metavar_for_optional(action)

    def _metavar_of_positional(self, action):
        return self._get_default_metavar_for_positional(action)


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ''
        is_optional = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        if '%(default)' not in text and action.default is not SUPPRESS and is_optional:
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional
