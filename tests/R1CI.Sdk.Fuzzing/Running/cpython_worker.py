"""Executes programs in batches: a line of JSON with a list of programs in, a line of JSON for each result out, then the line
"end" with the processor time of all children so far in seconds.

A result is [status, stdout, last line of the error]; status is ok, error, time or output. A batch runs in a forked child, so that
what one does to the interpreter ends with it; a program that kills the child is the one without a result.
"""
import gc
import io
import json
import os
import resource
import signal
import sys
import types
import builtins
import asyncio, bisect, collections, contextlib, copy, dataclasses, datetime, decimal, enum, fractions, functools, heapq  # noqa: F401
import itertools, json, math, operator, random, re, statistics, string, textwrap, typing  # noqa: F401, F811
import abc, base64, binascii, calendar, cmath, hashlib, numbers, pprint, struct, time, unicodedata, warnings  # noqa: F401

MAX_CHARS = 1 << 16
# Generated programs take a millisecond; one that takes so much processor time does not end, or fills the memory.
SECONDS = 0.25
WAITING_SECONDS = 10.0


alarms = []  # during this program


class Stopped(BaseException):
    pass


class Output(io.TextIOBase):
    def __init__(self):
        self.parts, self.left = [], MAX_CHARS

    def write(self, text):
        self.left -= len(text)
        if self.left < 0:
            raise Stopped('output')
        self.parts.append(text)
        return len(text)

    def text(self):
        return ''.join(self.parts)


def on_alarm(signum, frame):
    alarms.append(signum)
    raise Stopped('time')


def start_clock():
    # Again and again, because a program may catch what stops it.
    signal.setitimer(signal.ITIMER_PROF, SECONDS, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WAITING_SECONDS, SECONDS)


def last_line(exception):
    # The hook in C, because only that one adds suggestions.
    errors = sys.stderr = io.StringIO()
    sys.__excepthook__(type(exception), exception, exception.__traceback__)
    return errors.getvalue().rstrip('\n').split('\n')[-1]


def printable(text):
    return text.encode('utf-8', 'backslashreplace').decode()


def run(source):
    module = types.ModuleType('__main__')
    module.__builtins__ = builtins
    sys.modules['__main__'] = module
    output = sys.stdout = Output()
    sys.stderr = io.StringIO()
    asyncio.set_event_loop_policy(None)
    status, error = 'ok', ''
    alarms.clear()
    start_clock()
    try:
        exec(compile(source, '<string>', 'exec', dont_inherit=True), module.__dict__)
    except Stopped as e:
        status = e.args[0]
    except SystemExit as e:
        status, error = 'error', 'SystemExit: %s' % e.code
    except BaseException as e:
        start_clock()
        try:
            status, error = 'error', last_line(e)
        except Stopped:
            status = 'time'
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    if alarms:
        status = 'time'
    return [status, printable(output.text()), printable(error)]


def child(programs, out):
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (len(programs) * 4, len(programs) * 4))
    signal.signal(signal.SIGALRM, on_alarm)
    signal.signal(signal.SIGPROF, on_alarm)
    for source in programs:
        try:
            result = run(source)
        except Stopped as e:
            result = [e.args[0], '', '']
        out.write(json.dumps(result).encode() + b'\n')
        out.flush()


def main():
    warnings.simplefilter('ignore')
    gc.freeze()  # collections in a child would copy every page of the parent's objects
    out = os.fdopen(os.dup(1), 'wb')
    os.close(1)
    for line in sys.stdin.buffer:
        programs = json.loads(line)
        pid = os.fork()
        if pid == 0:
            try:
                child(programs, out)
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        out.write(b'end %.6f\n' % (used.ru_utime + used.ru_stime))
        out.flush()


main()
