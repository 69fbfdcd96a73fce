"""What the code tools of the trainers have in common: the text a model reads back, the code in what it wrote, and a score over test cases."""
import os
import re
import threading

from r1ci_client import CodeClient

__all__ = ["last_code_block", "observation", "score_cases", "shared_client"]

_FENCE = re.compile(r"^```(?:python|py)?[ \t]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_lock = threading.Lock()
_shared = None


def shared_client():
    """The client of this process: servers from R1CI_SERVERS_FILE or R1CI_SERVERS, token from R1CI_TOKEN_FILE or R1CI_TOKEN; R1CI_HEDGE_AFTER in seconds."""
    global _shared
    with _lock:
        if _shared is None:
            hedge = os.environ.get("R1CI_HEDGE_AFTER")
            _shared = CodeClient.from_environment(hedge_after=float(hedge) if hedge else None)
        return _shared


def observation(response, longest=2000):
    """What a model reads of a response: output, then the error; more than `longest` characters are cut in the middle."""
    run = response["run_result"]
    text = "\n".join(part.rstrip("\n") for part in (run["stdout"], run["stderr"]) if part)
    if len(text) <= longest:
        return text
    half = longest // 2
    return f"{text[:half]}\n[... {len(text) - 2 * half} characters left out ...]\n{text[-half:]}"


def last_code_block(text):
    """The last fenced block of Python in a text; None when there is none."""
    blocks = _FENCE.findall(text)
    return blocks[-1] if blocks else None


def score_cases(client, code, inputs, outputs, **limits):
    """The share of inputs for which the script prints the expected output, blank ends aside."""
    if len(inputs) != len(outputs) or not inputs:
        raise ValueError(f"There are {len(inputs)} inputs and {len(outputs)} outputs; there must be as many of both, and at least one.")
    responses = client.map([{"code": code, "stdin": str(given), **limits} for given in inputs])
    passed = [response["status"] == "Success" and response["run_result"]["stdout"].rstrip() == str(expected).rstrip()
              for response, expected in zip(responses, outputs)]
    return sum(passed) / len(passed)
