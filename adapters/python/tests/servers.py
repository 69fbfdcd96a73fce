"""Starts the command named by R1CI_COMMAND (the published `r1ci`, or r1ci.dll) as `serve` on free ports."""
import json
import os
import subprocess

COMMAND = os.environ.get("R1CI_COMMAND", "")


class Server:
    """One `r1ci serve`."""

    def __init__(self, *options, token=None):
        command = ["dotnet", COMMAND] if COMMAND.endswith(".dll") else [COMMAND]
        environment = {**os.environ, "R1CI_TEST_TOKEN": token} if token else None
        options = (*options, "--token-env", "R1CI_TEST_TOKEN") if token else options
        self.process = subprocess.Popen([*command, "serve", "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        self.url = json.loads(self.process.stdout.readline())["url"]

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()
