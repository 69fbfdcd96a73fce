# URLs as text.

import re
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes"]

_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_SCHEME = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.')
_RELATIVE = ('', 'ftp', 'http', 'https', 'file', 'ws', 'wss', 'sftp', 'gopher', 'nntp', 'imap', 'mms', 'svn', 'svn+ssh')
_HAS_PARAMS = ('', 'ftp', 'hdl', 'prospero', 'http', 'https', 'imap', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips', 'mms',
               'sftp', 'tel')


class _Location:
    """What both kinds of result know about their netloc."""
    __slots__ = ()

    def _user_and_host(self):
        user, at, host = self.netloc.rpartition('@')
        name, colon, password = user.partition(':')
        return (name if at else None, password if colon else None, host)

    username = property(lambda self: self._user_and_host()[0])
    password = property(lambda self: self._user_and_host()[1])

    def _host_and_port(self):
        host = self._user_and_host()[2]
        if host.startswith('['):
            name, _, rest = host[1:].partition(']')
            return name, rest.partition(':')[2]
        name, _, port = host.partition(':')
        return name, port

    @property
    def hostname(self):
        return self._host_and_port()[0].lower() or None

    @property
    def port(self):
        text = self._host_and_port()[1]
        if not text:
            return None
        if not (text.isdigit() and text.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {text!r}")
        if int(text) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(text)


class SplitResult(_Location, namedtuple('SplitResult', 'scheme netloc path query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Location, namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


def urlsplit(url, scheme='', allow_fragments=True):
    url = url.lstrip(''.join(map(chr, range(33))))
    for char in '\t\r\n':
        url = url.replace(char, '')
    netloc = query = fragment = ''
    at = url.find(':')
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(char in _SCHEME for char in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == '//':
        end = min((found for found in (url.find(char, 2) for char in '/?#') if found >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in _HAS_PARAMS and ';' in path:
        last = path.rfind('/')
        at = path.find(';', last if last >= 0 else 0)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif url[:2] == '//':
        url = '//' + url
    if scheme:
        url = scheme + ':' + url if netloc or scheme not in ('file',) or url[:2] == '//' else scheme + '://' + url
    if query:
        url += '?' + query
    return url + '#' + fragment if fragment else url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f'{url};{params}' if params else url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    b, u = urlparse(base, '', allow_fragments), urlparse(url, urlparse(base).scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in _RELATIVE:
        return url
    if u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((u.scheme, b.netloc, b.path, b.params, u.query or b.query, u.fragment))
    if u.path[:1] == '/':
        parts = u.path.split('/')
    else:
        parts = b.path.split('/')[:-1] + u.path.split('/') if b.path else [''] + u.path.split('/')
    resolved = []
    for part in parts[1:-1] if parts[0] == '' else parts[:-1]:
        if part == '..':
            if resolved:
                resolved.pop()
        elif part not in ('.', ''):
            resolved.append(part)
    last = parts[-1]
    if last in ('.', '..'):
        if last == '..' and resolved:
            resolved.pop()
        last = ''
    lead = '/' if parts[0] == '' or b.netloc else ''
    path = lead + '/'.join(resolved + [last])
    return urlunparse((u.scheme, b.netloc, path or '/', u.params, u.query, u.fragment))


def urldefrag(url):
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, '')) if '#' in url else url, fragment)


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    result = [first]
    for part in rest:
        try:
            result += [bytes([int(part[:2], 16)]) if len(part) > 1 else b'%' + part, part[2:] if len(part) > 1 else b'']
        except ValueError:
            result += [b'%', part]
    return b''.join(result)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        return string
    return re.sub('((?:%[0-9a-fA-F]{2})+)', lambda found: unquote_to_bytes(found.group()).decode(encoding, errors),
                  string)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    keep = _ALWAYS_SAFE | frozenset(safe.encode('ascii', 'ignore') if isinstance(safe, str) else safe)
    return ''.join([chr(byte) if byte in keep else f'%{byte:02X}' for byte in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        return quote_from_bytes(string.encode(encoding or 'utf-8', errors or 'strict'), safe)
    if encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    if isinstance(string, str) and ' ' in string:
        return quote(string, safe + ' ', encoding, errors).replace(' ', '+')
    return quote(string, safe, encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    def shown(value):
        return quote_via(value if isinstance(value, bytes) else str(value), safe)
    if not hasattr(query, 'items'):
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None
    pairs = []
    for key, value in query.items() if hasattr(query, 'items') else query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__iter__'):
            pairs += [f'{shown(key)}={shown(item)}' for item in value]
        else:
            pairs.append(f'{shown(key)}={shown(value)}')
    return '&'.join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and 1 + qs.count(separator) > max_num_fields:
        raise ValueError('Max number of fields exceeded')
    result = []
    for pair in qs.split(separator) if qs else []:
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (pair,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
