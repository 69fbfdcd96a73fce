# Mail: none can be sent.

from _powerless import denied_class as _class

SMTP_PORT, SMTP_SSL_PORT, CRLF = 25, 465, '\r\n'


class SMTPException(OSError):
    pass


class SMTPServerDisconnected(SMTPException):
    pass


class SMTPResponseException(SMTPException):
    def __init__(self, code, msg):
        self.smtp_code, self.smtp_error = code, msg
        self.args = (code, msg)


class SMTPConnectError(SMTPResponseException):
    pass


class SMTPAuthenticationError(SMTPResponseException):
    pass


class SMTPDataError(SMTPResponseException):
    pass


class SMTPRecipientsRefused(SMTPException):
    def __init__(self, recipients):
        self.recipients = recipients
        self.args = (recipients,)


SMTP, SMTP_SSL, LMTP = _class('SMTP'), _class('SMTP_SSL'), _class('LMTP')
