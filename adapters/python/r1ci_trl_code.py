"""TRL with `r1ci serve`: a tool, an environment, and a reward. Servers come from R1CI_SERVERS, the token from R1CI_TOKEN.

    from r1ci_trl_code import CodeEnvironment, passes_cases, run_python
    GRPOTrainer(..., tools=[run_python], reward_funcs=passes_cases)                       # every call starts from nothing
    GRPOTrainer(..., environment_factory=CodeEnvironment, reward_funcs=passes_cases)      # names are kept through an episode
"""
from r1ci_client import CodeServerError
from r1ci_code import last_code_block, observation, score_cases, shared_client

__all__ = ["CodeEnvironment", "passes_cases", "run_python"]


def run_python(code: str) -> str:
    """Runs a Python script in a sandbox and returns what it prints.

    Args:
        code: The script. It starts from nothing and must print its results.

    Returns:
        What the script printed, and its error if it failed.
    """
    return observation(shared_client().run(code))


class CodeEnvironment:
    """An interpreter for one episode; its public methods are the model's tools."""

    def __init__(self):
        self._session = None

    def reset(self, **kwargs) -> None:
        """Begins a new episode: nothing of the last one is left."""
        if self._session is not None:
            self._session.__exit__()
            self._session = None

    def run_python(self, code: str) -> str:
        """Runs Python in an interpreter that keeps its variables, and returns what is printed.

        Args:
            code: The script. It sees the variables of the scripts before it.

        Returns:
            What the script printed, and its error if it failed.
        """
        try:
            if self._session is None:
                self._session = shared_client().session()
            return observation(self._session.run(code))
        except CodeServerError as problem:
            self._session = None
            return f"The interpreter was lost and starts anew ({problem.code or 'no answer'}). Define what you need again."

    def __del__(self):
        try:
            self.reset()
        except Exception:  # the interpreter of the trainer may be ending, and the server ends idle sessions itself
            pass


def passes_cases(completions, inputs, outputs, **kwargs):
    """The reward: for each completion the share of its test cases that its last code block passes. The data set has `inputs` and `outputs`, lists of texts."""
    rewards = []
    for completion, given, expected in zip(completions, inputs, outputs):
        text = completion if isinstance(completion, str) else completion[-1]["content"]
        code = last_code_block(text)
        rewards.append(0.0 if code is None else score_cases(shared_client(), code, given, expected))
    return rewards
