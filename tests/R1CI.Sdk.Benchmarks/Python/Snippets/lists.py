# --- moving_average
data = [(i * 37) % 101 for i in range(400)]
k = 5
print([sum(data[i:i + k]) / k for i in range(len(data) - k + 1)][:6])
# --- rotate_matrix
m = [[r * 12 + c for c in range(12)] for r in range(12)]
for _ in range(3):
    m = [list(row) for row in zip(*m[::-1])]
print(m[0][:5], sum(m[i][i] for i in range(12)))
# --- flatten
nested = [[i] * (i % 4) for i in range(200)]
print(len([x for row in nested for x in row]))
# --- two_sum
nums, target = [(i * 7919) % 1009 for i in range(300)], 1000
seen = {}
for i, n in enumerate(nums):
    if target - n in seen:
        print(seen[target - n], i)
        break
    seen[n] = i
# --- bubble_sort
a = [(i * 73) % 61 for i in range(60)]
for i in range(len(a)):
    for j in range(len(a) - 1 - i):
        if a[j] > a[j + 1]:
            a[j], a[j + 1] = a[j + 1], a[j]
print(a[:10])
# --- prefix_sums
a = [3, -1, 4, 1, -5, 9, 2, -6] * 30
prefix = [0]
for x in a:
    prefix.append(prefix[-1] + x)
print(max(prefix[j] - prefix[i] for i in range(0, 60) for j in range(i + 1, 60)))
# --- stack_brackets
def balanced(s):
    stack = []
    for c in s:
        if c in "([{":
            stack.append(c)
        elif not stack or "([{".index(stack.pop()) != ")]}".index(c):
            return False
    return not stack
print(balanced("{[()()]}" * 40), balanced("(]" * 10))
# --- insert_and_delete
a = list(range(50))
for i in range(0, 50, 5):
    a.insert(i, -i)
    del a[i + 3]
a.remove(49)
print(a[:12], a.index(20), a.count(0))
# --- pascal
rows = [[1]]
for _ in range(30):
    r = rows[-1]
    rows.append([1] + [r[i] + r[i + 1] for i in range(len(r) - 1)] + [1])
print(rows[-1][:6], sum(rows[-1]))
# --- slices
a = list(range(100))
a[10:20] = []
a[::9] = [0] * len(a[::9])
print(a[-5:], a[::-13], len(a))
