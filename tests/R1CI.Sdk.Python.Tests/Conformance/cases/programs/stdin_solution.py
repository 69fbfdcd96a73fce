import sys
def main():
    data = sys.stdin.read().split()
    t = int(data[0])
    at = 1
    for case in range(t):
        n, k = int(data[at]), int(data[at + 1])
        a = list(map(int, data[at + 2:at + 2 + n]))
        at += 2 + n
        a.sort(reverse=True)
        print(f'Case #{case + 1}: {sum(a[:k])} {max(a)} {"YES" if sum(a) % 2 == 0 else "NO"}')
if __name__ == '__main__':
    main()
