"""A client of `r1ci serve` (or any SandboxFusion server), standard library only: keep-alive, retries, several servers, hedging.

    from r1ci_client import CodeClient
    with CodeClient(["http://node1:8080", "http://node2:8080"], token=os.environ["R1CI_TOKEN"]) as client:
        client.run("print(6 * 7)")["run_result"]["stdout"]                  # '42\\n'
        results = client.map([{"code": f"print({n}**2)"} for n in range(1000)])
        with client.session() as session:                                  # names are kept between scripts
            session.run("x = 5")
            session.run("print(x)")
    with CodeClient.from_environment() as client: ...                      # R1CI_SERVERS_FILE or R1CI_SERVERS, R1CI_TOKEN_FILE or R1CI_TOKEN

A script that is sent again gives the same answer: it sees nothing but its own code, input and files. So a call whose connection breaks, or whose server
says that it is full (429) or stopping (503), is sent again, to another server where there is one, until `patience` seconds have passed. Scripts in
sessions are sent again only when the server says that it did not run them.
"""
import concurrent.futures
import http.client
import json
import os
import random
import socket
import threading
import time
import urllib.parse

from r1ci_endpoints import read_endpoints, token_from_environment

__all__ = ["CodeClient", "CodeServerError", "Session"]

# Not run, and worth another try: full, stopping, or a proxy without its server.
TRY_AGAIN = (429, 502, 503, 504)

# Seconds. A machine that is gone answers nothing at all: neither the first packet of a connection nor, on a kept one, the questions whether it is there.
CONNECT, LISTED = 5.0, 1.0
ALIVE = (("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3), ("TCP_USER_TIMEOUT", 25_000))


class CodeServerError(Exception):
    """A call got no result. `status` is the HTTP status, or 0 when no server answered; `code` the server's word."""

    def __init__(self, message, status=0, code=""):
        super().__init__(message)
        self.status, self.code = status, code


class _Gone(Exception):
    """The connection broke; whether the script ran is unknown."""


class _Server:
    """One address: its idle connections, how much it does, and until when it is left alone."""

    def __init__(self, url, token):
        parts = urllib.parse.urlsplit(url if "//" in url else "http://" + url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"'{url}' is no address of a server. Give one such as http://127.0.0.1:8080.")
        self.url = f"{parts.scheme}://{parts.hostname}:{parts.port or (443 if parts.scheme == 'https' else 80)}"
        path = parts.path.rstrip("/")
        self.prefix = path[:-len("/run_code")] if path.endswith("/run_code") else path
        self.host, self.port, self.kind = parts.hostname, parts.port, parts.scheme
        self.token = token or parts.password
        self.lock, self.idle = threading.Lock(), []
        self.busy, self.failures, self.rests_until = 0, 0, 0.0

    def connect(self, timeout):
        with self.lock:
            connection = self.idle.pop() if self.idle else None
        if connection is not None:
            connection.sock.settimeout(timeout)
            return connection, True
        kind = http.client.HTTPSConnection if self.kind == "https" else http.client.HTTPConnection
        connection = kind(self.host, self.port, timeout=min(timeout, CONNECT))
        connection.connect()
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in ALIVE:
            if hasattr(socket, name):
                connection.sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
        connection.sock.settimeout(timeout)
        return connection, False

    def keep(self, connection, most):
        with self.lock:
            if len(self.idle) < most:
                self.idle.append(connection)
                return
        connection.close()

    def failed(self):
        with self.lock:
            self.failures += 1
            self.rests_until = time.monotonic() + min(30.0, 0.1 * 2 ** min(self.failures, 10))
            stale, self.idle = self.idle, []
        for connection in stale:
            connection.close()

    def answered(self):
        self.failures, self.rests_until = 0, 0.0

    def close(self):
        with self.lock:
            stale, self.idle = self.idle, []
        for connection in stale:
            connection.close()


class _Cancel:
    """Lets one thread end another's request by cutting its connection."""

    def __init__(self):
        self._lock, self._connection, self.is_set = threading.Lock(), None, False

    def watch(self, connection):
        with self._lock:
            self._connection = connection
        if self.is_set:
            self.set()

    def set(self):
        with self._lock:
            self.is_set, connection = True, self._connection
        sock = getattr(connection, "sock", None)
        if sock is not None:
            try:
                sock.shutdown(2)
            except OSError:
                pass


class CodeClient:
    """Runs code on servers; thread-safe.

    servers      addresses; the one with the least to do is asked first
    listed_in    instead: a file of addresses, one a line, or a folder of such files; looked at every second, so servers may come, go and come back
    token        sent as a bearer token (default: the password in an address, if there is one)
    patience     seconds after which a call that no server answers is given up
    wait         seconds that a call may wait in a server's queue, on top of its run_timeout, before its connection counts as lost
    hedge_after  seconds after which a call that has no answer is also sent to a second server; the first answer counts, the other is cancelled
    connections  idle connections kept to each server
    """

    def __init__(self, servers=(), token=None, patience=300.0, wait=120.0, hedge_after=None, connections=64, listed_in=None):
        self._token, self._listed_in, self._listed_at, self._listing = token, listed_in, time.monotonic(), threading.Lock()
        if listed_in is not None and servers:
            raise ValueError("Give servers or listed_in, not both.")
        if listed_in is not None:
            servers = read_endpoints(listed_in)  # none yet is no error: calls wait for the first
        self._servers = [_Server(url, token) for url in ([servers] if isinstance(servers, str) else servers)]
        if not self._servers and listed_in is None:
            raise ValueError("There is no server. Give at least one address, such as http://127.0.0.1:8080.")
        self.patience, self.wait, self.hedge_after, self.connections = patience, wait, hedge_after, connections
        self._hedges = None
        self._lock = threading.Lock()
        self.retries = self.hedged = 0  # how often a call was sent again, and to two servers

    @classmethod
    def from_environment(cls, **options):
        """A client of the servers that R1CI_SERVERS_FILE lists (a file or a folder) or R1CI_SERVERS names, separated by commas."""
        options.setdefault("token", token_from_environment())
        if os.environ.get("R1CI_SERVERS_FILE"):
            return cls(listed_in=os.environ["R1CI_SERVERS_FILE"], **options)
        servers = [url.strip() for url in os.environ.get("R1CI_SERVERS", "").split(",") if url.strip()]
        if not servers:
            raise RuntimeError("Neither R1CI_SERVERS_FILE nor R1CI_SERVERS is set. Give the addresses of `r1ci serve`, such as R1CI_SERVERS=http://node1:8080,http://node2:8080.")
        return cls(servers, **options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Closes idle connections."""
        for server in self._servers:
            server.close()
        if self._hedges is not None:
            self._hedges.shutdown(wait=False)

    def run(self, code, language="python", stdin=None, run_timeout=10.0, memory_limit_MB=-1, files=None, fetch_files=None, **more):
        """Runs one script and returns the response: status, run_result, files, and r1ci. `more`: max_steps, seed."""
        body = {"code": code, "language": language, "stdin": stdin, "compile_timeout": run_timeout, "run_timeout": run_timeout,
                "memory_limit_MB": memory_limit_MB, "files": files or {}, "fetch_files": fetch_files or [], **more}
        body = json.dumps(body).encode()
        self._look_at_list()
        if self.hedge_after is None or len(self._servers) < 2:
            return self._send_until_answered("POST", "/run_code", body, run_timeout + self.wait)
        return self._hedge("/run_code", body, run_timeout + self.wait)

    def map(self, jobs, workers=64):
        """Runs many scripts side by side: dicts of `run`'s arguments. Returns responses in their order."""
        with concurrent.futures.ThreadPoolExecutor(max_workers=workers) as pool:
            return list(pool.map(lambda job: self.run(**job), jobs))

    def session(self, language="python", **options):
        """Opens a session: an interpreter on one server that keeps its names. `options`: run_timeout, memory_limit_MB, max_steps, seed, files."""
        body = json.dumps({"language": language, **options}).encode()
        server = []
        opened = self._send_until_answered("POST", "/sessions", body, self.wait, chosen=server)
        return Session(self, server[-1], opened["session_id"], options.get("run_timeout", 10.0))

    def _send_until_answered(self, method, path, body, timeout, only=None, again_when_gone=True, cancel=None, avoid=(), chosen=None):
        give_up = time.monotonic() + self.patience
        attempt, why = 0, CodeServerError("No server answered.")
        while time.monotonic() < give_up and not (cancel and cancel.is_set):
            server = only or self._choose(avoid)
            pause = max(0.0, server.rests_until - time.monotonic()) if server else LISTED
            if server is None:
                why = CodeServerError(f"No server is listed in '{self._listed_in}'.")
            elif only is None and pause > LISTED and self._listed_in is not None:
                pause = LISTED  # another may be listed meanwhile
            if pause == 0:
                try:
                    response = self._send(server, method, path, body, timeout, cancel)
                    if chosen is not None:
                        chosen.append(server)
                    return response
                except _Gone as gone:
                    server.failed()
                    why = CodeServerError(f"{server.url} did not answer: {gone}")
                    if not again_when_gone:
                        raise why from gone
                except CodeServerError as problem:
                    if problem.status not in TRY_AGAIN:
                        raise
                    why = problem
                    # What the server asks for, but not all at once: those who were sent away together would come back together.
                    pause = getattr(problem, "retry_after", None) or 0.05 * 2 ** min(attempt, 7)
                    pause *= 0.5 + random.random()
                    if only is None and any(other.rests_until <= time.monotonic() for other in self._servers if other is not server):
                        server.rests_until = time.monotonic() + pause
                        pause = 0.0
                attempt += 1
                with self._lock:
                    self.retries += 1
            if pause > 0:
                time.sleep(min(pause, 5.0, max(0.0, give_up - time.monotonic())))
        raise why

    def _choose(self, avoid=()):
        self._look_at_list()
        now = time.monotonic()
        with self._lock:
            # One that rests only when all do, then the one that rests the shortest.
            return min(self._servers, default=None, key=lambda server: (server in avoid, max(0.0, server.rests_until - now), server.busy, random.random()))

    def _look_at_list(self):
        # What runs on a server that is no longer listed goes on; nothing new is sent there.
        if self._listed_in is None or time.monotonic() - self._listed_at < LISTED or not self._listing.acquire(blocking=False):
            return
        try:
            self._listed_at = time.monotonic()
            listed = {_Server(url, self._token).url: url for url in read_endpoints(self._listed_in)}
            with self._lock:
                there, before = {server.url: server for server in self._servers}, self._servers
                self._servers = [there.get(name) or _Server(url, self._token) for name, url in listed.items()]
                gone = [server for server in before if server.url not in listed]
            for server in gone:
                server.close()
        except (OSError, ValueError):
            pass  # a shared file system that does not answer now, a line that is being written: those known until now stay
        finally:
            self._listing.release()

    def _send(self, server, method, path, body, timeout, cancel):
        headers = {"Content-Type": "application/json"}
        if server.token:
            headers["Authorization"] = "Bearer " + server.token
        with self._lock:
            server.busy += 1
        try:
            return self._exchange(server, method, server.prefix + path, body, headers, timeout, cancel)
        finally:
            with self._lock:
                server.busy -= 1

    def _exchange(self, server, method, path, body, headers, timeout, cancel):
        while True:
            try:
                connection, is_old = server.connect(timeout)
            except OSError as problem:
                raise _Gone(f"{type(problem).__name__}: {problem}") from problem
            if cancel:
                cancel.watch(connection)
            try:
                connection.request(method, path, body, headers)
                response = connection.getresponse()
                data = response.read()
            except (OSError, http.client.HTTPException) as problem:
                connection.close()
                if is_old and method == "POST" and path.endswith("/run_code") and "/sessions/" not in path and not (cancel and cancel.is_set):
                    continue  # a kept connection that the server has closed meanwhile says nothing about the server
                raise _Gone(f"{type(problem).__name__}: {problem}") from problem
            if response.will_close:
                connection.close()
            else:
                server.keep(connection, self.connections)
            return self._read(server, response, data)

    @staticmethod
    def _read(server, response, data):
        try:
            answer = json.loads(data) if data else {}
        except ValueError as problem:
            raise _Gone("its answer is not JSON") from problem
        if response.status not in TRY_AGAIN:
            server.answered()
        if response.status < 400:
            return answer
        error = answer.get("error") if isinstance(answer, dict) else None
        error = error if isinstance(error, dict) else {}
        problem = CodeServerError(f"{server.url} says {response.status}: {answer.get('message', data[:200])}", response.status, error.get("code", ""))
        try:
            problem.retry_after = float(error.get("retry_after_s") or response.getheader("Retry-After") or 0) or None
        except ValueError:
            problem.retry_after = None  # a date: as if it were not there
        raise problem

    def _hedge(self, path, body, timeout):
        with self._lock:
            self._hedges = self._hedges or concurrent.futures.ThreadPoolExecutor(max_workers=1024, thread_name_prefix="r1ci-hedge")
        first, second, chosen = _Cancel(), _Cancel(), self._choose()
        others = [server for server in list(self._servers) if server is not chosen]
        sent = {self._hedges.submit(self._send_until_answered, "POST", path, body, timeout, cancel=first, avoid=others): first}
        done, _ = concurrent.futures.wait(sent, timeout=self.hedge_after)
        if not done:
            with self._lock:
                self.hedged += 1
            sent[self._hedges.submit(self._send_until_answered, "POST", path, body, timeout, cancel=second, avoid=[chosen])] = second
        problem = None
        for future in concurrent.futures.as_completed(sent):
            try:
                answer = future.result()
            except CodeServerError as failed:
                problem = failed
                continue
            for other, cancel in sent.items():
                if other is not future:
                    cancel.set()
            return answer
        raise problem


class Session:
    """An interpreter on one server; its scripts run one after the other. A context manager."""

    def __init__(self, client, server, session_id, run_timeout):
        self._client, self._server, self.id, self._timeout = client, server, session_id, run_timeout + client.wait

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.close()
        except CodeServerError:
            pass  # gone already, or its server is

    def run(self, code, stdin=None, fetch_files=None):
        """Runs a script that sees what those before it left. When the connection breaks the state is unknown: CodeServerError, and no second try."""
        body = json.dumps({"code": code, "stdin": stdin, "fetch_files": fetch_files or []}).encode()
        return self._send("POST", "/run_code", body)

    def reset(self, **options):
        """Drops all names; `options` as CodeClient.session has them."""
        return self._send("POST", "/reset", json.dumps(options).encode())

    def close(self):
        """Ends the session."""
        self._send("DELETE", "", None)

    def _send(self, method, path, body):
        return self._client._send_until_answered(
            method, f"/sessions/{self.id}{path}", body, self._timeout, only=self._server, again_when_gone=False)
