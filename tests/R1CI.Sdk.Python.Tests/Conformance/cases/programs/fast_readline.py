# A contest solution that replaces input by sys.stdin.readline: lines keep their newline, the end of input is ''.
import sys
read_line = input
input = sys.stdin.readline


def solve():
    n, k = map(int, input().split())
    a = list(map(int, input().split()))
    s = input()
    name = input().rstrip()
    best, window = None, 0
    for i, x in enumerate(a):
        window += x
        if i >= k:
            window -= a[i - k]
        if i >= k - 1 and (best is None or window > best):
            best = window
    print(repr(s), len(s), name or '<empty>')
    print(best, max(a[:k]), sorted(a)[-k:])


def main():
    t = int(input())
    for case in range(1, t + 1):
        print(f'Case #{case}:', end=' ')
        solve()
    rest = input()
    print(repr(rest))
    print(repr(input()), repr(input()), sys.stdin.read() == '')
    try:
        raw_int = int(input())
    except ValueError as e:
        print(e)
    try:
        read_line()
    except EOFError as e:
        print('EOF:', e)


if __name__ == '__main__':
    main()
