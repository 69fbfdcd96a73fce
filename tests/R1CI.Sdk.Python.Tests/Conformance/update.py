"""Writes the expected output of every case: standard output, then the last line of the error if there is one.

Run it with CPython 3.11 after adding or changing cases: python3.11 update.py [feature ...]
"""
import os
import pathlib
import subprocess
import sys


def run(path):
    stdin = path.with_suffix('.in')
    # Sets and hashes are observable: ours are those of hash seed 0.
    environment = dict(os.environ, PYTHONHASHSEED='0', PYTHONUTF8='1', PYTHONDONTWRITEBYTECODE='1')
    done = subprocess.run(
        [sys.executable, '-W', 'ignore', path.name],
        cwd=path.parent,
        input=stdin.read_bytes() if stdin.exists() else b'',
        capture_output=True,
        env=environment,
        timeout=60,
    )
    error = done.stderr.decode().rstrip('\n').split('\n')[-1]
    return done.stdout.decode() + (error + '\n' if error else '')


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit('needs CPython 3.11')
    cases = pathlib.Path(__file__).parent / 'cases'
    for path in sorted(cases.glob('*/*.py')):
        if len(sys.argv) > 1 and path.parent.name not in sys.argv[1:]:
            continue
        expected = run(path)
        out = path.with_suffix('.out')
        if not out.exists() or out.read_text(encoding='utf-8') != expected:
            out.write_text(expected, encoding='utf-8', newline='\n')
            print('wrote', out.relative_to(cases))


if __name__ == '__main__':
    main()
