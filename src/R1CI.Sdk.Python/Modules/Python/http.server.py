# Servers: none can be started.

from _powerless import denied_class as _class

HTTPServer = ThreadingHTTPServer = _class('HTTPServer')


class BaseHTTPRequestHandler:
    pass


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    pass
