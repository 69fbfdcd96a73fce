# File name patterns as regular expressions.

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]
_compiled = {}


def _matcher(pat):
    found = _compiled.get(pat)
    if found is None:
        found = _compiled[pat] = re.compile(translate(pat)).match
    return found


def fnmatch(name, pat):
    return _matcher(pat)(name) is not None


fnmatchcase = fnmatch


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]


def translate(pat):
    result, index, size = [], 0, len(pat)
    while index < size:
        char = pat[index]
        index += 1
        if char == '*':
            if not result or result[-1] != '.*':
                result.append('.*')
        elif char == '?':
            result.append('.')
        elif char == '[':
            end = index + (pat[index:index + 1] == '!')
            end = pat.find(']', end + (pat[end:end + 1] == ']'))
            if end < 0:
                result.append('\\[')
                continue
            inner = pat[index:end].replace('\\', r'\\')
            index = end + 1
            if inner[0] == '!':
                inner = '^' + inner[1:]
            elif inner[0] == '^':
                inner = '\\' + inner
            result.append(f'[{inner}]')
        else:
            result.append(re.escape(char))
    return f"(?s:{''.join(result)})\\Z"
