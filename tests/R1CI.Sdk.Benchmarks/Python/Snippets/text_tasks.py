# --- csv_rows
import csv, io
rows = "name,qty,price\n" + "\n".join(f"item{i},{i},{i * 1.5}" for i in range(60))
r = csv.DictReader(io.StringIO(rows))
print(round(sum(int(x["qty"]) * float(x["price"]) for x in r), 2))
# --- word_wrap
import textwrap
print(textwrap.fill("A rollout is a problem, a trajectory and what the verifier made of it. " * 4, 40)[:120])
# --- parse_key_values
text = "\n".join(f"key{i} = {i * i}" if i % 4 else f"# note {i}" for i in range(80))
conf = {}
for line in text.splitlines():
    if not line.startswith("#") and "=" in line:
        k, v = (p.strip() for p in line.split("=", 1))
        conf[k] = int(v)
print(len(conf), conf["key5"])
# --- string_builder
out = ""
for i in range(800):
    out += str(i % 10)
print(len(out), out[-10:])
# --- morse
code = dict(zip("abcdefghij", [".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---"]))
print(" ".join(code[c] for c in "headbeefcafe" * 10)[:50])
# --- ascii_triangle
for i in range(1, 12):
    print(" " * (11 - i) + "*" * (2 * i - 1))
# --- longest_word
text = "Extraordinary claims require extraordinary evidence, and a measurement is worth a dozen opinions. " * 5
print(max((w.strip(".,") for w in text.split()), key=len), sum(len(w) for w in text.split()))
# --- compress
def pack(s):
    out, dictionary, w = [], {chr(i): i for i in range(128)}, ""
    for c in s:
        if w + c in dictionary:
            w += c
        else:
            out.append(dictionary[w])
            dictionary[w + c] = len(dictionary)
            w = c
    return out + [dictionary[w]]
print(len(pack("tobeornottobeortobeornot" * 8)))
# --- base64_and_hash
import base64, hashlib
b = base64.b64encode(b"some bytes to carry" * 20)
print(b[:24], hashlib.md5(b).hexdigest(), base64.b64decode(b)[:10])
# --- unicode_text
s = "naïve café – 東京 – Ωmega" * 10
print(len(s), s.upper()[:12], s.encode("utf-8")[:8], [hex(ord(c)) for c in s[:4]])
