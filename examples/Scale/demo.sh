#!/usr/bin/env bash
# A CodeI/O run and a rollout run in 8 shards on a small Slurm of this machine; in each a node is killed in the middle. What is merged is compared with what one
# process writes, byte for byte, and Slurm is taken down again. Exit code 0 when all of it holds.
#
#   demo.sh [DIR]     DIR is kept; without it a temporary folder is used and removed. R1CI='dotnet .../r1ci.dll' for another build than that of this repository.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ $# -gt 0 ]; then dir=$(realpath -m "$1") temporary=no; else dir=$(mktemp -d /tmp/r1ci-scale-XXXXXX) temporary=yes; fi
mkdir -p "$dir"

leave() {
    [ ! -e "$dir/slurm/slurm.conf" ] || examples/Scale/cluster.sh down "$dir/slurm"
    [ $temporary = no ] || rm -rf "$dir"
}
trap leave EXIT

if [ -z "${R1CI:-}" ]; then
    built=$PWD/src/R1CI.Cli/bin/Release/net10.0/r1ci.dll
    [ -e "$built" ] || dotnet build src/R1CI.Cli -c Release -v q --nologo
    export R1CI="dotnet '$built'"
fi

# Two nodes take the work on when the third is killed. A node that is silent for 10 s is down.
R1CI_SLURMD_TIMEOUT=10 examples/Scale/cluster.sh up "$dir/slurm" --nodes 3 --cpus 1
SLURM_CONF=$dir/slurm/slurm.conf python3 examples/Scale/demo/run.py "$dir"
