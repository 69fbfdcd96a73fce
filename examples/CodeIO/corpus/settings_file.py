"""Reading the kind of settings that people type by hand."""


def parse_settings(text: str) -> dict[str, dict[str, str]]:
    """Sections in square brackets with ``key = value`` lines; '#' starts a comment.

    Lines before the first section go under 'general'. The last value of a key wins.

    >>> parse_settings("a = 1\\n[net]\\nhost = home # at last")
    {'general': {'a': '1'}, 'net': {'host': 'home'}}
    """
    result: dict[str, dict[str, str]] = {}
    section = "general"
    for line in text.splitlines():
        line = line.split("#", 1)[0].strip()
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif "=" in line:
            key, value = line.split("=", 1)
            result.setdefault(section, {})[key.strip()] = value.strip()
    return result


def parse_query(query: str) -> dict[str, list[str]]:
    """Split what follows the '?' of a web address into names and lists of values.

    '+' means a space and '%41' the character with that code; a broken code is kept.

    >>> parse_query("q=red+shoes&size=42&q=%41")
    {'q': ['red shoes', 'A'], 'size': ['42']}
    """
    def decode(s):
        out = ""
        i = 0
        while i < len(s):
            code = s[i + 1:i + 3]
            if s[i] == "%" and len(code) == 2 and all(ch in "0123456789abcdefABCDEF" for ch in code):
                out += chr(int(code, 16))
                i += 3
            else:
                out += " " if s[i] == "+" else s[i]
                i += 1
        return out

    fields: dict[str, list[str]] = {}
    for part in query.lstrip("?").split("&"):
        if part:
            name, _, value = part.partition("=")
            fields.setdefault(decode(name), []).append(decode(value))
    return fields


def merge_settings(base: dict, override: dict) -> dict:
    """A new dict in which nested dicts are merged and None removes a key.

    >>> merge_settings({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"c": 9}, "e": 5})
    {'a': 1, 'b': {'c': 9, 'd': 3}, 'e': 5}
    """
    merged = {}
    for key in list(base) + [k for k in override if k not in base]:
        if key not in override:
            merged[key] = base[key]
        elif override[key] is None:
            continue
        elif isinstance(override[key], dict) and isinstance(base.get(key), dict):
            merged[key] = merge_settings(base[key], override[key])
        else:
            merged[key] = override[key]
    return merged
