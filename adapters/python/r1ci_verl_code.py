"""verl with `r1ci serve` as its sandbox.

The stock reward and tool need no code of ours, only the address (a token goes into it as a password, where verl writes it to its log;
the classes below take it from the environment instead):

    reward_model.sandbox_fusion.url=http://127.0.0.1:8080/run_code  reward_model.sandbox_fusion.memory_limit_mb=1024

This file adds what the stock tool lacks: an interpreter that is kept through a trajectory, several servers, and calls that are sent again.

    tools:                                            # actor_rollout_ref.rollout.multi_turn.tool_config_path
      - class_name: r1ci_verl_code.R1CodeTool
        config: {servers: ["http://node1:8080", "http://node2:8080"], token_env: R1CI_TOKEN, run_timeout: 10, type: native}
        tool_schema: {type: function, function: {name: code_interpreter, description: "Runs Python and returns what it prints.",
          parameters: {type: object, properties: {code: {type: string, description: "The script."}}, required: [code]}}}

    custom_reward_function.path=r1ci_verl_code.py  custom_reward_function.name=compute_score     # servers from R1CI_SERVERS_FILE or R1CI_SERVERS
"""
import asyncio
import json
import os
import uuid

from verl.tools.base_tool import BaseTool
from verl.tools.schemas import ToolResponse

from r1ci_client import CodeClient, CodeServerError
from r1ci_code import last_code_block, observation, score_cases, shared_client
from r1ci_endpoints import token_from_environment

__all__ = ["R1CodeTool", "compute_score"]


class R1CodeTool(BaseTool):
    """A code interpreter that keeps its names through one trajectory."""

    def __init__(self, config, tool_schema):
        super().__init__(config, tool_schema)
        # Without servers: those of the environment, which also knows a list that changes.
        self._client = shared_client() if "servers" not in config else CodeClient(
            config["servers"], token=os.environ.get(config["token_env"]) if "token_env" in config else token_from_environment())
        self._limits = {name: config[name] for name in ("run_timeout", "memory_limit_MB", "max_steps") if name in config}
        self._longest = config.get("max_output_chars", 2000)
        self._sessions = {}

    async def create(self, instance_id=None, **kwargs):
        instance_id = instance_id or str(uuid.uuid4())
        self._sessions[instance_id] = None  # opened by the first call: most trajectories of a young policy make none
        return instance_id, ToolResponse()

    async def execute(self, instance_id, parameters, **kwargs):
        text, metrics = await asyncio.to_thread(self._run, instance_id, str(parameters.get("code", "")))
        return ToolResponse(text=text), 0.0, metrics

    async def calc_reward(self, instance_id, **kwargs):
        return 0.0

    async def release(self, instance_id, **kwargs):
        session = self._sessions.pop(instance_id, None)
        if session is not None:
            await asyncio.to_thread(session.__exit__)

    def _run(self, instance_id, code):
        try:
            session = self._sessions.get(instance_id)
            if session is None:
                session = self._sessions[instance_id] = self._client.session(**self._limits)
            response = session.run(code)
        except CodeServerError as problem:
            # The state went with its server; the model is told, and the next call begins anew.
            self._sessions[instance_id] = None
            return f"The interpreter was lost and starts anew ({problem.code or 'no answer'}). Define what you need again.", {"code_status": "lost"}
        return observation(response, self._longest), {"code_status": response["r1ci"]["status"]}


def compute_score(data_source, solution_str, ground_truth, extra_info=None, **kwargs):
    """The share of test cases that the last code block of a solution passes. ground_truth: {"inputs": [...], "outputs": [...]}, or that as JSON."""
    cases = json.loads(ground_truth) if isinstance(ground_truth, str) else ground_truth
    code = last_code_block(solution_str)
    return 0.0 if code is None else score_cases(shared_client(), code, cases["inputs"], cases["outputs"])
