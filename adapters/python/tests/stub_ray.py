"""The calls of Ray that examples/Scale/trainer/ray_servers.py makes, in this process: one actor at a time on nodes that are only names."""
import sys
import types


class RayActorError(Exception):
    pass


class _Result:
    def __init__(self, call):
        self.call = call


class _Method:
    def __init__(self, actor, name):
        self.actor, self.name = actor, name

    def remote(self, *arguments):
        return _Result(lambda: self.actor.call(self.name, arguments))


class _Actor:
    def __init__(self, kind, arguments, place):
        self.place, self.killed, self.made = place, False, kind(*arguments)

    def __getattr__(self, name):
        return _Method(self, name)

    def call(self, name, arguments):
        if self.killed or self.place.node_id in NODES_LOST:
            raise RayActorError(name)
        return getattr(self.made, name)(*arguments)


class _Kind:
    def __init__(self, kind):
        self.kind, self.place = kind, None

    def options(self, scheduling_strategy):
        copy = _Kind(self.kind)
        copy.place = scheduling_strategy
        return copy

    def remote(self, *arguments):
        return _Actor(self.kind, arguments, self.place)


class NodeAffinitySchedulingStrategy:
    def __init__(self, node_id, soft):
        self.node_id, self.soft = node_id, soft


NODES, NODES_LOST = [], set()


def install():
    """Puts the stub where `import ray` finds it."""
    ray, util, strategies = (types.ModuleType(name) for name in ("ray", "ray.util", "ray.util.scheduling_strategies"))
    ray.remote = lambda **options: _Kind
    ray.nodes = lambda: [{"NodeID": node, "Alive": node not in NODES_LOST} for node in NODES]
    ray.get = lambda result: [one.call() for one in result] if isinstance(result, list) else result.call()
    ray.kill = lambda actor: setattr(actor, "killed", True)
    ray.exceptions = types.SimpleNamespace(RayActorError=RayActorError)
    ray.util, util.get_node_ip_address, util.scheduling_strategies = util, lambda: "127.0.0.1", strategies
    strategies.NodeAffinitySchedulingStrategy = NodeAffinitySchedulingStrategy
    sys.modules.update({"ray": ray, "ray.util": util, "ray.util.scheduling_strategies": strategies})
