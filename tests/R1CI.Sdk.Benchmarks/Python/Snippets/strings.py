# --- palindromes
words = ["level", "radar", "python", "noon", "Racecar", "abc"] * 20
print(sum(w.lower() == w.lower()[::-1] for w in words))
# --- vowel_count
text = "An interpreter that runs inside the process needs no container. " * 10
print({v: text.lower().count(v) for v in "aeiou"})
# --- caesar
def shift(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(shift(shift("attack at dawn, retreat at dusk" * 5, 3), -3)[:31])
# --- split_and_join
line = "alpha, beta ,gamma,  delta,epsilon " * 20
print("|".join(sorted({p.strip() for p in line.split(",") if p.strip()})))
# --- run_lengths
s = "aaabbbccccddeeeeeeef" * 15
out, i = [], 0
while i < len(s):
    j = i
    while j < len(s) and s[j] == s[i]:
        j += 1
    out.append(f"{s[i]}{j - i}")
    i = j
print("".join(out)[:40], len(out))
# --- digits_containing
print(sum([1 for i in range(2, 4000) if str(7) in str(i)]))
# --- title_case
print(" ".join(w[0].upper() + w[1:] for w in "to be or not to be that is the question".split()))
# --- anagrams
groups = {}
for w in ["eat", "tea", "tan", "ate", "nat", "bat", "tab"] * 15:
    groups.setdefault("".join(sorted(w)), []).append(w)
print({k: len(v) for k, v in groups.items()})
# --- longest_common_prefix
names = ["interspecies", "interstellar", "interstate", "internal"]
p = ""
for cs in zip(*names):
    if len(set(cs)) > 1:
        break
    p += cs[0]
print(p)
# --- translate_table
table = str.maketrans("aeiou", "12345", "xyz")
print(("lazy foxes quiz my extra boxes " * 8).translate(table)[:60])
