#!/usr/bin/env bash
# Stage 5: true rollouts of the evaluation files, greedy, and of scripts that begin with a fault. 5-eval.sh [FOLDER [FILE|NAME=FILE|repairs...]]
# Shows counts by file, never a question. RESULTS names a file that gets a line a set.
. "$(dirname "$0")/stages.sh"
build
model=$(realpath "${1:-$RUN/model}")
out="${EVAL:-$RUN/eval/$(basename "$model")}"
mkdir -p "$out"
score() { train score "$1" ${FAMILIES:+--families} ${RESULTS:+--append "$RESULTS" --model "$model"}; }
sets=("${@:2}")
[ ${#sets[@]} -gt 0 ] || sets=("$here"/problems/*.jsonl repairs)
for set in "${sets[@]}"; do
  if [ "$set" = repairs ]; then
    for faults in trained heldout; do
      name=repairs$([ $faults = trained ] || echo -heldout)
      rm -f "$out/$name".*
      teacher repairs "$model" "$out/$name.jsonl" --faults $faults --per-family 6 --families "${TAUGHT:-}" --workers "$WORKERS" >/dev/null
      score "$out/$name.jsonl"
    done
    continue
  fi
  file=${set#*=}
  name=$(basename "${set%%=*}" .jsonl)
  rm -f "$out/$name".*
  r1ci rollout --model "$model" --problems "$file" --group-size 1 --temperature 0 --max-tokens 700 --seed 1 --workers "$WORKERS" --out "$out/$name.jsonl" 2>"$out/$name.log" || tail -2 "$out/$name.log" >&2
  score "$out/$name.jsonl"
done
