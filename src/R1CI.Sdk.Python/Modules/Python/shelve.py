# Dictionaries of pickled objects that a file keeps.

from collections.abc import MutableMapping as _MutableMapping
import pickle

__all__ = ["Shelf", "BsdDbShelf", "DbfilenameShelf", "open"]


class Shelf(_MutableMapping):
    def __init__(self, dict, protocol=None, writeback=False, keyencoding="utf-8"):
        self.dict, self.writeback, self.keyencoding = dict, writeback, keyencoding
        self._protocol = pickle.DEFAULT_PROTOCOL if protocol is None else protocol
        self.cache = {}

    def _need_open(self):
        if self.dict is None:
            raise ValueError('invalid operation on closed shelf')

    def __iter__(self):
        self._need_open()
        for key in list(self.dict.keys()):
            yield key.decode(self.keyencoding)

    def __len__(self):
        self._need_open()
        return len(self.dict)

    def __contains__(self, key):
        self._need_open()
        return key.encode(self.keyencoding) in self.dict

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        self._need_open()
        if key in self.cache:
            return self.cache[key]
        value = pickle.loads(self.dict[key.encode(self.keyencoding)])
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        self._need_open()
        if self.writeback:
            self.cache[key] = value
        self.dict[key.encode(self.keyencoding)] = pickle.dumps(value, self._protocol)

    def __delitem__(self, key):
        self._need_open()
        del self.dict[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def sync(self):
        if self.writeback and self.cache:
            cache, self.cache, self.writeback = self.cache, {}, False
            for key, value in cache.items():
                self[key] = value
            self.writeback, self.cache = True, {}

    def close(self):
        if self.dict is not None:
            self.sync()
            self.dict = None


BsdDbShelf = Shelf


class DbfilenameShelf(Shelf):
    """A shelf whose file holds one pickled dictionary, written when it is synchronised or closed."""

    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        import os
        if flag not in ('r', 'w', 'c', 'n'):
            raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
        self._path, self._is_read_only = os.fspath(filename), flag == 'r'
        content = {}
        if flag != 'n' and (flag != 'c' or os.path.exists(self._path)):
            with _open_file(self._path, 'rb') as file:
                content = pickle.load(file)
        super().__init__(content, protocol, writeback)

    def sync(self):
        super().sync()
        if not self._is_read_only:
            with _open_file(self._path, 'wb') as file:
                pickle.dump(self.dict, file)


_open_file = open


def open(filename, flag='c', protocol=None, writeback=False):
    return DbfilenameShelf(filename, flag, protocol, writeback)
