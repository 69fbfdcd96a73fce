#!/usr/bin/env bash
# The whole loop in small: data, SFT, eval, GRPO, eval; under 15 minutes on 2 cores. A model of 0.6 million weights for a few families.
. "$(dirname "$0")/stages.sh"
export RUN="${SMALL:-$RUN/small}" VOCAB=1024 SHAPE="--d 96 --layers 4 --heads 3 --kv 1 --ffn 256" LESSONS="${LESSONS:-12000}" COPIES="${COPIES:-4000}" MILLION="${MILLION:-4}" PRACTICE="${PRACTICE:-1.5}" TEXTS=4000 STEPS="${STEPS:-8}" PROBLEMS=48
export TAUGHT="${TAUGHT:-count_letter,reverse_string,arithmetic,is_prime,sort_numbers,gcd_lcm}"
build
"$here/1-tokenizer.sh"
"$here/2-data.sh"
"$here/3-sft.sh"
"$here/4-export.sh"
teacher questions "$RUN/problems.jsonl" 120 --seed 77 --split heldout --families "$TAUGHT"
"$here/5-eval.sh" "$RUN/untrained" "$RUN/problems.jsonl"
"$here/5-eval.sh" "$RUN/model" "$RUN/problems.jsonl"
"$here/6-grpo.sh"
"$here/5-eval.sh" "$RUN/model-grpo" "$RUN/problems.jsonl"
