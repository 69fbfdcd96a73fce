"""Writes what CPython prints for the programs in sympy/: standard output, then the last line of the error if there is one.

    /usr/bin/python3 update.py [FOLDER/NAME ...]

Needs sympy 1.11.1 and mpmath 1.2.1 (Debian 12's python3-sympy). Every program runs under several hash seeds; one whose output
depends on the seed is reported and left out, because sets of symbols have no order that a test could state.
"""
import os
import pathlib
import subprocess
import sys

SEEDS = '0', '1', '42'
ROOT = pathlib.Path(__file__).parent / 'sympy'

# sympy is imported once; each program runs in a fork of that process.
DRIVER = '''
import os, sys, sympy, traceback
for path in sys.stdin.read().split("\\n"):
    print("\\x01" + path, flush=True)
    if os.fork() == 0:
        try:
            exec(compile(open(path).read(), path, "exec"), {"__name__": "__main__"})
        except BaseException as e:
            print(traceback.format_exception_only(e)[-1].rstrip())
        sys.stdout.flush()
        os._exit(0)
    os.wait()
'''


def outputs(paths, seed):
    environment = dict(os.environ, PYTHONHASHSEED=seed, PYTHONUTF8='1')
    done = subprocess.run([sys.executable, '-W', 'ignore', '-c', DRIVER], input='\n'.join(map(str, paths)), text=True,
                          capture_output=True, env=environment)
    return [part.partition('\n')[2] for part in done.stdout.split('\x01')[1:]]


names = sys.argv[1:] or sorted(str(path.relative_to(ROOT))[:-3] for path in ROOT.glob('*/*.py'))
paths = [ROOT / (name + '.py') for name in names]
for name, path, *texts in zip(names, paths, *(outputs(paths, seed) for seed in SEEDS)):
    if len(set(texts)) > 1:
        print('depends on the hash seed:', name)
    else:
        path.with_suffix('.out').write_text(texts[0])
print(len(paths), 'programs')
