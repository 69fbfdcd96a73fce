# Requests: the sandbox has no network.

from _powerless import deny as _deny
from urllib.parse import quote, unquote, urlparse  # noqa


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url, self.data, self.headers, self.method = url, data, dict(headers), method

    def add_header(self, key, val):
        self.headers[key] = val


_deny(globals(), 'urlopen urlretrieve build_opener install_opener urlcleanup')
