# Time zones. There is no database: UTC is the only zone.

from datetime import timedelta as _timedelta, tzinfo as _tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """No zone of that name is known."""


class InvalidTZPathWarning(RuntimeWarning):
    pass


class ZoneInfo(_tzinfo):
    _cache = {}

    def __new__(cls, key):
        if key not in cls._cache:
            cls._cache[key] = cls.no_cache(key)
        return cls._cache[key]

    @classmethod
    def no_cache(cls, key):
        if key not in available_timezones():
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        zone = _tzinfo.__new__(cls)
        zone._key = key
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(cls._cache if only_keys is None else only_keys):
            cls._cache.pop(key, None)

    key = property(lambda self: self._key)

    def utcoffset(self, dt):
        return None if dt is None else _timedelta(0)

    def dst(self, dt):
        return None if dt is None else _timedelta(0)

    def tzname(self, dt):
        return None if dt is None else 'UTC'

    def fromutc(self, dt):
        return dt

    def __str__(self):
        return self._key

    def __repr__(self):
        return f'zoneinfo.ZoneInfo(key={self._key!r})'


def available_timezones():
    return {'UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Zulu', 'Etc/Zulu', 'UCT', 'Etc/UCT', 'Universal', 'Etc/Universal'}


def reset_tzpath(to=None):
    pass
