#!/usr/bin/env bash
# Rollouts from end to end: collect with the shipped model, validate, replay (log-probabilities too), export in every format, load each export with the
# stub trainers of adapters/python. In full: tests/end-to-end.sh. In small (as CI runs it): tests/end-to-end.sh --problems 4.
#   --problems N   problems of the model's held-out evaluation file (200), each in a group of 5
#   --r1ci FILE    the command: r1ci.dll or the published program; without it, the repository's is built
#   --out DIR      where files go; without it, a folder that is removed at the end
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
problems=200 command= out=
while [ $# -gt 0 ]; do
  case $1 in
    --problems) problems=$2 ;;
    --r1ci) command=$2 ;;
    --out) out=$2 ;;
    *) echo "end-to-end: unknown option '$1'" >&2; exit 2 ;;
  esac
  shift 2
done
if [ -z "$out" ]; then
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
fi
if [ -z "$command" ]; then
  dotnet build "$root/src/R1CI.Cli" -c Release -v q --nologo
  command=$root/src/R1CI.Cli/bin/Release/net10.0/r1ci.dll
fi
r1ci() { if [ "${command%.dll}" != "$command" ]; then dotnet "$command" "$@"; else "$command" "$@"; fi; }

model=$root/models/r1ci-tiny
mkdir -p "$out/views"
echo "== rollout"
r1ci rollout --model "$model" --problems "$model/eval-heldout.jsonl" --group-size 5 -n "$problems" --seed 1 --out "$out/r.jsonl"
echo "== validate"
r1ci validate "$out/r.jsonl"
echo "== replay"
r1ci replay "$out/r.jsonl" --teacher-forced --model "$model"
echo "== export"
for format in sft-tok sft-msg grpo grpo-full verl llamafactory openrlhf dpo kto verifiers atropos llamafactory-dpo llamafactory-kto nemo-rl; do
  r1ci export "$out/r.jsonl" --format "$format" --out "$out/views"
  cp "$out/views/counts.json" "$out/counts-$format.json"
done
grep -q 'differs from the sampled stream' "$out/counts-sft-msg.json" \
  || { echo "end-to-end: counts.json of sft-msg does not say that its text differs from the sampled stream" >&2; exit 1; }
# CodeI/O has records of its own.
printf '%s\n' '{"prompt":"predict","turn_1":"41","feedback_1":"[Mismatch]","turn_2":"42","feedback_2":"Correct output!"}' > "$out/codeio.in.jsonl"
r1ci export "$out/codeio.in.jsonl" --format codeio --out "$out/codeio"
r1ci export "$out/r.jsonl" --format sft-tok --preset r1ci-sft --out "$out/preset"
echo "== adapters"
cp "$out/r.jsonl" "$out/views/trajectories.jsonl"
if python3 -c '' 2>/dev/null; then
  R1CI_VIEWS=$out/views python3 -X utf8 -B "$root/adapters/python/tests/test_adapters.py"
else
  echo "skipped: no python3"
fi
echo "== end to end: all passed"
