# Splitting of command lines, as a shell would.

__all__ = ["split", "quote", "join"]

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_')


def split(s, comments=False, posix=True):
    words, word, inside, quoted = [], [], False, None
    index = 0
    while index < len(s):
        char = s[index]
        index += 1
        if quoted:
            if char == quoted:
                quoted = None
            elif char == '\\' and quoted == '"' and index < len(s) and s[index] in '"\\':
                word.append(s[index])
                index += 1
            else:
                word.append(char)
        elif char in ' \t\r\n':
            if inside:
                words.append(''.join(word))
                word, inside = [], False
        elif comments and char == '#':
            end = s.find('\n', index)
            index = len(s) if end < 0 else end
        else:
            inside = True
            if char in '"\'':
                quoted = char
            elif char == '\\':
                if index == len(s):
                    raise ValueError("No escaped character")
                word.append(s[index])
                index += 1
            else:
                word.append(char)
    if quoted:
        raise ValueError("No closing quotation")
    if inside:
        words.append(''.join(word))
    return words


def quote(s):
    if not s:
        return "''"
    return s if all(char in _SAFE for char in s) else "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(map(quote, split_command))
