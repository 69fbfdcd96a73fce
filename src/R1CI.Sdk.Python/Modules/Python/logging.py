# Logging to standard error or to handlers of the program's own. There are no log files.

import sys
import time

from _logging_styles import PercentStyle, StrFormatStyle, StringTemplateStyle, _STYLES  # noqa

CRITICAL = FATAL = 50
ERROR, WARNING, INFO, DEBUG, NOTSET = 40, 30, 20, 10, 0
WARN = WARNING
_names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_levels = {name: level for level, name in _names.items()} | {'WARN': WARNING, 'FATAL': FATAL}
raiseExceptions = True
__path__ = []


def getLevelName(level):
    return _names.get(level) or _levels.get(level) or "Level %s" % level


def getLevelNamesMapping():
    return dict(_levels)


def addLevelName(level, levelName):
    _names[level] = levelName
    _levels[levelName] = level


def _checked(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _levels:
        raise ValueError("Unknown level: %r" % (level,))
    return _levels[level]


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        self.created = time.time()
        self.name, self.msg, self.args = name, msg, args
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            self.args = args[0]
        self.levelno, self.levelname = level, getLevelName(level)
        self.pathname, self.filename = pathname, pathname.rpartition('/')[2]
        self.module, self.lineno, self.funcName = self.filename.removesuffix('.py'), lineno, func
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.msecs = int(self.created % 1 * 1000) + 0.0
        self.relativeCreated = 0.0
        self.thread, self.threadName, self.process, self.processName = 1, 'MainThread', 1, 'MainProcess'

    def getMessage(self):
        text = str(self.msg)
        return text % self.args if self.args else text


class Formatter:
    converter = staticmethod(time.localtime)
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError('Style must be one of: %s' % ','.join(_STYLES))
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate and fmt:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def formatTime(self, record, datefmt=None):
        # Programs assign a function, time.gmtime, which is not to become a method.
        convert = self.converter
        moment = getattr(convert, '__func__', convert)(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        shown = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (shown, record.msecs) if self.default_msec_format else shown

    def formatException(self, ei):
        import traceback
        return ''.join(traceback.format_exception(ei[1])).rstrip('\n')

    def formatStack(self, stack_info):
        return stack_info

    def usesTime(self):
        return self._style.usesTime()

    def formatMessage(self, record):
        return self._style.format(record)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info:
            if not record.exc_text:
                record.exc_text = self.formatException(record.exc_info)
            text = text.rstrip('\n') + '\n' + record.exc_text
        if record.stack_info:
            text = text.rstrip('\n') + '\n' + self.formatStack(record.stack_info)
        return text


_default_formatter = Formatter()
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


class Filter:
    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + '.')


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        return all((f.filter if hasattr(f, 'filter') else f)(record) for f in self.filters)


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        super().__init__()
        self.level, self.formatter, self._name = _checked(level), None, None

    def __repr__(self):
        return f'<{type(self).__name__} ({getLevelName(self.level)})>'

    def setLevel(self, level):
        self.level = _checked(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        if self.filter(record):
            self.emit(record)

    def flush(self):
        pass

    def close(self):
        pass


class StreamHandler(Handler):
    terminator = '\n'

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return f"<{type(self).__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = stream

    def emit(self, record):
        (self.stream or sys.stderr).write(self.format(record) + self.terminator)


class NullHandler(Handler):
    def handle(self, record):
        pass


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        raise PermissionError(1, 'Operation not permitted', filename)


class Logger(Filterer):
    manager = None

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level = name, _checked(level)
        self.parent, self.propagate, self.handlers, self.disabled = None, True, [], False

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'

    def setLevel(self, level):
        self.level = _checked(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level > _disabled[0] and level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        return getLogger(suffix if self.name == 'root' else f'{self.name}.{suffix}')

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        filename, lineno, function, stack = self.findCaller(stack_info, stacklevel)
        record = self.makeRecord(self.name, level, filename, lineno, msg, args, exc_info, function, extra, stack)
        record.__dict__.update(extra or {})
        self.handle(record)

    def findCaller(self, stack_info=False, stacklevel=1):
        from _traceback import caller
        return (*caller(max(0, stacklevel - 1)), None)

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        return LogRecord(name, level, fn, lno, msg, args, exc_info, func, sinfo)

    def handle(self, record):
        if self.disabled or not self.filter(record):
            return
        logger, found = self, False
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and record.levelno >= WARNING:
            _last_resort.handle(record)

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    fatal = critical

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)


class LoggerAdapter:
    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra

    def process(self, msg, kwargs):
        kwargs['extra'] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        msg, kwargs = self.process(msg, kwargs)
        self.logger.log(level, msg, *args, **kwargs)

    def __getattr__(self, name):
        if name.upper() in _levels:
            return lambda msg, *args, **kwargs: self.log(_levels[name.upper()], msg, *args, **kwargs)
        return getattr(self.logger, name)


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        Logger.__init__(self, 'root', level)


root = RootLogger(WARNING)
_loggers = {}
_disabled = [0]
_last_resort = StreamHandler()
lastResort = _last_resort


def getLogger(name=None):
    if not name or name == 'root':
        return root
    if not isinstance(name, str):
        raise TypeError('A logger name must be a string')
    if name in _loggers:
        return _loggers[name]
    logger = _loggers[name] = Logger(name)
    parent = name.rpartition('.')[0]
    while parent and parent not in _loggers:
        parent = parent.rpartition('.')[0]
    logger.parent = _loggers[parent] if parent else root
    for other, child in _loggers.items():
        if other.startswith(name + '.') and (child.parent is root or name.startswith(child.parent.name + '.')):
            child.parent = logger
    return logger


def basicConfig(**kwargs):
    if kwargs.pop('force', False):
        root.handlers.clear()
    if root.handlers:
        return
    if 'filename' in kwargs:
        FileHandler(kwargs['filename'])
    handlers = kwargs.pop('handlers', None)
    if handlers is None:
        handlers = [StreamHandler(kwargs.pop('stream', None))]
    unknown = kwargs.keys() - {'filename', 'filemode', 'stream', 'format', 'datefmt', 'style', 'level', 'encoding', 'errors'}
    if unknown:
        raise ValueError('Unrecognised argument(s): %s' % ', '.join(sorted(unknown)))
    style = kwargs.pop('style', '%')
    default = {'%': BASIC_FORMAT, '{': '{levelname}:{name}:{message}', '$': '${levelname}:${name}:${message}'}
    formatter = Formatter(kwargs.pop('format', default.get(style)), kwargs.pop('datefmt', None), style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop('level', None)
    if level is not None:
        root.setLevel(level)


def disable(level=CRITICAL):
    _disabled[0] = _checked(level)


def shutdown(handlerList=()):
    pass


def captureWarnings(capture):
    pass


def getLoggerClass():
    return Logger


def _root(name):
    def call(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)
    call.__name__ = name
    return call


debug, info, warning, error, critical, exception = (
    _root('debug'), _root('info'), _root('warning'), _root('error'), _root('critical'), _root('exception'))
warn, fatal = warning, critical


def log(level, msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)
