# Assertions about what is logged.

__name__ = 'unittest'

import collections
import logging

_Watched = collections.namedtuple('_LoggingWatcher', 'records output')


class _Kept(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.seen = _Watched([], [])

    def emit(self, record):
        self.seen.records.append(record)
        self.seen.output.append(self.format(record))


class Watch:
    """Keeps what a logger is given while it is entered, and fails when there was nothing, or anything."""

    def __init__(self, case, logger, level, wants_none):
        self._case, self._wants_none = case, wants_none
        self._logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self._level = logging._levels.get(level, level) if level else logging.INFO

    def __enter__(self):
        logger, kept = self._logger, _Kept()
        kept.setLevel(self._level)
        kept.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [kept]
        logger.setLevel(self._level)
        logger.propagate = False
        self._seen = kept.seen
        return None if self._wants_none else kept.seen

    def __exit__(self, kind, error, tb):
        logger = self._logger
        logger.handlers, level, logger.propagate = self._before
        logger.setLevel(level)
        if kind is not None:
            return False
        if self._wants_none and self._seen.records:
            raise self._case.failureException('Unexpected logs found: %r' % self._seen.output)
        if not self._wants_none and not self._seen.records:
            raise self._case.failureException('no logs of level %s or higher triggered on %s'
                                              % (logging.getLevelName(self._level), logger.name))
