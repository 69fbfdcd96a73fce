# Evaluates the lines of an explanation. Nothing of the explained code is here: what holds, holds by the text.

import bisect, builtins, collections, copy, functools, heapq, itertools, json, math, operator, re, statistics, string, textwrap
from collections import Counter, OrderedDict, defaultdict, deque
from fractions import Fraction

def _plain(value):
    if isinstance(value, (set, frozenset)): return sorted(_plain(item) for item in value)
    if isinstance(value, (list, tuple)): return [_plain(item) for item in value]
    if isinstance(value, dict): return {str(key): _plain(item) for key, item in value.items()}
    return value

def check(lines):
    facts, orders, calls = {}, {}, []
    base = dict(globals())
    base.update(inf=math.inf, nan=math.nan)
    # Programs import these by their own names; what is built in goes first.
    for module in (math, itertools, functools, heapq, bisect, operator):
        for name in dir(module):
            if name[0] != "_" and name not in base and not hasattr(builtins, name): base[name] = getattr(module, name)
    failed, checked, output = [], 0, None

    def known(name):
        def look(*values, **named):
            given = dict(zip(orders[name], values))
            given.update(named)
            # Parameters left out have defaults, which the line of the call told.
            fits = [made for told, made in facts[name] if all(key in told and same(told[key], value) for key, value in given.items())]
            if any(not same(made, fits[0]) for made in fits[1:]): raise LookupError
            return copy.deepcopy(fits[0])
        return look

    def value_of(text, scope):
        return eval(text, scope)

    def same(a, b):
        return (type(a) == type(b) or isinstance(a, dict) and isinstance(b, dict)) and (a == b or a != a and b != b)

    def copied(scope):
        return {name: copy.deepcopy(value) if isinstance(value, (list, dict, set, deque)) and name != "__builtins__" else value for name, value in scope.items()}

    # What stands for a name must be its value; what cannot be evaluated says nothing.
    def stand(pairs, scope):
        for name, value in pairs:
            try:
                found, stated = value_of(name, copied(scope)), value_of(value, dict(scope))
            except Exception:
                continue
            if not same(found, stated): return False
        return True

    def chain(number, members, scope, pairs=()):
        nonlocal checked
        if not stand(pairs, scope): failed.append(number)
        try:
            stated = value_of(members[-1], dict(scope))
        except Exception:
            failed.append(number)
            return False, None, False
        holds = len(members) == 1
        for member in members[:-1]:
            try:
                found = value_of(member, copied(scope))
            except Exception:
                continue
            if same(found, stated):
                checked += 1
                holds = True
            else:
                failed.append(number)
                break
        return True, stated, holds

    for number, level, kind, head, members, has_value, pairs in lines:
        if kind == "Call":
            if not members: del calls[level:]
            name = head[:head.index("(")]
            try:
                given = eval("dict" + head[len(name):], dict(base))
            except Exception:
                given = {}
            orders[name] = list(given)
            facts.setdefault(name, [])
            base[name] = known(name)
            for call in calls: call[2][name] = base[name]
            if members:
                try:
                    facts[name].append((given, eval(members[0], dict(base))))
                except Exception:
                    failed.append(number)
                continue
            scope = dict(base)
            scope.update(copy.deepcopy(given))
            calls.append((name, given, scope, {1}))
            continue
        if kind == "Skip":
            for call in calls: call[3].add(int(head) + 1 if head.isdigit() else 0)
            continue
        del calls[level + 1:]
        if level >= len(calls):
            failed.append(number)
            continue
        name, key, scope, turns = calls[level]
        if kind == "Turn":
            turn = int(head) if head.isdigit() else 0
            # The first of a loop, or one more than a turn that was told or left out.
            if turn not in turns: failed.append(number)
            turns.add(turn + 1)
        if kind == "Return":
            if not has_value: continue
            ok, value, holds = chain(number, members, scope, pairs)
            if ok: facts[name].append((key, value))
            if level == 0 and holds:
                try:
                    output = json.dumps(value, ensure_ascii=False)
                except Exception:
                    output = None
        elif kind == "Test":
            if has_value: chain(number, members, scope, pairs)
        elif kind == "Item":
            inner = dict(scope)
            try:
                exec("\n".join(part for part in head.split("\x1f")), inner)
            except Exception:
                failed.append(number)
                continue
            chain(number, members, inner, pairs)
        elif kind == "Constant":
            ok, value, _ = chain(number, members[1:], scope)
            base[members[0]] = value
            for call in calls: call[2][members[0]] = value
        elif kind in ("Let", "Now", "Note", "Turn"):
            target = members[0]
            if not has_value or len(members) < 2:
                for part in target.replace("(", " ").replace(")", " ").split(","): scope.pop(part.strip(), None)
                continue
            ok, value, _ = chain(number, members[1:], scope, pairs)
            if ok:
                scope["_value"] = value
                exec(target + " = _value", scope)
        else:
            target, code = (members[0] if members else None), head
            before = {name: copy.deepcopy(value) for name, value in scope.items() if isinstance(value, (list, dict, set, deque)) and name != "__builtins__"}
            done = {**scope, **before}
            try:
                if kind == "Set":
                    parts = head.split("\x1f")
                    if len(parts) > 1:
                        ok, value, _ = chain(number, parts[1:], scope, pairs)
                        if not ok: continue
                        done["_value"] = value
                        code = parts[0] + " = _value"
                exec(code, done)
            except Exception:
                done = None
            if target is None:
                if done is not None:
                    for changed in before: scope[changed] = done[changed]
                continue
            stated = eval(members[1], dict(scope))
            if done is not None:
                if same(done.get(target), stated): checked += 1
                else: failed.append(number)
            scope[target] = stated
    return {"output": output, "checked": checked, "failed": failed}
