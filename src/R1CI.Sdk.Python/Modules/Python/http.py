# HTTP's status codes and methods; http.client and http.server refuse to act.

from enum import IntEnum, StrEnum

__all__ = ['HTTPStatus', 'HTTPMethod']
__path__ = []

# The registry of status codes, with the phrases of RFC 9110 and its kin.
_PHRASES = '''
100 Continue|101 Switching Protocols|102 Processing|103 Early Hints|200 OK|201 Created|202 Accepted
203 Non-Authoritative Information|204 No Content|205 Reset Content|206 Partial Content|207 Multi-Status
208 Already Reported|226 IM Used|300 Multiple Choices|301 Moved Permanently|302 Found|303 See Other|304 Not Modified
305 Use Proxy|307 Temporary Redirect|308 Permanent Redirect|400 Bad Request|401 Unauthorized|402 Payment Required
403 Forbidden|404 Not Found|405 Method Not Allowed|406 Not Acceptable|407 Proxy Authentication Required
408 Request Timeout|409 Conflict|410 Gone|411 Length Required|412 Precondition Failed|413 Request Entity Too Large
414 Request-URI Too Long|415 Unsupported Media Type|416 Requested Range Not Satisfiable|417 Expectation Failed
418 I'm a Teapot|421 Misdirected Request|422 Unprocessable Entity|423 Locked|424 Failed Dependency|425 Too Early
426 Upgrade Required|428 Precondition Required|429 Too Many Requests|431 Request Header Fields Too Large
451 Unavailable For Legal Reasons|500 Internal Server Error|501 Not Implemented|502 Bad Gateway|503 Service Unavailable
504 Gateway Timeout|505 HTTP Version Not Supported|506 Variant Also Negotiates|507 Insufficient Storage
508 Loop Detected|510 Not Extended|511 Network Authentication Required'''.replace('\n', '|')[1:]


class _Status(IntEnum):
    def __new__(cls, value, phrase, description=''):
        self = int.__new__(cls, value)
        self._value_, self.phrase, self.description = value, phrase, description
        return self


def _member(entry):
    code, _, phrase = entry.partition(' ')
    return phrase.upper().translate({32: '_', 45: '_', 39: ''}), (int(code), phrase)


HTTPStatus = _Status('HTTPStatus', [_member(entry) for entry in _PHRASES.split('|')], module='http')


class HTTPMethod(StrEnum):
    CONNECT = 'CONNECT'
    DELETE = 'DELETE'
    GET = 'GET'
    HEAD = 'HEAD'
    OPTIONS = 'OPTIONS'
    PATCH = 'PATCH'
    POST = 'POST'
    PUT = 'PUT'
    TRACE = 'TRACE'

    def __repr__(self):
        return f'<{type(self).__name__}.{self.name}>'
