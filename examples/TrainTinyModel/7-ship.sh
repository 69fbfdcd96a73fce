#!/usr/bin/env bash
# Stage 7: puts a trained model in the place of models/r1ci-tiny, if it reaches every bound of bounds.txt. 7-ship.sh [FOLDER]; TARGET names another folder to be
# replaced, BOUNDS another file.
. "$(dirname "$0")/stages.sh"
build
model=$(realpath "${1:-$RUN/model}")
target=$(realpath "${TARGET:-$root/models/r1ci-tiny}")
bounds=$(realpath "${BOUNDS:-$here/bounds.txt}")
train ship "$model" "$target" --bounds "$bounds"  # a damaged folder is refused before minutes of rollouts
sets=() repairs=
while read -r name questions _; do
  case $name/$questions in
    \#* | folder/*) ;;
    repairs*) repairs=yes ;;
    *) sets+=("$name=$(realpath "$(dirname "$bounds")/$questions")") ;;
  esac
done <"$bounds"
export RESULTS="$RUN/ship/results.jsonl" EVAL="$RUN/ship/rollouts"
mkdir -p "$RUN/ship" && rm -f "$RESULTS"
"$here/5-eval.sh" "$model" "${sets[@]}" ${repairs:+repairs}
train ship "$model" "$target" --bounds "$bounds" --results "$RESULTS"
