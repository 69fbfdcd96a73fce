"""One `r1ci serve` on each node of a Ray cluster. Ray's calls here were run against a stub only: Ray itself was not.

    import ray_servers
    fleet = ray_servers.start("/shared/run/endpoints", "/shared/run/token")      # folders that every node sees
    os.environ.update(fleet.environment())                                       # or ray.init(runtime_env={"env_vars": ...}) for verl's workers
    ...
    fleet.stop()

An actor on each node holds the server (node_server.NodeServer): it starts one that dies again, and Ray starts the actor again when its node comes back. `fleet.grow()`
starts servers on nodes that have joined since. Clients that read the folder (R1CI_SERVERS_FILE) notice both.
"""
import pathlib
import shlex

import ray
from ray.util import get_node_ip_address
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

from node_server import NodeServer

__all__ = ["Fleet", "start"]


@ray.remote(num_cpus=1, max_restarts=-1)
class Holder:
    """A node's server, on the address by which Ray's nodes reach each other."""

    def __init__(self, name, settings):
        self._server = NodeServer(name=name, host=get_node_ip_address(), **settings)
        self._server.start()

    def url(self):
        return self._server.url

    def stop(self):
        return self._server.stop()


class Fleet:
    """The servers of a cluster."""

    def __init__(self, settings):
        self._settings, self._holders = settings, {}

    def grow(self):
        """Starts a server on every living node that has none; returns the addresses of all."""
        alive = [node["NodeID"] for node in ray.nodes() if node["Alive"]]
        self._holders = {node: holder for node, holder in self._holders.items() if node in alive}
        for node in alive:
            if node not in self._holders:
                place = NodeAffinitySchedulingStrategy(node_id=node, soft=False)
                self._holders[node] = Holder.options(scheduling_strategy=place).remote(node[:16], self._settings)
        return ray.get([holder.url.remote() for holder in self._holders.values()])

    def environment(self):
        """What the processes of the trainer need, for their runtime_env."""
        return {"R1CI_SERVERS_FILE": str(self._settings["folder"]), "R1CI_TOKEN_FILE": str(self._settings["token_file"])}

    def stop(self):
        """Ends all servers; those whose node is gone are left out."""
        for holder in self._holders.values():
            try:
                ray.get(holder.stop.remote())
            except ray.exceptions.RayActorError:
                pass
            ray.kill(holder)
        self._holders.clear()


def start(folder, token_file, r1ci="r1ci", options=()):
    """Starts one server on each node and returns the fleet. `options`: more of `r1ci serve`; the token file holds 16 characters or more."""
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    fleet = Fleet({"folder": str(folder), "token_file": str(token_file), "command": shlex.split(r1ci), "options": list(options)})
    try:
        fleet.grow()
    except Exception:
        fleet.stop()
        raise
    return fleet
