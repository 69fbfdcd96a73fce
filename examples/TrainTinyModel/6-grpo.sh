#!/usr/bin/env bash
# Stage 6: GRPO. Each step rolls out new problems with the newest weights in our runtime, exports the groups, moves the weights, exports them.
# 6-grpo.sh [CHECKPOINT]; STEPS in all (a run goes on where it stopped), PROBLEMS a step, GROUP rollouts a problem of
# at most MAX_TOKENS sampled tokens, SEED of sampling. GRPO and OUT name other folders than RUN/grpo and
# RUN/model-grpo; GRPO_OPTIONS go to grpo.py. A step's questions are drawn anew, unless GRPO has them already as step-N.problems.jsonl.
. "$(dirname "$0")/stages.sh"
build
dir="${GRPO:-$RUN/grpo}"
first="${1:-$RUN/sft-run/final.pt}"
mkdir -p "$dir"
if [ ! -f "$dir/step-0.pt" ]; then
  cp "$first" "$dir/step-0.pt.new"
  mv "$dir/step-0.pt.new" "$dir/step-0.pt"
elif [ -n "${1:-}" ] && ! cmp -s "$first" "$dir/step-0.pt"; then
  echo "'$dir' began with another checkpoint than '$first'. Name another folder (GRPO=...), or leave the checkpoint out to go on; nothing was changed." >&2
  exit 1
fi
for ((step = 0; step < ${STEPS:-20}; step++)); do
  [ -f "$dir/step-$((step + 1)).pt" ] && continue
  here_step="$dir/step-$step"
  [ -d "$here_step.model" ] || train export_onnx "$here_step.pt" "$RUN/tokenizer" "$here_step.model" >/dev/null
  if [ ! -f "$here_step.problems.jsonl" ]; then
    teacher questions "$here_step.problems.new.jsonl" "${PROBLEMS:-128}" --seed "$((1000 + step))" --families "${TAUGHT:-}"
    mv "$here_step.problems.new.jsonl" "$here_step.problems.jsonl"
  fi
  r1ci rollout --model "$here_step.model" --problems "$here_step.problems.jsonl" --group-size "${GROUP:-8}" --seed "$((1000 * ${SEED:-0} + step))" --policy-version "$step" --temperature 1 \
    --max-tokens "${MAX_TOKENS:-400}" --workers "$WORKERS" --out "$here_step.rollouts.jsonl" --no-timing --resume 2>"$dir/rollout.log" || { tail -2 "$dir/rollout.log" >&2; exit 1; }
  rm -rf "$here_step.groups"
  r1ci export --format grpo "$here_step.rollouts.jsonl" --out "$here_step.groups" >/dev/null 2>"$dir/export.log" || { tail -2 "$dir/export.log" >&2; exit 1; }
  train grpo "$here_step.pt" "$here_step.groups/grpo.jsonl" "$dir/step-$((step + 1)).pt" --lr "${LR:-1e-4}" --log "$dir/log.jsonl" ${GRPO_OPTIONS:-}
  [ -n "${KEEP:-}" ] || rm -rf "$here_step.model" "$here_step.groups" "$here_step.rollouts".*
done
train curves "$dir/log.jsonl" "$dir/reward.svg" --x version --y reward --title "GRPO: share of right answers while sampling" --smooth 3 || true
train export_onnx "$dir/step-${STEPS:-20}.pt" "$RUN/tokenizer" "${OUT:-$RUN/model-grpo}" --replace
