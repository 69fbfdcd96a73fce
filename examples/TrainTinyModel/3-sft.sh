#!/usr/bin/env bash
# Stage 3: imitation of the teacher. MINUTES decides how long; the learning rate falls to 0 by then. Goes on with --resume.
. "$(dirname "$0")/stages.sh"
train sft "$RUN/sft/tasks" --copies "$RUN/sft/copies" --out "$RUN/sft-run" --minutes "${MINUTES:-60}" --practice "${PRACTICE:-4}" --tokenizer "$RUN/tokenizer" ${SHAPE:-} --resume "$@"
train curves "$RUN/sft-run/log.jsonl" "$RUN/sft-run/loss.svg" --x tokens --y loss --title "SFT: loss a trained token" --smooth 5 || true
