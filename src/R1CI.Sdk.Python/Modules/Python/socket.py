# Sockets: none can be opened.

from _powerless import deny as _deny, denied_class as _class

AF_UNIX, AF_INET, AF_INET6 = 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOL_SOCKET, SO_REUSEADDR, IPPROTO_TCP, TCP_NODELAY = 1, 2, 6, 1
error, timeout = OSError, TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


socket = SocketType = _class('socket')
_deny(globals(), 'create_connection create_server getaddrinfo gethostbyname gethostbyaddr gethostname getfqdn '
                 'getnameinfo socketpair fromfd inet_aton inet_ntoa setdefaulttimeout getdefaulttimeout')
