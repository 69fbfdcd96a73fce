# Databases: there is no engine here. The names and the errors are, so that scripts can be read and told why.

from _powerless import denied_class as _class

PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2
apilevel, paramstyle, threadsafety = '2.0', 'qmark', 1
sqlite_version, version = '0.0.0', '2.6.0'


class Warning(Exception):
    pass


class Error(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


Connection, Cursor, Row = _class('Connection'), _class('Cursor'), _class('Row')


def connect(database, *args, **kwargs):
    raise NotSupportedError('there is no database engine in this interpreter; keep the data in lists and dicts, or in csv and json')
