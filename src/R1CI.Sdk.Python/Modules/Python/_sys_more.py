# What is in `sys` that few scripts ask for.

from types import SimpleNamespace as _SimpleNamespace

import sys as _sys

implementation = _SimpleNamespace(name='cpython', cache_tag='cpython-311', version=_sys.version_info,
                                  hexversion=_sys.hexversion, _multiarch='x86_64-linux-gnu')
stdlib_module_names = frozenset('''
    __future__ _abc _thread abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2
    cProfile calendar cgi cmath cmd code codecs collections colorsys compileall concurrent configparser contextlib
    contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings
    ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt
    getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress itertools
    json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder multiprocessing netrc
    ntpath numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix
    posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc queue quopri random re readline reprlib resource
    rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3
    sre_compile ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile
    telnetlib tempfile termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback
    tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref
    xml xmlrpc zipapp zipfile zipimport zlib zoneinfo'''.split())


def audit(event, /, *args):
    pass


addaudithook = audit


def breakpointhook(*args, **kws):
    pass


def getfilesystemencodeerrors():
    return 'surrogateescape'


def getallocatedblocks():
    return 0


def get_coroutine_origin_tracking_depth():
    return 0


def set_coroutine_origin_tracking_depth(depth):
    pass


def call_tracing(func, args):
    return func(*args)


def excepthook(exctype, value, traceback, /):
    import traceback as _traceback
    _traceback.print_exception(exctype, value, traceback)


__excepthook__ = excepthook
path_hooks, path_importer_cache, base_exec_prefix = [], {}, ''
thread_info = None
