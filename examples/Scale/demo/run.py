"""The middle of demo.sh: run.py DIR, where DIR/slurm is a cluster that is up. Prints figures; the exit code is 1 when something does not hold."""

import os
import pathlib
import resource
import shlex
import subprocess
import sys
import time

from jobs import JOBS

HERE = pathlib.Path(__file__).resolve().parent.parent
R1CI = shlex.split(os.environ["R1CI"])
SHARDS = 8
MAX_OVERHEAD = 0.10  # of the work's CPU time
BEFORE_THE_STRIKE = 3  # items that a shard has finished when its node is killed


def main(folder):
    wrong = []
    for job in JOBS:
        print(f"\n== {job.name}", flush=True)
        wrong += [f"{job.name}: {what}" for what in run(job, folder)]
    print("\n" + ("\n".join(wrong) if wrong else "All of it holds."), flush=True)
    return 1 if wrong else 0


def run(job, folder):
    whole, out = folder / f"{job.name}-whole", folder / f"{job.name}-out"
    whole.mkdir()
    unsharded = cpu_of(lambda: subprocess.run([*R1CI, *job.command(whole), *job.arguments, "--workers", "1"], stderr=subprocess.DEVNULL, check=True))
    before = cluster_cpu(folder)
    driver = subprocess.Popen([sys.executable, str(HERE / "scale.py"), job.name, "--out", str(out), "--shards", str(SHARDS), "--slurm", "--mem", "2G", "--", *job.arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, universal_newlines=True)
    struck = strike(job, folder, out, driver)
    said, _ = driver.communicate()
    print(said, end="")
    if struck is None or driver.returncode != 0:
        return ["no shard ran long enough to be killed" if struck is None else f"the driver ended with exit code {driver.returncode}"]
    shard, node, finished, lost = struck
    cluster("start", folder, node)
    twice = job.done_twice(pathlib.Path(f"{out}.shards"), shard, finished)
    print(f"shard {shard} had finished {finished} {job.items} when {node} was killed; {twice} of them were done again")
    overhead = print_costs(unsharded, cluster_cpu(folder) - before, lost, said)
    different = differences(whole, out)
    print(f"merged bytes: {'equal to those of one process' if not different else 'DIFFERENT'}")
    return [*different, *([f"{twice} finished items were done twice"] if twice else []), *([f"the scheduler took {overhead:.1%} of the work's CPU time"] if overhead > MAX_OVERHEAD else [])]


def strike(job, folder, out, driver):
    """Kills the node of the first shard that has finished something. Gives the shard, the node, the finished items and the CPU seconds that r1ci had taken there."""
    while driver.poll() is None:
        running = subprocess.run(["squeue", "-h", "-r", "-t", "R", "-o", "%K|%N"], stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout
        for shard, node in (line.split("|") for line in running.split()):
            shards = pathlib.Path(f"{out}.shards")
            if job.finished(shards / shard) >= BEFORE_THE_STRIKE and not job.is_done(shards / shard):
                lost = cpu_of_processes(str(shards / shard))
                cluster("kill", folder, node)
                return int(shard), node, job.finished(shards / shard), lost
        time.sleep(0.2)
    return None


def print_costs(unsharded, cluster_total, lost, said):
    """The scheduler is what the daemons, the job steps, the shells and the driver took: all that was measured but for r1ci itself."""
    line = next(line for line in said.splitlines() if line.startswith("CPU seconds"))
    work, startup, driver = (float(word) for word in line.replace(",", "").split() if word.replace(".", "").isdigit())
    scheduler = cluster_total - work - startup - lost + driver
    overhead = scheduler / unsharded
    print(f"CPU seconds: {unsharded:.1f} as one process; as {SHARDS} shards {work + lost:.1f} ({lost:.1f} of them in the shard that was killed), and {startup:.1f} to ask r1ci for its build")
    print(f"scheduler: {scheduler:.2f} s of CPU ({scheduler - driver:.2f} Slurm and shells, {driver:.2f} driver and its commands), {overhead:.1%} of the work's")
    return overhead


def differences(whole, out):
    """Files that are not equal; timing.json tells times, and differs."""
    names = {file.name for folder in (whole, out) for file in folder.iterdir()} - {"timing.json"}
    return [f"'{name}' is not what one process writes" for name in sorted(names) if read(whole / name) != read(out / name)]


def read(file):
    return file.read_bytes() if file.exists() else None


def cpu_of(work):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cpu_of_processes(word):
    ticks = 0
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if (process / "comm").read_text().strip() in ("dotnet", "r1ci") and word in (process / "cmdline").read_text():
                ticks += sum(map(int, (process / "stat").read_text().rsplit(")", 1)[1].split()[11:13]))
        except OSError:
            pass
    return ticks / os.sysconf("SC_CLK_TCK")


def cluster(verb, folder, *more):
    return subprocess.run([str(HERE / "cluster.sh"), verb, str(folder / "slurm"), *more], stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout


def cluster_cpu(folder):
    return float(cluster("cpu", folder) or 0)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
