#!/usr/bin/env bash
# Stage 1: the tokenizer, from texts of the teacher, and a folder with untrained weights, which the teacher's tokens are made with.
. "$(dirname "$0")/stages.sh"
build
if [ ! -f "$RUN/tokenizer/tokenizer.json" ]; then
  teacher words "$RUN/texts.jsonl" "${TEXTS:-16000}" --families "${TAUGHT:-}"
  train tokenizer "$RUN/texts.jsonl" "$RUN/tokenizer" --size "${VOCAB:-2048}"
fi
[ -d "$RUN/untrained" ] || train export_onnx --random "$RUN/tokenizer" "$RUN/untrained" ${SHAPE:-}
