# Servers: none can be started.

from _powerless import denied_class as _class

BaseServer = TCPServer = UDPServer = ThreadingTCPServer = _class('TCPServer')


class BaseRequestHandler:
    pass


class StreamRequestHandler(BaseRequestHandler):
    pass
