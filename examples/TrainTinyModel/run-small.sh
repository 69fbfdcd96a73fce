#!/usr/bin/env bash
# The whole loop in small, about 10 minutes on 2 cores with the builds: data, imitation, GRPO, each measured on the same 300 questions in wordings that
# were never trained, four answers each at temperature 1, as GRPO samples.
# Goes on where it stopped. RUN/small gets the models, loss.svg, grpo/reward.svg and an evaluation with a report of each stage.
. "$(dirname "$0")/stages.sh"
. "$here/small.sh"
export RUN="${SMALL:-$RUN/small}" LESSONS="${LESSONS:-12000}" COPIES="${COPIES:-2000}" MILLION="${MILLION:-2}" PRACTICE="${PRACTICE:-0.3}" STEPS="${STEPS:-16}" PROBLEMS="${PROBLEMS:-64}" LR="${LR:-3e-4}" MAX_TOKENS=240 GRPO_OPTIONS="${GRPO_OPTIONS:---threads 1 --minibatch 8 --epochs 2}"
mkdir -p "$RUN"
start=$SECONDS
spent() { echo "-- $1: $((SECONDS - start)) s since the start"; }
measure() { # NAME FOLDER
  [ -f "$RUN/measured/$1/summary.json" ] || r1ci eval --model "$2" --problems "$RUN/problems.jsonl" -k 4 --temperature 1 --max-tokens "$MAX_TOKENS" --seed 1 --workers "$WORKERS" --out "$RUN/measured/$1" --resume >"$RUN/$1.log" 2>&1 || { tail -3 "$RUN/$1.log" >&2; exit 1; }
  spent "$1 measured"
}
build
spent built
"$here/1-tokenizer.sh"
"$here/2-data.sh"
[ -f "$RUN/problems.jsonl" ] || teacher questions "$RUN/problems.jsonl" 300 --seed 77 --split heldout --families "$TAUGHT"
spent "data made"
measure untrained "$RUN/untrained"
"$here/3-sft.sh" --tokens 2000 --threads 1  # matrices this small are slower on two
"$here/4-export.sh"
spent "imitation done"
measure sft "$RUN/model"
"$here/6-grpo.sh"
spent "GRPO done"
measure grpo "$RUN/model-grpo"
train score --stages "$RUN"/measured/{untrained,sft,grpo}/trajectories.jsonl
echo "By family: r1ci eval compare $RUN/measured/sft $RUN/measured/grpo"
train curves "$RUN/sft-run/log.jsonl" "$RUN/loss.svg" --x tokens --y loss,copies --title "Imitation: loss a trained token" || true
echo "Curves: $RUN/loss.svg, $RUN/grpo/reward.svg. Reports: $RUN/measured/*/report.html."
spent "all of it"
