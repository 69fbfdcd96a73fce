# The flags of `re` as an enum, and Scanner.

__name__ = 're'

from enum import KEEP as _KEEP, IntFlag as _IntFlag, global_flag_repr as _global_flag_repr


class RegexFlag(_IntFlag, boundary=_KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    __repr__ = _global_flag_repr


globals().update(RegexFlag.__members__)


def template(pattern, flags=0):
    from re import compile
    return compile(pattern, flags | T)


class Scanner:
    """Splits text into tokens: each phrase with what is made of what it matches."""

    def __init__(self, lexicon, flags=0):
        from re import compile
        self.lexicon = lexicon
        self._phrases = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result, at = [], 0
        while True:
            for pattern, action in self._phrases:
                found = pattern.match(string, at)
                if found is not None:
                    break
            else:
                break
            if found.end() == at:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
