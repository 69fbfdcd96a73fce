#!/bin/bash
# Does one shard of a divided run: shard.sh rollout|eval|codeio|audit OUT N [arguments of r1ci]
#
# The shard's number I is that of the task of a Slurm array, of the pod of an indexed Kubernetes job, or R1CI_SHARD. Its files are in OUT.shards/I, what it says
# is added to OUT.shards/I.log, and how this try went is in OUT.shards/tries/I-JOB.json. Done again, it goes on where it was.
#
#   R1CI         the command, r1ci when not set; such as 'dotnet /shared/r1ci/r1ci.dll'
#   R1CI_BUILD   what 'r1ci --version' must print here; on a node with another build nothing is done, and the exit code is 78
set -u

[ $# -ge 3 ] || { echo "shard.sh: it takes a verb, OUT and the number of shards, and there are $# words: $*" >&2; exit 2; }
verb=$1 out=$(realpath -m -- "$2") count=$3
shift 3
index=${SLURM_ARRAY_TASK_ID:-${JOB_COMPLETION_INDEX:-${R1CI_SHARD:?shard.sh: the number of the shard is not known. Submit with --array, or set R1CI_SHARD}}}
job=${SLURM_ARRAY_JOB_ID:-$HOSTNAME-$$}
node=${SLURMD_NODENAME:-$HOSTNAME}
shards=$out.shards folder=$out.shards/$index note=$out.shards/tries/$index-$job.json
eval "r1ci=(${R1CI:-r1ci})"
mkdir -p "$folder" "$shards/tries" || exit 3
exec >> "$shards/$index.log" 2>&1

case $verb in
    rollout) words=(rollout --out "$folder/rollouts.jsonl") ;;
    eval) words=(eval --out "$folder") ;;
    codeio) words=(codeio run --out "$folder") ;;
    audit) words=(tasks audit --out "$folder") ;;
    *) echo "shard.sh: there is no '$verb'; it must be rollout, eval, codeio or audit"; exit 2 ;;
esac

json() { local text=${1//\\/\\\\}; text=${text//\"/\\\"}; printf '"%s"' "${text//[[:cntrl:]]/ }"; }

# Milliseconds of CPU time of all that this shell has waited for, in $cpu_now; without a process of its own, which would count.
measure_cpu() {
    local user system times=$note.times
    times > "$times" && { read -r _ && read -r user system; } < "$times"
    rm -f "$times"
    user=${user%s} system=${system%s}
    local seconds=${user#*m} more=${system#*m}
    seconds=${seconds/./} more=${more/./} # three digits behind the point, always
    cpu_now=$((${user%m*} * 60000 + ${system%m*} * 60000 + 10#$seconds + 10#$more))
}

now() { TZ=UTC printf '%(%FT%TZ)T' -1; }

# In one step: whoever reads finds the note before or the note after.
write_note() {
    printf '{"verb":%s,"shard":%d,"shards":%d,"job":%s,"node":%s,"build":%s,"began":%s,"ended":%s,"exit":%s,"startup_cpu_ms":%s,"cpu_ms":%s}\n' \
        "$(json "$verb")" "$index" "$count" "$(json "$job")" "$(json "$node")" "$(json "${build:-}")" "$(json "$began")" "${ended:-null}" "${code:-null}" "${startup:-null}" "${cpu:-null}" \
        > "$note.tmp" && mv -f "$note.tmp" "$note"
}

finish() {
    code=$1 ended=$(json "$(now)")
    write_note
    exit "$code"
}

began=$(now)
echo "== try $job of shard $index/$count on $node, $began"
measure_cpu
before=$cpu_now
build=$("${r1ci[@]}" --version) || { code=$?; echo "shard.sh: '${r1ci[*]}' cannot be started on $node; it must be at that place on every node"; finish 127; }
measure_cpu
startup=$((cpu_now - before))
if [ -n "${R1CI_BUILD:-}" ] && [ "$build" != "$R1CI_BUILD" ]; then
    echo "shard.sh: $node has r1ci $build, and this run is of $R1CI_BUILD"
    finish 78
fi
write_note

case " $* " in
    *" --workers "* | *" --workers="*) ;;
    *) [ "$verb" = audit ] || words+=(--workers "${SLURM_CPUS_PER_TASK:-1}") ;;
esac
export DOTNET_PROCESSOR_COUNT=${SLURM_CPUS_PER_TASK:-1}

# A first TERM, which Slurm sends a minute before the time is over, stops r1ci after what it has finished; the next try goes on from there.
before=$cpu_now
"${r1ci[@]}" "${words[@]}" --shard "$index/$count" --resume "$@" < /dev/null &
child=$!
trap 'kill -TERM $child 2> /dev/null' TERM INT
wait $child
code=$?
while kill -0 $child 2> /dev/null; do
    wait $child
    code=$?
done
measure_cpu
cpu=$((cpu_now - before))
finish $code
