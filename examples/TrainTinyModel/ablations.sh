#!/usr/bin/env bash
# The paper's ablations in small: the model of small.sh, three seeds each, about 40 minutes on 2 cores. Goes on where it stopped; `ablations.sh table` only writes the tables.
# RUN/ablations has results.jsonl, table.md and table.svg. Seeds differ in first weights, order of rows and sampling; lessons and questions are the same for all.
. "$(dirname "$0")/stages.sh"
. "$here/small.sh"
[ -n "${ABLATING:-}" ] || RUN="$RUN/ablations"
export RUN ABLATING=1
results="$RUN/results.jsonl"
export MILLION="${MILLION:-1.0}" STEPS="${STEPS:-6}" PROBLEMS="${PROBLEMS:-48}" GROUP=8 MAX_TOKENS=240 LR="${LR:-3e-4}"

# What follows is one part of the work: a name, a seed, and one thread.
sft() { # NAME SEED ROWS FRAME LENGTH OPTION...
  local million=$(awk "BEGIN { print $MILLION * $5 }")
  [ -f "$RUN/$1-$2/final.pt" ] || train sft "$RUN/sft/$3" --copies "$RUN/sft/copies" --out "$RUN/$1-$2" --million "$million" --practice 0.3 --tokens 2000 --tokenizer "$RUN/tokenizer" $SHAPE --seed "$2" --threads 1 --resume "${@:6}"
  evaluate "$1" "$2" "$4" "$RUN/$1-$2/final.pt"
}

grpo() { # NAME SEED CHECKPOINT ORDER OPTION...
  train schedule "$RUN/pool.jsonl" "$RUN/potential-$2/potential.jsonl" "$RUN/$1-$2" --order "$4" --steps "$STEPS" --problems "$PROBLEMS" --seed "$2"
  GRPO="$RUN/$1-$2" OUT="$RUN/$1-$2/model" SEED="$2" WORKERS=1 GRPO_OPTIONS="--threads 1 --minibatch 6 --epochs 2 ${*:5}" "$here/6-grpo.sh" "$3"
  evaluate "$1" "$2" agent "$RUN/$1-$2/step-$STEPS.pt"
}

potential() { # SEED: how often the SFT model solves each problem of the pool
  local dir="$RUN/potential-$1"
  [ -f "$dir/potential.jsonl" ] && return
  [ -d "$RUN/sft-$1/model" ] || train export_onnx "$RUN/sft-$1/final.pt" "$RUN/tokenizer" "$RUN/sft-$1/model" >/dev/null
  r1ci rollout --model "$RUN/sft-$1/model" --problems "$RUN/pool.jsonl" --group-size "$GROUP" --seed "$1" --temperature 1 --max-tokens "$MAX_TOKENS" --workers 1 --out "$RUN/potential-$1.jsonl" --no-timing --resume 2>/dev/null
  r1ci export --format grpo --stages 4 "$RUN/potential-$1.jsonl" --out "$dir" >/dev/null 2>&1
}

evaluate() { # NAME SEED FRAME CHECKPOINT EXPORT_OPTION...
  train ablations has "$results" "$1" "$2" && return
  local dir="$RUN/eval/$1-$2"
  mkdir -p "$RUN/eval"
  rm -rf "$dir" "$dir".*
  train export_onnx "$4" "$RUN/tokenizer" "$dir" "${@:5}" >/dev/null
  r1ci rollout --model "$dir" --problems "$RUN/heldout.jsonl" --frame "$3" --group-size 2 --temperature 1 --max-tokens "$MAX_TOKENS" --seed 1 --workers 1 --out "$dir.jsonl" 2>"$dir.log" || tail -2 "$dir.log" >&2
  train ablations add "$results" "$1" "$2" "$dir.jsonl"
}

part() {
  case $1 in
    untrained) evaluate untrained "$2" agent "$RUN/untrained.pt" ;;
    zero) evaluate zero "$2" agent "$RUN/sft-$2/final.pt" --zero ;;
    # As many passes over the rows: with wrong answers there are a third more rows, and the other frames have longer rows, with a system message.
    sft) sft sft "$2" agent agent 1 ;;
    sft-executor) sft sft-executor "$2" agent agent 1 --loss all ;;
    sft-wrong) sft sft-wrong "$2" wrong agent 1.37 ;;
    sft-text) sft sft-text "$2" text text 1.08 ;;
    sft-code) sft sft-code "$2" code code 1.7 ;;
    potential) potential "$2" ;;
    grpo) grpo grpo "$2" "$RUN/sft-$2/final.pt" shuffled ;;
    grpo-curriculum) grpo grpo-curriculum "$2" "$RUN/sft-$2/final.pt" curriculum ;;
    grpo-executor) grpo grpo-executor "$2" "$RUN/sft-$2/final.pt" shuffled --loss all ;;
    grpo-cold) PROBLEMS=16 grpo grpo-cold "$2" "$RUN/untrained.pt" shuffled ;; # fewer: without an answer each run goes on to the limit
  esac
}

tables() { train ablations table "$results" "$RUN/table.md" "$RUN/table.svg"; }

if [ "${1:-}" = part ]; then
  log="$RUN/parts/$2-$3.log"
  exec 3>&2 >>"$log" 2>&1
  trap '[ $? -eq 0 ] || echo "$name, seed $seed failed: $(tail -1 "$log")" >&3' EXIT
  name=$2 seed=$3
  part "$name" "$seed"
  exit
fi
if [ "${1:-}" = table ]; then tables; exit; fi
build
mkdir -p "$RUN/parts"
"$here/1-tokenizer.sh"
[ -f "$RUN/untrained.pt" ] || train import_onnx "$RUN/untrained" "$RUN/untrained.pt"

# A part of the lessons are answered wrongly, so that there is something to leave out; none begins with a fault, whose turns would count in one ablation only.
lessons() { # NAME FRAME KIND COUNT OPTION...
  [ -f "$RUN/sft/$1/counts.json" ] && return
  teacher teach "$RUN/untrained" "$RUN/teacher/$2" --kind "$3" --frame "$2" --count "$4" --part "$4" --families "$TAUGHT" --workers "$WORKERS" --faults 0 --wrong "$([ "$3" = copies ] && echo 0 || echo 30)"
  r1ci export --format sft-tok ${5:-} "$RUN/teacher/$2/$3-00000.jsonl" --out "$RUN/sft/$1" 2>&1 | grep " used,"
}
lessons copies agent copies 2000
lessons agent agent tasks "${LESSONS:-8000}" --correct-only
lessons wrong agent tasks "${LESSONS:-8000}"
lessons text text tasks "${LESSONS:-8000}" --correct-only
lessons code code tasks "${LESSONS:-8000}" --correct-only
[ -f "$RUN/heldout.jsonl" ] || teacher questions "$RUN/heldout.jsonl" 300 --seed 77 --split heldout --families "$TAUGHT"
[ -f "$RUN/pool.jsonl" ] || teacher questions "$RUN/pool.jsonl" 240 --seed 78 --families "$TAUGHT"

# Each part computes on one core, so that seeds run side by side.
wave() { for name in "$@"; do for seed in ${SEEDS:-1 2 3}; do echo "$name $seed"; done; done | xargs -P "$WORKERS" -L 1 "$here/ablations.sh" part; tables; }
wave sft sft-executor sft-wrong sft-text sft-code untrained
wave potential zero
wave grpo grpo-curriculum grpo-executor grpo-cold
cat "$RUN/table.md"
