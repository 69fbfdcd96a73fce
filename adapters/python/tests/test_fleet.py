"""Servers that come, die, are slow and come back, under the client and the start-up of examples/Scale/trainer: R1CI_COMMAND=out/r1ci python3 adapters/python/tests/test_fleet.py"""
import concurrent.futures
import os
import pathlib
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
TRAINER = HERE.parents[2] / "examples" / "Scale" / "trainer"
sys.path[:0] = [str(HERE), str(HERE.parent), str(TRAINER)]

import servers  # noqa: E402
import stub_ray  # noqa: E402
from node_server import NodeServer, address_towards, answers  # noqa: E402
from r1ci_client import CodeClient, CodeServerError  # noqa: E402
from r1ci_endpoints import read_endpoints, write_endpoint  # noqa: E402

COMMAND = ["dotnet", servers.COMMAND] if servers.COMMAND.endswith(".dll") else [servers.COMMAND]
TOKEN = "0123456789abcdef-token"

# What a reward function sends: output, errors, wrong programs, files.
JOBS = [{"code": f"import math\nprint({n}, math.factorial({n % 40}), sum(range(40000)))" + ("\n1/0" if n % 17 == 0 else ""), "stdin": str(n), "run_timeout": 20} for n in range(240)]


def told(response):
    """What of a response does not name its server or its time."""
    run = response["run_result"]
    return response["status"], run["stdout"], run["stderr"], run["return_code"], response["r1ci"]["steps"]


def wait_until(claim, seconds=60):
    end = time.monotonic() + seconds
    while not claim():
        if time.monotonic() > end:
            raise AssertionError("it never became true")
        time.sleep(0.02)


class Fleet:
    """Nodes of one machine, as NodeServer keeps them."""

    def __init__(self, count, *options):
        self.folder = tempfile.TemporaryDirectory()
        self.token = pathlib.Path(self.folder.name, "token")
        self.token.write_text(TOKEN + "\n")
        self.listed = pathlib.Path(self.folder.name, "endpoints")
        self.listed.mkdir()
        self.nodes = [NodeServer(self.listed, f"node{n}", self.token, COMMAND, options=options) for n in range(count)]
        starts = [threading.Thread(target=node.start) for node in self.nodes]
        for start in starts:
            start.start()
        for start in starts:
            start.join()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for node in self.nodes:
            node.stop()
        self.folder.cleanup()

    def client(self, **options):
        return CodeClient(listed_in=self.listed, token=TOKEN, **options)


@unittest.skipUnless(servers.COMMAND, "R1CI_COMMAND does not name the command")
class FleetTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with servers.Server() as server, CodeClient(server.url) as client:
            cls.expected = [told(response) for response in client.map(JOBS)]

    def test_one_killed_in_mid_batch_loses_and_doubles_no_call_and_comes_back(self):
        with Fleet(3) as fleet, fleet.client() as client:
            before = set(read_endpoints(fleet.listed))
            answered, lock = [], threading.Lock()

            def call(n):
                response = client.run(**JOBS[n])
                with lock:
                    answered.append((n, told(response)))
                    if len(answered) == len(JOBS) // 4:
                        fleet.nodes[1]._process.kill()  # SIGKILL, with calls in flight

            with concurrent.futures.ThreadPoolExecutor(24) as pool:
                list(pool.map(call, range(len(JOBS))))
            self.assertEqual(list(range(len(JOBS))), sorted(n for n, _ in answered))
            self.assertEqual(self.expected, [result for _, result in sorted(answered)])
            self.assertGreater(client.retries, 0)
            # The keeper starts it again, at another port, and the client uses it without being told.
            wait_until(lambda: len(read_endpoints(fleet.listed)) == 3 and set(read_endpoints(fleet.listed)) != before)
            new = (set(read_endpoints(fleet.listed)) - before).pop()
            time.sleep(1.1)
            client.map(JOBS[:48], workers=24)
            self.assertIn(new, [server.url for server in client._servers])
            self.assertTrue(next(server for server in client._servers if server.url == new).idle, "the new one was never asked")

    def test_hedged_calls_with_one_slow_and_one_killed_are_one_servers_results(self):
        with Fleet(3, "--workers", "1") as fleet, CodeClient(fleet.nodes[0].url, token=TOKEN) as blocker:
            blocking = threading.Thread(target=lambda: blocker.run("while True: pass", run_timeout=3))
            blocking.start()
            time.sleep(0.5)
            with fleet.client(hedge_after=0.3) as client:
                threading.Timer(0.6, fleet.nodes[1]._process.kill).start()
                results = client.map(JOBS, workers=16)
                self.assertEqual(self.expected, [told(result) for result in results])
                self.assertGreater(client.hedged, 0)
            blocking.join()

    def test_servers_that_are_listed_later_answer_calls_that_wait(self):
        with tempfile.TemporaryDirectory() as folder:
            with CodeClient(listed_in=folder, patience=0.3) as client, self.assertRaises(CodeServerError) as none:
                client.run("1")
            self.assertIn("No server is listed in", str(none.exception))
            with CodeClient(listed_in=folder) as client, servers.Server() as server:
                threading.Timer(0.5, write_endpoint, (folder, "a", server.url)).start()
                self.assertEqual("1\n", client.run("print(1)")["run_result"]["stdout"])
                (pathlib.Path(folder) / "a.url").unlink()
                time.sleep(1.1)
                client._look_at_list()
                self.assertEqual([], client._servers)

    def test_one_that_never_starts_is_given_up_with_the_reason(self):
        with tempfile.TemporaryDirectory() as folder:
            short = pathlib.Path(folder, "token")
            short.write_text("short")
            node = NodeServer(folder, "n", short, COMMAND)
            with self.assertRaises(RuntimeError) as failed:
                node.start()
            self.assertIn("before it listened", str(failed.exception))
            self.assertEqual([], read_endpoints(folder))
            node.stop()

    def test_command_serves_until_it_is_ended_and_leaves_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            token = pathlib.Path(folder, "token")
            token.write_text(TOKEN)
            script = [sys.executable, "-B", str(TRAINER / "node_server.py")]
            process = subprocess.Popen([*script, "serve", "--endpoints", folder, "--token-file", str(token), "--r1ci", shlex.join(COMMAND), "--name", "here", "--", "--workers", "2"], stderr=subprocess.DEVNULL)
            waited = subprocess.run([*script, "wait", "--endpoints", folder, "--count", "1"], stdout=subprocess.PIPE, text=True)
            url = waited.stdout.strip()
            with CodeClient(url, token=TOKEN) as client:
                self.assertEqual("2\n", client.run("print(2)")["run_result"]["stdout"])
            more = subprocess.run([*script, "wait", "--endpoints", folder, "--count", "2", "--timeout", "0.5"], stderr=subprocess.PIPE, text=True)
            self.assertEqual((1, True), (more.returncode, f"1 of 2 servers answer ({url})" in more.stderr))
            process.terminate()
            self.assertEqual(0, process.wait())
            self.assertEqual([], read_endpoints(folder))
            self.assertFalse(answers(url, 0))
            # Killed, it takes its server with it.
            process = subprocess.Popen([*script, "serve", "--endpoints", folder, "--token-file", str(token), "--r1ci", shlex.join(COMMAND)], stderr=subprocess.DEVNULL)
            wait_until(lambda: read_endpoints(folder))
            url = read_endpoints(folder)[0]
            process.send_signal(signal.SIGKILL)
            process.wait()
            wait_until(lambda: not answers(url, 0))

    def test_ray_places_one_server_on_each_node_and_leaves_lost_ones_out(self):
        stub_ray.install()
        stub_ray.NODES[:], stub_ray.NODES_LOST = ["aaaa", "bbbb"], set()
        import ray_servers
        with tempfile.TemporaryDirectory() as folder:
            token = pathlib.Path(folder, "token")
            token.write_text(TOKEN)
            fleet = ray_servers.start(pathlib.Path(folder, "list"), token, shlex.join(COMMAND))
            self.addCleanup(fleet.stop)
            holders = list(fleet._holders.values())
            self.assertEqual([("aaaa", False), ("bbbb", False)], [(holder.place.node_id, holder.place.soft) for holder in holders])
            os.environ.update(fleet.environment())
            self.addCleanup(lambda: [os.environ.pop(name) for name in fleet.environment()])
            with CodeClient.from_environment() as client:
                self.assertEqual(2, len(client._servers))
                self.assertEqual([f"{n}\n" for n in range(20)], [response["run_result"]["stdout"] for response in client.map([{"code": f"print({n})"} for n in range(20)])])
            stub_ray.NODES_LOST.add("bbbb")
            stub_ray.NODES.append("cccc")
            self.assertEqual(2, len(fleet.grow()))
            self.assertEqual(["aaaa", "cccc"], list(fleet._holders))
            holders[1].made.stop()
            fleet.stop()
            self.assertEqual([], read_endpoints(pathlib.Path(folder, "list")))


class ListTests(unittest.TestCase):
    def test_file_and_folder_give_the_same_addresses(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "list")
            file.write_text("# two\nhttp://a:1\n\nhttp://b:2 # the second\nhttp://a:1\n")
            for name, url in (("x", "http://a:1"), ("y", "http://b:2")):
                write_endpoint(folder, name, url)
            self.assertEqual(["http://a:1", "http://b:2"], read_endpoints(file))
            self.assertEqual(["http://a:1", "http://b:2"], read_endpoints(folder))
            with self.assertRaises(FileNotFoundError) as missing:
                CodeClient(listed_in=file.with_name("lits"))
            self.assertIn("lits", str(missing.exception))
        with self.assertRaises(ValueError):
            CodeClient("http://a:1", listed_in="x")

    def test_environment_without_servers_says_what_to_set(self):
        left = {name: os.environ.pop(name) for name in ("R1CI_SERVERS", "R1CI_SERVERS_FILE") if name in os.environ}
        self.addCleanup(os.environ.update, left)
        with self.assertRaises(RuntimeError) as nothing:
            CodeClient.from_environment()
        self.assertIn("R1CI_SERVERS", str(nothing.exception))

    def test_address_is_the_one_that_the_peer_sees(self):
        self.assertEqual("127.0.0.1", address_towards("127.0.0.1"))


if __name__ == "__main__":
    unittest.main()
