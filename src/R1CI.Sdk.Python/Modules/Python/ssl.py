# Encrypted connections: there are no connections.

from _powerless import deny as _deny, denied_class as _class

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2
PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 2, 16, 17


class SSLError(OSError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError
SSLContext, SSLSocket = _class('SSLContext'), _class('SSLSocket')
_deny(globals(), 'create_default_context _create_unverified_context wrap_socket get_server_certificate')
