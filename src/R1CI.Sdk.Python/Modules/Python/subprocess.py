# Processes: none can be started.

from _powerless import deny as _deny, denied_class as _class

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        return f"Command {self.cmd!r} returned non-zero exit status {self.returncode}."


class TimeoutExpired(SubprocessError):
    pass


Popen = _class('Popen')
CompletedProcess = _class('CompletedProcess')
_deny(globals(), 'run call check_call check_output getoutput getstatusoutput')
