#!/usr/bin/env bash
# Stage 3: imitation of the teacher. MILLION tokens are read; the learning rate falls to 0 by then. 36 million take an hour on 2 idle cores that multiply bf16. Goes on with --resume.
. "$(dirname "$0")/stages.sh"
train sft "$RUN/sft/tasks" --copies "$RUN/sft/copies" --out "$RUN/sft-run" --million "${MILLION:-36}" --practice "${PRACTICE:-3}" --tokenizer "$RUN/tokenizer" ${SHAPE:-} --resume "$@"
train curves "$RUN/sft-run/log.jsonl" "$RUN/sft-run/loss.svg" --x tokens --y loss --title "SFT: loss a trained token" --smooth 5 || true
