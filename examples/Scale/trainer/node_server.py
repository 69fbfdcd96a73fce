#!/usr/bin/env python3
"""One `r1ci serve` on this node: starts it, lists its address in a folder that the trainer reads, starts it again when it dies, and takes it off the list at the end.

    node_server.py serve --endpoints DIR --token-file FILE [--r1ci COMMAND] [--tries 5] [-- --workers 16 --queue 4096]    on every node, until SIGTERM
    node_server.py wait  --endpoints DIR --count N [--timeout 120] [--while-running PID]                                  on one; prints the addresses

DIR lies on a file system that all nodes see. A server listens on one address only, the one by which the trainer's node is reached, at a free port, and asks for the
token: what runs in the sandbox is harmless, but a server is work that strangers could have done. Needs Python 3.8 and nothing else.
"""
import argparse
import json
import os
import pathlib
import shlex
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[2] / "adapters" / "python")]  # beside it, or where it is in a clone

from r1ci_endpoints import read_endpoints, write_endpoint  # noqa: E402

GOOD = 60.0  # seconds after which a server counts as one that works: what ends it then is no failure to start


class NodeServer:
    """One server process and its line in the list.

    folder      where its address is listed, under `name`
    command     the words of the command, such as ["r1ci"]
    host        the address to listen on, which is the one that is listed
    options     more options of `r1ci serve`
    tries       how often in a row a server may die young before this gives up
    """

    def __init__(self, folder, name, token_file=None, command=("r1ci",), host="127.0.0.1", options=(), tries=5):
        self.folder, self.name, self.tries, self.url, self.error = pathlib.Path(folder), name, tries, None, None
        token = ["--token-file", str(token_file)] if token_file else []
        self._words = [*command, "serve", "--host", host, "--port", "0", "--name", name, *token, *options]
        self._process, self._guard, self._stopped, self._lock, self._thread = None, None, threading.Event(), threading.Lock(), None

    def start(self, timeout=60.0):
        """Returns the address once the server answers its health check; RuntimeError with the reason when it does not."""
        try:
            self._run_once(timeout)
        except RuntimeError:
            self._process.wait()
            self._process.stdout.close()
            self._end_guard()
            raise
        self._thread = threading.Thread(target=self._keep, args=(timeout,), daemon=True)
        self._thread.start()
        return self.url

    def stop(self):
        """Takes the server off the list, lets its scripts end, and returns its exit code."""
        self._stopped.set()
        self._unlist()
        with self._lock:
            process = self._process
            if process is not None and process.poll() is None:
                process.terminate()
        if self._thread is not None:
            self._thread.join()
        self._unlist()
        return process.wait() if process is not None else 0

    def wait(self, timeout=None):
        """Waits for the end of the keeping thread; True when it has given up or was stopped."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run_once(self, timeout):
        with self._lock:
            if self._stopped.is_set():
                return
            self._process = subprocess.Popen(self._words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)  # its log is our standard error
            # When this process is killed, its end of the pipe closes, and the server is not left behind.
            self._guard = subprocess.Popen(["sh", "-c", 'trap "" TERM INT; read _; kill -TERM "$0" 2> /dev/null', str(self._process.pid)], stdin=subprocess.PIPE)
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"'{shlex.join(self._words)}' ended with exit code {self._process.wait()} before it listened; see the lines above.")
        url = json.loads(line)["url"]
        if not answers(url, timeout, lambda: self._process.poll() is None):
            self._process.kill()
            raise RuntimeError(f"{url} did not answer /healthz within {timeout:g} s.")
        self.url = url
        if not self._stopped.is_set():
            write_endpoint(self.folder, self.name, url)

    def _keep(self, timeout):
        young = 0
        while True:
            begun = time.monotonic()
            code = self._process.wait()
            self._process.stdout.close()
            self._end_guard()
            self._unlist()
            if self._stopped.is_set():
                return
            young = 0 if time.monotonic() - begun > GOOD else young + 1
            print(f"node_server: {self.name}: the server ended with {code}" + ("" if young > self.tries else "; it is started again"), file=sys.stderr, flush=True)
            while young <= self.tries and not self._stopped.wait(min(5.0, 0.1 * 2 ** young) if young else 0):
                try:
                    self._run_once(timeout)
                    break
                except RuntimeError as problem:
                    young += 1
                    self.error = str(problem)
                    print(f"node_server: {self.name}: {problem}", file=sys.stderr, flush=True)
            if self._stopped.is_set() and self._process.poll() is None:
                self._process.terminate()
            if young > self.tries:
                self.error = f"The server on {self.name} died {young} times in a row; see its log."
                return

    def _end_guard(self):
        self._guard.kill()
        self._guard.wait()
        self._guard.stdin.close()

    def _unlist(self):
        (self.folder / f"{self.name}.url").unlink(missing_ok=True)


def answers(url, timeout, is_wanted=lambda: True):
    """Whether a server answers its health check within some seconds; False as soon as nobody wants to know."""
    end = time.monotonic() + timeout
    while is_wanted():
        try:
            with urllib.request.urlopen(url + "/healthz", timeout=5) as response:
                return response.status == 200
        except (urllib.error.URLError, OSError):
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
    return False


def address_towards(peer):
    """The address of this node that another one sees: that of the interface by which `peer` is reached. No packet is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((peer, 9))
        return probe.getsockname()[0]


def serve(arguments):
    peer = arguments.trainer or os.environ.get("SLURM_LAUNCH_NODE_IPADDR") or "127.0.0.1"
    name = arguments.name or os.environ.get("SLURMD_NODENAME") or socket.gethostname()
    server = NodeServer(arguments.endpoints, name, arguments.token_file, shlex.split(arguments.r1ci), arguments.host or address_towards(peer), arguments.options, arguments.tries)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    try:
        print(f"node_server: {name}: {server.start()}", file=sys.stderr, flush=True)
    except (RuntimeError, FileNotFoundError) as problem:
        sys.exit(f"node_server: {problem}")
    while not ended.wait(0.2):
        if server.wait(0):
            sys.exit(f"node_server: {server.error}")
    server.stop()
    return 0


def wait(arguments):
    """Prints the addresses, separated by commas, once there are enough and each answers; 1 with the names that are there when time is over or the process ends."""
    end, good = time.monotonic() + arguments.timeout, {}
    while time.monotonic() < end:
        listed = read_endpoints(arguments.endpoints)
        good = {url: True for url in listed if good.get(url) or answers(url, min(5.0, max(0.1, end - time.monotonic())))}
        if len(good) >= arguments.count:
            print(",".join(good))
            return 0
        if arguments.while_running and not is_running(arguments.while_running):
            break
        time.sleep(0.1)
    print(f"node_server: {len(good)} of {arguments.count} servers answer ({', '.join(good) or 'none'}) after {arguments.timeout:g} s or the end of those that start them; "
          "see the logs of the others.", file=sys.stderr)
    return 1


def is_running(pid):
    try:
        state = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        return state != "Z"
    except OSError:
        return False


def main():
    own, passed = sys.argv[1:], []
    if "--" in own:
        at = own.index("--")
        own, passed = own[:at], own[at + 1:]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(required=True, metavar="serve|wait")
    one = verbs.add_parser("serve", help="run a server on this node")
    one.add_argument("--endpoints", required=True, metavar="DIR", help="the folder where addresses are listed; every node sees it")
    one.add_argument("--token-file", metavar="FILE", help="the file that holds the token, 16 characters or more, readable by you only")
    one.add_argument("--r1ci", default="r1ci", metavar="COMMAND", help='the command, such as "dotnet bin/r1ci.dll"')
    one.add_argument("--host", metavar="ADDRESS", help="the address to listen on and to list; without it the one by which the trainer's node is reached")
    one.add_argument("--trainer", metavar="ADDRESS", help="the trainer's node; under Slurm the one that srun was called on")
    one.add_argument("--name", help="what the list calls this node; its host name without it")
    one.add_argument("--tries", type=int, default=5, metavar="N", help="how often in a row a server may die young (5)")
    one.set_defaults(run=serve)
    many = verbs.add_parser("wait", help="wait until servers answer, and print their addresses")
    many.add_argument("--endpoints", required=True, metavar="DIR")
    many.add_argument("--count", required=True, type=int, metavar="N", help="how many must answer")
    many.add_argument("--timeout", type=float, default=120.0, metavar="SECONDS")
    many.add_argument("--while-running", type=int, metavar="PID", help="give up when this process of this node has ended")
    many.set_defaults(run=wait)
    arguments = parser.parse_args(own)
    arguments.options = passed
    if not pathlib.Path(arguments.endpoints).is_dir():
        parser.error(f"--endpoints is '{arguments.endpoints}', and there is no such folder; make it where every node sees it")
    return arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
