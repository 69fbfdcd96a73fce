#!/usr/bin/env bash
# Stage 5: true rollouts of the evaluation files, greedy. 5-eval.sh [FOLDER [FILE...]]; shows counts by file, never a question.
. "$(dirname "$0")/stages.sh"
build
model=$(realpath "${1:-$RUN/model}")
out="$RUN/eval/$(basename "$model")"
mkdir -p "$out"
files=("${@:2}")
[ ${#files[@]} -gt 0 ] || files=("$here"/problems/*.jsonl)
for file in "${files[@]}"; do
  name=$(basename "$file" .jsonl)
  rm -f "$out/$name".*
  r1ci rollout --model "$model" --problems "$file" --group-size 1 --temperature 0 --max-tokens 700 --seed 1 --workers "$WORKERS" --out "$out/$name.jsonl" 2>"$out/$name.log" || tail -2 "$out/$name.log" >&2
  train score "$out/$name.jsonl" ${FAMILIES:+--families}
done
