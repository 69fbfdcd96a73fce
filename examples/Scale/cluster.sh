#!/usr/bin/env bash
# A small Slurm cluster on this machine, for tests and to try things: munged, slurmctld and K slurmd daemons, all files under DIR, loopback only.
#
#   cluster.sh up DIR [--nodes K] [--cpus C] [--memory MIB] [--no-cgroups]    then: export SLURM_CONF=DIR/slurm.conf
#   cluster.sh down DIR            ends what up started, and the jobs; DIR keeps the logs
#   cluster.sh kill DIR NODE       a node dies: its slurmd, its job steps and what runs in them, by SIGKILL
#   cluster.sh start DIR NODE      it comes back; NODE may also be slurmctld or munged, of both
#   cluster.sh resume DIR          nodes that Slurm has drained take jobs again
#   cluster.sh show DIR            nodes and jobs as slurmctld sees them, which daemons run, and the ends of their logs
#   cluster.sh cpu DIR             CPU seconds of the daemons, the job steps and the jobs so far (needs the cgroup controller cpuacct)
#
# Needs Debian's slurm-wlm and munge, and root.
set -euo pipefail

fail() { echo "cluster.sh: $*" >&2; exit 1; }
say() { echo "$*" >&2; }

usage() { sed -n '2,12s/^# \?//p' "$0" >&2; exit 2; }

require_what_it_needs() {
    local missing=()
    for program in munged slurmctld slurmd sbatch squeue; do
        PATH=$PATH:/usr/sbin type -P "$program" > /dev/null || missing+=("$program")
    done
    [ ${#missing[@]} -eq 0 ] || fail "there is no ${missing[*]} here. Install Slurm and munge: apt-get install slurm-wlm munge"
    [ "$(id -u)" -eq 0 ] || fail "the daemons need root to start jobs, and this is user $(id -un)."
}

# Ports next to each other that nothing listens on.
free_ports() {
    local count=$1 base port taken
    taken=" $(awk '$4 == "0A" { print $2 }' /proc/net/tcp /proc/net/tcp6 2> /dev/null | while IFS=: read -r _ port; do printf '%d ' "0x$port"; done)"
    while :; do
        base=$((17000 + RANDOM % 13000))
        for ((port = base; port < base + count; port++)); do
            case $taken in *" $port "*) continue 2 ;; esac
        done
        echo "$base"
        return
    done
}

has_cgroups() { [ -w /sys/fs/cgroup/memory/cgroup.procs ] && [ -w /sys/fs/cgroup/freezer/cgroup.procs ]; }

# What kills a job that takes more memory than it asked for: the kernel, or where its cgroups (version 1) are not to be had, Slurm, which looks every second.
write_limits() {
    if [ "$cgroups" = yes ]; then
        printf '%s\n' ProctrackType=proctrack/cgroup TaskPlugin=task/cgroup JobAcctGatherType=jobacct_gather/none
        printf '%s\n' CgroupPlugin=cgroup/v1 CgroupMountpoint=/sys/fs/cgroup ConstrainRAMSpace=yes ConstrainSwapSpace=no ConstrainCores=no ConstrainDevices=no > "$dir/cgroup.conf"
    else
        printf '%s\n' ProctrackType=proctrack/linuxproc TaskPlugin=task/none JobAcctGatherType=jobacct_gather/linux JobAcctGatherFrequency=task=1 JobAcctGatherParams=OverMemoryKill
    fi
}

write_configuration() {
    local base=$1 host silent=${R1CI_SLURMD_TIMEOUT:-15}
    host=$(hostname -s)
    cat > "$dir/slurm.conf" << CONF
ClusterName=scale
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$base
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$dir/run/munge.socket
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool/%n
SlurmctldPidFile=$dir/run/slurmctld.pid
SlurmdPidFile=$dir/run/slurmd-%n.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd-%n.log
SlurmdParameters=config_overrides
AccountingStorageType=accounting_storage/none
MpiDefault=none
SwitchType=switch/none
# Shards share a node: processors and memory are what a job takes of it.
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
DefMemPerCPU=512
PreemptType=preempt/partition_prio
PreemptMode=REQUEUE
# A node that is silent for so many seconds is down, and its jobs have failed. It is asked three times as often, but not before a question is given up.
SlurmdTimeout=$silent
MessageTimeout=$((silent < 10 ? silent : 10))
ReturnToService=2
KillWait=5
MinJobAge=3600
$(write_limits)
NodeName=n$base-[1-$nodes] NodeHostname=$host NodeAddr=127.0.0.1 Port=[$((base + 1))-$((base + nodes))] CPUs=$cpus RealMemory=$memory
PartitionName=scale Nodes=ALL Default=YES PriorityTier=1 State=UP
PartitionName=urgent Nodes=ALL PriorityTier=2 State=UP
CONF
}

pid_of() { cat "$dir/run/$1.pid" 2> /dev/null || true; }

# A number in a file may be another process by now: ours has DIR on its command line.
is_ours() { [ -n "$1" ] && tr "\0" " " 2> /dev/null < "/proc/$1/cmdline" | grep -qF -e " $dir/" -e "=$dir/"; }

# In the control group that counts, where there is one, whoever starts it.
start_daemon() {
    [ ! -e "$dir/run/cpuacct" ] || echo $BASHPID > "$(cat "$dir/run/cpuacct")/cgroup.procs"
    case $1 in
        # Forced, as it would have every user reach its socket.
        munged) munged --force --num-threads=4 --socket="$dir/run/munge.socket" --key-file="$dir/munge.key" --log-file="$dir/log/munged.log" --pid-file="$dir/run/munged.pid" --seed-file="$dir/state/munged.seed" ;;
        slurmctld) slurmctld -f "$dir/slurm.conf" ;;
        *) mkdir -p "$dir/spool/$1" && slurmd -f "$dir/slurm.conf" -N "$1" ;;
    esac < /dev/null >> "$dir/log/start.log" 2>&1
}

nodes_of() { scontrol show hostnames "$(sed -n 's/^NodeName=\([^ ]*\).*/\1/p' "$dir/slurm.conf")"; }

# What a user sees as "the cluster is there": every node idle.
wait_until_up() {
    local deadline=$((SECONDS + 60))
    until [ "$(sinfo -h -N -p scale -o %T 2> /dev/null | grep -cx idle)" = "$nodes" ]; do
        [ $SECONDS -lt $deadline ] || { show >&2; down; fail "the cluster was not up within 60 s; '$dir/log' says why."; }
        sleep 0.2
    done
}

# What an administrator does when nodes were drained for what is over, such as 'Duplicate jobid' after slurmctld was killed.
resume() {
    local node
    for node in $(sinfo -h -N -p scale -t drain -o %N); do scontrol update "nodename=$node" state=resume; done
}

# What to read when something does not come.
show() {
    [ -e "$dir/slurm.conf" ] || fail "'$dir' holds no cluster: there is no '$dir/slurm.conf'."
    local daemon asked
    for daemon in munged slurmctld $(nodes_of | sed 's/^/slurmd-/'); do
        is_ours "$(pid_of "$daemon")" && echo "$daemon runs" || echo "$daemon DOES NOT RUN"
    done
    for asked in "sinfo -N -o '%N %P %T %E'" "squeue -r -t all -o '%F_%K %j %T %r %N %S'" "scontrol show node" "scontrol show job"; do
        echo "== $asked"
        eval "timeout 10 $asked" 2>&1 | tail -n 120 || true
    done
    tail -n 25 "$dir"/log/*.log
}

# All that is started from here on, the jobs as well, is counted in one control group.
count_cpu_time() {
    local group=/sys/fs/cgroup/cpuacct/r1ci-scale-$1
    mkdir "$group" 2> /dev/null && echo $BASHPID > "$group/cgroup.procs" && echo "$group" > "$dir/run/cpuacct" || true
}

up() {
    nodes=3 cpus=$(nproc) memory=$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo) cgroups=$(has_cgroups && echo yes || echo no)
    while [ $# -gt 0 ]; do
        case $1 in
            --nodes) nodes=$2; shift ;;
            --cpus) cpus=$2; shift ;;
            --memory) memory=$2; shift ;;
            --no-cgroups) cgroups=no ;;
            *) usage ;;
        esac
        shift
    done
    [ ! -e "$dir/slurm.conf" ] || fail "'$dir' holds a cluster. End it first ('cluster.sh down $dir'), and give a folder that is empty or not there."
    [ ${#dir} -le 80 ] || fail "'$dir' is ${#dir} characters long, and the name of a socket in it may have 107. Give a folder with a shorter name, 80 at most."
    mkdir -p "$dir"/{log,run,state,spool} && chmod 700 "$dir"
    (umask 077 && head -c 128 /dev/urandom > "$dir/munge.key")
    local base
    base=$(free_ports $((nodes + 1)))
    write_configuration "$base"
    (
        count_cpu_time "$base"
        for daemon in munged slurmctld $(nodes_of); do start_daemon "$daemon"; done
    ) < /dev/null >> "$dir/log/start.log" 2>&1 || true
    wait_until_up
    say "Slurm is up: $nodes nodes of $cpus processors and $memory MiB each; memory limits by $([ $cgroups = yes ] && echo "the kernel (task/cgroup)" || echo "Slurm (jobacct_gather, OverMemoryKill)"). Now: export SLURM_CONF=$dir/slurm.conf"
}

# The job steps of a node and what runs in them: all that is in its control group, or where there is none, what has its name in the environment, and the parents up to slurmstepd.
processes_of() {
    local node=$1 group=/sys/fs/cgroup/freezer/slurm_$1 pid
    if [ -d "$group" ]; then
        find "$group" -name cgroup.procs -exec cat {} + 2> /dev/null
        return
    fi
    for pid in $(grep -lsxz "SLURMD_NODENAME=$node" /proc/[0-9]*/environ | cut -d/ -f3); do
        echo "$pid"
        awk '/^PPid:/ { print $2 }' "/proc/$pid/status" 2> /dev/null | while read -r parent; do
            ! grep -qs '^slurmstepd' "/proc/$parent/comm" || echo "$parent"
        done
    done | sort -u
}

kill_daemon() {
    local pid
    pid=$(pid_of "$1")
    is_ours "$pid" || fail "no $1 of '$dir' runs."
    kill -KILL "$pid"
}

kill_node() {
    local pid
    pid=$(pid_of "slurmd-$1")
    is_ours "$pid" || fail "no slurmd of '$1' runs; '$dir/run' has the nodes that there are."
    kill -KILL "$pid"
    for pid in $(processes_of "$1"); do kill -KILL "$pid" 2> /dev/null || true; done
}

end() {
    local pid deadline=$((SECONDS + 20))
    pid=$(pid_of "$1")
    is_ours "$pid" || return 0
    kill -TERM "$pid" 2> /dev/null || true
    while is_ours "$pid"; do
        [ $SECONDS -lt $deadline ] || kill -KILL "$pid" 2> /dev/null || true
        sleep 0.1
    done
    rm -f "$dir/run/$1.pid"
}

end_jobs() {
    local jobs deadline=$((SECONDS + 8))
    is_ours "$(pid_of slurmctld)" || return 0
    while jobs=$(squeue -h -o %A 2> /dev/null | sort -u) && [ -n "$jobs" ] && [ $SECONDS -lt $deadline ]; do
        scancel $jobs 2> /dev/null || true
        sleep 0.3
    done
}

remove_groups() {
    local node=$1 group
    for group in /sys/fs/cgroup/*/slurm_"$node"; do
        [ ! -d "$group" ] || find "$group" -depth -type d -exec rmdir {} + 2> /dev/null || true
    done
}

down() {
    [ -e "$dir/slurm.conf" ] || fail "'$dir' holds no cluster: there is no '$dir/slurm.conf'."
    local node pid
    end_jobs
    for node in $(nodes_of); do
        end "slurmd-$node"
        for pid in $(processes_of "$node"); do kill -KILL "$pid" 2> /dev/null || true; done
    done
    end slurmctld
    end munged
    sleep 0.2
    for node in $(nodes_of); do remove_groups "$node"; done
    [ ! -e "$dir/run/cpuacct" ] || rmdir "$(cat "$dir/run/cpuacct")" 2> /dev/null || true
    rm -rf "$dir/slurm.conf" "$dir/cgroup.conf" "$dir/munge.key" "$dir/run" "$dir/state" "$dir/spool"
}

[ $# -ge 2 ] || usage
verb=$1 dir=$(realpath -m "$2")
shift 2
export PATH=$PATH:/usr/sbin SLURM_CONF=$dir/slurm.conf
require_what_it_needs
case $verb in
    up) up "$@" ;;
    down) down ;;
    kill)
        case ${1:?NODE} in
            slurmctld | munged) kill_daemon "$1" ;;
            *) kill_node "$1" ;;
        esac ;;
    start) start_daemon "${1:?NODE}" ;;
    resume) resume ;;
    show) show ;;
    cpu) awk '{ printf "%.2f\n", $1 / 1e9 }' "$(cat "$dir/run/cpuacct" 2> /dev/null)/cpuacct.usage" ;;
    *) usage ;;
esac
