#!/usr/bin/env bash
# Stage 4: a checkpoint as a model folder of the runtime. 4-export.sh [CHECKPOINT [FOLDER]]
. "$(dirname "$0")/stages.sh"
train export_onnx "${1:-$RUN/sft-run/final.pt}" "$RUN/tokenizer" "${2:-$RUN/model}" --replace
