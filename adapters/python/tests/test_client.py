"""The client and the code tools of verl and TRL against real servers: R1CI_COMMAND=out/r1ci python3 adapters/python/tests/test_client.py"""
import asyncio
import os
import pathlib
import socket
import sys
import threading
import time
import types
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import servers  # noqa: E402
from r1ci_client import CodeClient, CodeServerError  # noqa: E402
from r1ci_code import last_code_block, observation, score_cases  # noqa: E402

LOOP = "while True: pass"


def install_verl():
    """The two classes of verl that its tools are made of, with the signatures of 2026-01 (29.01.2026)."""
    class BaseTool:
        def __init__(self, config, tool_schema):
            self.config, self.tool_schema = config, tool_schema

    class ToolResponse:
        def __init__(self, text=None):
            self.text = text

    for name in ("verl", "verl.tools", "verl.tools.base_tool", "verl.tools.schemas"):
        sys.modules[name] = types.ModuleType(name)
    sys.modules["verl.tools.base_tool"].BaseTool = BaseTool
    sys.modules["verl.tools.schemas"].ToolResponse = ToolResponse


def stdout(response):
    return response["run_result"]["stdout"]


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@unittest.skipUnless(servers.COMMAND, "R1CI_COMMAND does not name the command")
class ClientTests(unittest.TestCase):
    def test_run_gives_sandbox_fusions_response(self):
        with servers.Server() as server, CodeClient(server.url) as client:
            response = client.run("print(input() + open('f').read())", stdin="a\n", files={"f": "YmM="}, fetch_files=["f"])
            self.assertEqual(("Success", "abc\n", {"f": "YmM="}), (response["status"], stdout(response), response["files"]))
            self.assertEqual("timeout", client.run(LOOP, run_timeout=0.2)["r1ci"]["status"])
            with self.assertRaises(CodeServerError) as wrong:
                client.run("1", language="cobol")
            self.assertEqual((422, "invalid_request"), (wrong.exception.status, wrong.exception.code))
            self.assertEqual(0, client.retries)

    def test_connections_are_kept_and_survive_the_servers_closing_them(self):
        with servers.Server() as server, CodeClient(server.url) as client:
            client.run("1")
            kept = client._servers[0].idle[0]
            client.run("1")
            self.assertIs(kept, client._servers[0].idle[0])
            kept.sock.shutdown(socket.SHUT_RDWR)
            self.assertEqual("2\n", stdout(client.run("print(2)")))
            self.assertEqual(0, client.retries)

    def test_token_is_sent_and_a_wrong_one_is_no_reason_to_try_again(self):
        token = "0123456789abcdef-token"
        with servers.Server(token=token) as server:
            with CodeClient(server.url, token=token) as client:
                self.assertEqual("1\n", stdout(client.run("print(1)")))
            with CodeClient(server.url.replace("http://", f"http://any:{token}@") + "/run_code") as client:
                self.assertEqual("1\n", stdout(client.run("print(1)")))
            with CodeClient(server.url, token="wrong") as client, self.assertRaises(CodeServerError) as refused:
                client.run("print(1)")
            self.assertEqual((401, 0), (refused.exception.status, client.retries))

    def test_busy_server_is_asked_again_until_every_call_is_answered(self):
        with servers.Server("--workers", "1", "--queue", "1") as server, CodeClient(server.url) as client:
            results = client.map([{"code": f"sum(range(300000))\nprint({n})"} for n in range(40)], workers=16)
            self.assertEqual([f"{n}\n" for n in range(40)], [stdout(result) for result in results])
            self.assertGreater(client.retries, 0)

    def test_killed_server_in_mid_batch_loses_no_call(self):
        with servers.Server() as one, servers.Server() as two, servers.Server() as three:
            with CodeClient([one.url, two.url, three.url]) as client:
                jobs = [{"code": f"sum(range(200000))\nprint({n} * 7)"} for n in range(300)]
                threading.Timer(0.5, two.kill).start()
                results = client.map(jobs, workers=24)
                self.assertEqual([f"{n * 7}\n" for n in range(300)], [stdout(result) for result in results])
                while two.process.poll() is None:
                    time.sleep(0.05)
                self.assertEqual("8\n", stdout(client.run("print(8)")))

    def test_stopping_server_hands_its_calls_to_another(self):
        with servers.Server("--drain", "0") as one, servers.Server() as two, CodeClient([one.url, two.url]) as client:
            jobs = [{"code": f"sum(range(300000))\nprint({n})"} for n in range(120)]
            threading.Timer(0.4, one.process.terminate).start()
            self.assertEqual([f"{n}\n" for n in range(120)], [stdout(result) for result in client.map(jobs, workers=12)])

    def test_no_server_gives_up_with_the_reason_when_patience_ends(self):
        with CodeClient(f"http://127.0.0.1:{free_port()}", patience=0.5) as client, self.assertRaises(CodeServerError) as gone:
            client.run("1")
        self.assertIn("did not answer", str(gone.exception))
        for wrong in ("ftp://x", "http://", ""):
            with self.assertRaises(ValueError):
                CodeClient(wrong)

    def test_hedged_call_is_answered_by_the_other_server_and_the_first_is_cancelled(self):
        with servers.Server("--workers", "1") as slow, servers.Server() as fast, CodeClient(slow.url) as blocker:
            blocking = threading.Thread(target=lambda: blocker.run(LOOP, run_timeout=4))
            blocking.start()
            time.sleep(0.5)
            with CodeClient([slow.url, fast.url], hedge_after=0.2) as client:
                for n in range(6):
                    self.assertEqual(f"{n}\n", stdout(client.run(f"print({n})")))
                self.assertGreater(client.hedged, 0)
            blocking.join()

    def test_session_keeps_names_and_is_not_sent_twice(self):
        with servers.Server() as server, CodeClient(server.url, patience=2) as client:
            with client.session(run_timeout=5) as session, client.session() as other:
                session.run("x = 5")
                other.run("x = 6")
                self.assertEqual("5\n", stdout(session.run("print(x)")))
                session.reset()
                self.assertEqual("NameError", session.run("x")["r1ci"]["error_type"])
                self.assertEqual("6\n", stdout(other.run("print(x)")))
            with self.assertRaises(CodeServerError) as closed:
                other.run("x")
            self.assertEqual("session_unknown", closed.exception.code)
            lost = client.session()
            server.kill()
            with self.assertRaises(CodeServerError):
                lost.run("x")


@unittest.skipUnless(servers.COMMAND, "R1CI_COMMAND does not name the command")
class TrainerTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = servers.Server()
        os.environ["R1CI_SERVERS"] = cls.server.url
        install_verl()

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()

    def test_verl_tool_keeps_names_through_a_trajectory(self):
        import r1ci_verl_code
        tool = r1ci_verl_code.R1CodeTool({"servers": [self.server.url], "run_timeout": 5, "max_output_chars": 100}, None)

        async def trajectory():
            one, _ = await tool.create()
            two, _ = await tool.create("two")
            await tool.execute(one, {"code": "x = 20"})
            seen, reward, metrics = await tool.execute(one, {"code": "print(x + 2)"})
            lost, _, _ = await tool.execute(two, {"code": "print(x)"})
            cut, _, _ = await tool.execute(two, {"code": "print('y' * 1000)"})
            for name in (one, two):
                await tool.release(name)
            return seen.text, reward, metrics, lost.text, cut.text

        seen, reward, metrics, lost, cut = asyncio.run(trajectory())
        self.assertEqual(("22", 0.0, {"code_status": "ok"}), (seen, reward, metrics))
        self.assertIn("NameError", lost)
        self.assertIn("900 characters left out", cut)

    def test_verl_reward_is_the_share_of_cases_passed(self):
        import r1ci_verl_code
        solution = "I think.\n```python\nprint(0)\n```\nNo:\n```python\nn = int(input())\nprint(n * n if n < 3 else 0)\n```\n"
        self.assertEqual(2 / 3, r1ci_verl_code.compute_score("x", solution, '{"inputs": ["1", "2", "3"], "outputs": ["1", "4", "9"]}'))
        self.assertEqual(0.0, r1ci_verl_code.compute_score("x", "no code", {"inputs": ["1"], "outputs": ["1"]}))

    def test_trl_tool_environment_and_reward(self):
        import r1ci_trl_code
        self.assertEqual("42", r1ci_trl_code.run_python("print(6 * 7)"))
        self.assertTrue(r1ci_trl_code.run_python("1/0").endswith("ZeroDivisionError: division by zero"))
        environment, other = r1ci_trl_code.CodeEnvironment(), r1ci_trl_code.CodeEnvironment()
        environment.reset(prompt="p")
        environment.run_python("x = 1")
        self.assertEqual("1", environment.run_python("print(x)"))
        self.assertIn("NameError", other.run_python("x"))
        environment.reset()
        self.assertIn("NameError", environment.run_python("x"))
        completions = [[{"role": "assistant", "content": "```python\nprint(int(input()) + 1)\n```"}], "none"]
        self.assertEqual([1.0, 0.0], r1ci_trl_code.passes_cases(completions, [["1", "2"], ["1"]], [["2", "3"], ["2"]]))


class TextTests(unittest.TestCase):
    def test_blocks_and_observations(self):
        self.assertEqual("b\n", last_code_block("```python\na\n```\ntext\n```\nb\n```\n"))
        self.assertIsNone(last_code_block("`a` ```js\nx```"))
        response = {"run_result": {"stdout": "out\n", "stderr": "err\n"}}
        self.assertEqual("out\nerr", observation(response))
        with self.assertRaises(ValueError):
            score_cases(None, "x", ["1"], [])


if __name__ == "__main__":
    unittest.main()
