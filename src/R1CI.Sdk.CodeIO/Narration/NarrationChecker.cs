using System.Text.Json;
using R1CI.Sdk.CodeIO.Generators;
using R1CI.Sdk.Python;
using R1CI.Sdk.Python.Tier;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Recomputes an explanation's output from its text alone: the function's code is not known here.</summary>
/// <remarks>
/// Every line states values of names, or expressions that are said to be equal. Expressions are evaluated with the values that lines before stated; calls of
/// functions have the result that the lines of that call returned. An expression that speaks of what was not stated is passed over.
/// </remarks>
public static class NarrationChecker
{
    // Evaluates each line's members against its last one. Nothing of a function's code is here, so that what holds, holds by the text.
    private const string Driver = """
        import bisect, collections, copy, functools, heapq, itertools, json, math, operator, re, statistics, string, textwrap
        from collections import Counter, OrderedDict, defaultdict, deque
        from fractions import Fraction

        def _plain(value):
            if isinstance(value, (set, frozenset)): return sorted(_plain(item) for item in value)
            if isinstance(value, (list, tuple)): return [_plain(item) for item in value]
            if isinstance(value, dict): return {str(key): _plain(item) for key, item in value.items()}
            return value

        def _check(lines):
            facts, orders, calls = {}, {}, []
            base = dict(globals())
            base.update(inf=math.inf, nan=math.nan, fractions=None)
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

            def chain(number, members, scope):
                nonlocal checked
                try:
                    stated = value_of(members[-1], dict(scope))
                except Exception:
                    failed.append(number)
                    return False, None, False
                holds = len(members) == 1
                for member in members[:-1]:
                    try:
                        found = value_of(member, {name: copy.deepcopy(value) if isinstance(value, (list, dict, set, deque)) and name != "__builtins__" else value for name, value in scope.items()})
                    except Exception:
                        continue
                    if same(found, stated):
                        checked += 1
                        holds = True
                    else:
                        failed.append(number)
                        break
                return True, stated, holds

            for number, level, kind, head, members, has_value in lines:
                if kind == "Call":
                    del calls[level:]
                    name = head[:head.index("(")]
                    try:
                        given = eval("dict" + head[len(name):], dict(base))
                    except Exception:
                        given = {}
                    orders[name] = list(given)
                    facts.setdefault(name, [])
                    base[name] = known(name)
                    for call in calls: call[2][name] = base[name]
                    scope = dict(base)
                    scope.update(copy.deepcopy(given))
                    calls.append((name, given, scope))
                    continue
                del calls[level + 1:]
                if level >= len(calls):
                    failed.append(number)
                    continue
                name, key, scope = calls[level]
                if kind == "Return":
                    if not has_value: continue
                    ok, value, holds = chain(number, members, scope)
                    if ok: facts[name].append((key, value))
                    if level == 0 and holds:
                        try:
                            output = json.dumps(value, ensure_ascii=False)
                        except Exception:
                            output = None
                elif kind == "Test":
                    chain(number, members, scope)
                elif kind == "Item":
                    inner = dict(scope)
                    try:
                        exec("\n".join(part for part in head.split("\x1f")), inner)
                    except Exception:
                        failed.append(number)
                        continue
                    chain(number, members, inner)
                elif kind == "Constant":
                    ok, value, _ = chain(number, members[1:], scope)
                    base[members[0]] = value
                    for call in calls: call[2][members[0]] = value
                elif kind in ("Let", "Now", "Note", "Turn"):
                    target = members[0]
                    if not has_value or len(members) < 2:
                        for part in target.replace("(", " ").replace(")", " ").split(","): scope.pop(part.strip(), None)
                        continue
                    ok, value, _ = chain(number, members[1:], scope)
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
                                ok, value, _ = chain(number, parts[1:], scope)
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


        """;

    /// <summary>Recomputes it.</summary>
    /// <param name="explanation">The text.</param>
    /// <returns>The output that follows, and the lines that do not hold.</returns>
    public static Recomputed Recompute(string explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var rows = new List<object[]>();
        var texts = explanation.Split('\n');
        for (var i = 0; i < texts.Length; i++)
        {
            if (NarrationLine.Read(texts[i]) is not { } line) continue;
            // Equations inside a head are split here too, at a character that no program prints.
            var head = line.Kind is "Set" ? string.Join('\u001f', NarrationLine.Split(line.Head)) : line.Kind == "Item" ? Bindings(line.Head) : line.Head;
            rows.Add([i, line.Level, line.Kind, head, line.Members, line.HasValue]);
        }
        var json = JsonSerializer.Serialize(rows);
        var session = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = new PythonSource.StoppedClock(), Tier = TierUse.Off, Limits = new PythonLimits { MaxSteps = 50_000_000, MaxBytes = 128 << 20 },
        });
        var ran = session.Execute(new PythonScript($"{Driver.ReplaceLineEndings("\n")}print(json.dumps(_check(json.loads({Recipe.Quote(json)}))))\n"));
        if (ran.Status != PythonStatus.Ok) return new Recomputed(null, 0, [], ran.Error ?? ran.Status.ToString());
        using var answer = JsonDocument.Parse(ran.Stdout.TrimEnd('\n').Split('\n')[^1]);
        var root = answer.RootElement;
        return new Recomputed(
            root.GetProperty("output").GetString(), root.GetProperty("checked").GetInt32(), [.. root.GetProperty("failed").EnumerateArray().Select(f => f.GetInt32()).Distinct()], "");
    }

    // "a = 1, b = 2" as statements of their own: a comma before a name and an equals sign, outside of brackets and strings.
    private static string Bindings(string head)
    {
        var members = NarrationLine.Split(head);
        if (members.Count <= 2) return head;
        var text = new System.Text.StringBuilder(members[0]);
        for (var i = 1; i < members.Count; i++)
        {
            var comma = i == members.Count - 1 ? -1 : members[i].LastIndexOf(", ", StringComparison.Ordinal);
            text.Append(" = ").Append(comma < 0 ? members[i] : string.Concat(members[i].AsSpan(0, comma), "\u001f", members[i].AsSpan(comma + 2)));
        }
        return text.ToString();
    }
}

/// <summary>What follows from an explanation.</summary>
/// <param name="OutputJson">The output as JSON; <see langword="null"/> when none follows.</param>
/// <param name="Checked">How many expressions were evaluated and had the value that was said.</param>
/// <param name="FailedLines">The lines, from 0, that say what does not hold.</param>
/// <param name="Problem">Why nothing could be recomputed; empty otherwise.</param>
public sealed record Recomputed(string? OutputJson, int Checked, IReadOnlyList<int> FailedLines, string Problem);
