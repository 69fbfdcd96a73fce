# Which strings of a command line belong to which argument.

__name__ = 'argparse'

import re

from _argparse_actions import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError,
                               ArgumentTypeError)

_COUNTS = {
    None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)',
    REMAINDER: '([-AO]*)', PARSER: '(-*A[-AO]*)', SUPPRESS: '(-*-*)',
}


def pattern_of(action):
    """A regular expression over a string with A for an argument, O for an option, - for '--'."""
    found = _COUNTS.get(action.nargs)
    if found is None:
        found = '(-*%s-*)' % '-*'.join('A' * action.nargs)
    return found.replace('-*', '').replace('-', '') if action.option_strings else found


def count_for(action, shape):
    found = re.match(pattern_of(action), shape)
    if found is not None:
        return len(found[1])
    wanted = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
              ONE_OR_MORE: 'expected at least one argument'}.get(action.nargs)
    if wanted is None:
        wanted = f"expected {action.nargs} argument{'s' if action.nargs != 1 else ''}"
    raise ArgumentError(action, wanted)


def counts_for(actions, shape):
    """How many strings each takes, for the longest run of actions that can all have theirs."""
    for end in range(len(actions), 0, -1):
        found = re.match(''.join(map(pattern_of, actions[:end])), shape)
        if found is not None:
            return [len(part) for part in found.groups()]
    return []


class Walk:
    """One pass over the strings."""

    def __init__(self, parser, strings, namespace):
        self.parser, self.strings, self.namespace = parser, strings, namespace
        self.extras, self.seen, self.explicit = [], set(), set()
        self.positionals = parser._get_positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend(a for a in group._group_actions if a is not action)
        self.options, self.shape = self._classify()

    def _classify(self):
        options, shape, raw = {}, [], False
        for number, string in enumerate(self.strings):
            found = None
            if string == '--' and not raw:
                shape.append('-')
                raw = True
                continue
            if not raw:
                found = self.parser._parse_optional(string)
            if found is not None:
                options[number] = found
            shape.append('A' if found is None else 'O')
        return options, ''.join(shape)

    def run(self):
        last = max(self.options, default=-1)
        at = 0
        while at <= last:
            following = min(number for number in self.options if number >= at)
            if at != following:
                moved = self.take_positionals(at)
                if moved > at:
                    at = moved
                    continue
            if at not in self.options:
                self.extras += self.strings[at:following]
                at = following
            at = self.take_option(at)
        stop = self.take_positionals(at)
        self.extras += self.strings[stop:]

    def act(self, action, values_of, option_string=None):
        self.seen.add(action)
        values = self.parser._get_values(action, values_of)
        if values is not action.default:
            self.explicit.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.explicit:
                    from _argparse_actions import argument_name
                    raise ArgumentError(action, f'not allowed with argument {argument_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def take_positionals(self, at):
        counts = counts_for(self.positionals, self.shape[at:])
        for action, count in zip(self.positionals, counts):
            self.act(action, self.strings[at:at + count])
            at += count
        self.positionals = self.positionals[len(counts):]
        return at

    def take_option(self, at):
        action, name, given = self.options[at]
        if action is None:
            self.extras.append(self.strings[at])
            return at + 1
        steps = []
        while given is not None:
            count = count_for(action, 'A')
            if count == 0 and name[1:2] not in self.parser.prefix_chars and given:
                # Flags written together: -abc.
                steps.append((action, [], name))
                name = name[0] + given[0]
                given = given[1:] or None
                following = self.parser._option_string_actions.get(name)
                if following is None:
                    raise ArgumentError(action, f'ignored explicit argument {(name[1:] + (given or ""))!r}')
                action = following
            elif count == 1:
                steps.append((action, [given], name))
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {given!r}')
        else:
            start = at + 1
            at += count_for(action, self.shape[start:])
            steps.append((action, self.strings[start:at + 1], name))
        for step in steps:
            self.act(*step)
        return at + 1


def converted(parser, action, string):
    """A string through the argument's type function."""
    convert = parser._registry_get('type', action.type, action.type)
    if not callable(convert):
        raise ArgumentError(action, f'{convert!r} is not callable')
    try:
        return convert(string)
    except ArgumentTypeError as e:
        raise ArgumentError(action, str(e))
    except (TypeError, ValueError):
        name = getattr(action.type, '__name__', repr(action.type))
        raise ArgumentError(action, f'invalid {name} value: {string!r}')
