#!/usr/bin/env bash
# Stage 2: trajectories of the scripted teacher, and their export as token ids with labels. 20,000 lessons take a minute on 2 cores.
. "$(dirname "$0")/stages.sh"
build
part=${PART:-5000}
for kind in tasks copies; do
  count=$([ $kind = tasks ] && echo "${LESSONS:-200000}" || echo "${COPIES:-10000}")
  teacher teach "$RUN/untrained" "$RUN/teacher" --kind $kind --count "$count" --part "$part" --seed "${SEED:-1}" --families "${TAUGHT:-}" --workers "$WORKERS"
  for file in "$RUN/teacher/$kind"-?????.jsonl; do
    out="$RUN/sft/$kind/$(basename "$file" .jsonl)"
    [ -f "$out/counts.json" ] || r1ci export --format sft-tok --correct-only --skip-failed-turns "$file" --out "$out" 2>&1 | grep " used,"
  done
done
