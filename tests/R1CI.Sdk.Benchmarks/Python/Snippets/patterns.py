# --- find_numbers
import re
text = "Order 66 shipped 3 boxes of 12.5 kg for $1,299.99 on 2024-05-17. " * 5
print(re.findall(r"\d+(?:\.\d+)?", text)[:8])
# --- emails
import re
text = "Write to ann@example.com, bob.smith@mail.org or c-d@x.co.uk; not @nobody. " * 6
print(sorted(set(re.findall(r"[\w.-]+@[\w-]+(?:\.\w+)+", text))))
# --- named_groups
import re
for m in re.finditer(r"(?P<day>\d{2})/(?P<month>\d{2})/(?P<year>\d{4})", "01/02/2003, 11/12/2013 " * 8):
    last = m.groupdict()
print(last)
# --- substitute
import re
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m[1].upper() + m[2], "the quick brown fox jumps over it " * 6)[:40])
# --- tokenizer
import re
spec = re.compile(r"\s*(?:(\d+)|(.))")
print([n or op for n, op in spec.findall("3 + 4 * (2 - 1) / 5 - 678 " * 8)][:12])
# --- split_sentences
import re
print(len(re.split(r"[.!?]\s+", "It rains. Does it? Yes! Then stay. " * 15)))
# --- validate
import re
ok = re.compile(r"^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{8,}$")
print([bool(ok.match(p)) for p in ("Passw0rdX", "short1A", "alllower1", "NODIGITSHERE", "G00dEnough")] * 2)
# --- word_frequencies
import re
from collections import Counter
text = "It was the best of times, it was the worst of times, it was the age of wisdom. " * 6
print(Counter(re.findall(r"[a-z']+", text.lower())).most_common(4))
# --- boxed_answer
import re
text = r"First \frac{1}{2}, then the answer is \boxed{42}. Check: \boxed{x+1}. " * 5
print(re.findall(r"\\boxed\{([^{}]*)\}", text)[-1], len(re.findall(r"\\frac\{(\d+)\}\{(\d+)\}", text)))
# --- backreference
import re
print(re.findall(r"\b(\w+) \1\b", "this is is a test test of of doubled words " * 6)[:3], re.match(r"(a+)(b+)?$", "aaa").groups())
