# Connections: none can be opened.

from _powerless import denied_class as _class


class HTTPException(Exception):
    pass


HTTPConnection = HTTPSConnection = HTTPResponse = _class('HTTPConnection')
