# Read by the stage scripts: where things are. RUN is the folder of one training run; the same command goes on with it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
RUN=$(realpath -m "${RUN:-$here/run}")
WORKERS=${WORKERS:-$(nproc)}
# The distribution's Python has the distribution's torch; another one may shadow it.
if [ -z "${PYTHON:-}" ]; then
  PYTHON=python3
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import torch, numpy, onnx' 2>/dev/null; then PYTHON=$candidate; break; fi
  done
fi
"$PYTHON" -c 'import torch, numpy, onnx' || { echo "Training needs Python with torch, numpy and onnx; set PYTHON to one, or see README.md." >&2; exit 1; }
# glibc gives every large tensor back to the system: a third of the time was page faults.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 MALLOC_TOP_PAD_=268435456

teacher() { dotnet "$here/bin/Release/net10.0/TrainTinyModel.dll" "$@"; }
r1ci() { dotnet "$root/src/R1CI.Cli/bin/Release/net10.0/r1ci.dll" "$@"; }
train() { "$PYTHON" "$here/training/$1.py" "${@:2}"; }

build() {
  [ -n "${BUILT:-}" ] && return
  dotnet build "$here" -c Release -v q --nologo >&2
  dotnet build "$root/src/R1CI.Cli" -c Release -v q --nologo >&2
  export BUILT=1
}
mkdir -p "$RUN"
