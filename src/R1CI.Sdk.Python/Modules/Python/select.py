# Waiting for files and sockets: there are none to wait for.

from _powerless import deny as _deny

error = OSError
_deny(globals(), 'select poll epoll')
