using R1CI.Sdk.Python.Text;
using System.Text;
using R1CI.Sdk.Python.Regex;

namespace R1CI.Sdk.Python.Modules.Patterns;

/// <summary>The part of a text to search, in characters; it may reach beyond the text.</summary>
internal readonly record struct SearchLimits(long Start, long End)
{
    public (int Start, int End) Within(RegexSubject subject) => ((int)Math.Clamp(Start, 0, subject.Length), (int)Math.Clamp(End, 0, subject.Length));
}

/// <summary>What patterns do: find, split and replace, with CPython 3.11's rules for empty matches.</summary>
internal static class PatternFunctions
{
    public static Value Find(Vm vm, PyPattern pattern, Value text, Value from, Value to, MatchMode mode)
    {
        var limits = Limits(vm, from, to);
        var subject = pattern.Subject(vm, text);
        var (start, end) = limits.Within(subject);
        var match = start > end ? null : pattern.Program.Run(subject, start, end, mode, mustAdvance: false, new WorkMeter(vm));
        return match == null ? Value.None : NewMatch(vm, pattern, text, subject, match, start, end);
    }

    public static Value NewMatch(Vm vm, PyPattern pattern, Value text, RegexSubject subject, RegexMatch match, int start, int end)
    {
        vm.Charge(96 + (4L * match.Marks.Length));
        return new PyMatch(pattern, text, subject, match, start, end);
    }

    /// <summary>Where a search begins and ends, as its arguments say; they are looked at before the text.</summary>
    public static SearchLimits Limits(Vm vm, Value from, Value to) => new(from.IsMissing ? 0 : vm.ToClamped(from), to.IsMissing ? long.MaxValue : vm.ToClamped(to));

    public static Value FindAll(Vm vm, PyPattern pattern, Value text, Value from, Value to)
    {
        var limits = Limits(vm, from, to);
        var subject = pattern.Subject(vm, text);
        var (start, end) = limits.Within(subject);
        var result = vm.NewList([]).As<PyList>();
        using var pinned = vm.Pinned(result);
        var walk = new MatchWalk(pattern.Program, subject, start, end, new WorkMeter(vm));
        while (walk.Next() is { } match)
        {
            vm.Tick();
            result.Add(vm, Found(vm, pattern, subject, match));
        }

        return result;
    }

    public static Value Split(Vm vm, PyPattern pattern, Value text, long limit)
    {
        var subject = pattern.Subject(vm, text);
        var result = vm.NewList([]).As<PyList>();
        using var pinned = vm.Pinned(result);
        var walk = new MatchWalk(pattern.Program, subject, 0, subject.Length, new WorkMeter(vm));
        var last = 0;
        for (var count = 0; (limit <= 0 || count < limit) && limit >= 0 && walk.Next() is { } match; count++)
        {
            vm.Tick();
            result.Add(vm, pattern.Slice(vm, subject, last, match.Start));
            for (var group = 1; group <= pattern.Program.GroupCount; group++)
            {
                result.Add(vm, match.HasGroup(group)
                    ? pattern.Slice(vm, subject, match.Marks[2 * group], match.Marks[(2 * group) + 1])
                    : Value.None);
            }

            last = match.End;
        }

        result.Add(vm, pattern.Slice(vm, subject, last, subject.Length));
        return result;
    }

    private const int LongReplacement = 1 << 18;

    /// <summary>Replaces; the count of replacements comes with the text.</summary>
    public static (Value Text, long Count) Replace(Vm vm, PyPattern pattern, Value replacement, Value text, long limit)
    {
        var isCall = replacement.O is not PyStr && !Ops.BytesLike(replacement, out _);
        if (isCall && replacement.O is not (PyFunction or PyBuiltin or PyBoundMethod or PyType) && replacement.Type.Lookup(Special.Call) == null)
        {
            // CPython looks the template up in a cache first.
            Ops.Hash(vm, replacement);
            throw NotText(replacement);
        }

        // A template is read before the text is looked at, and its errors come first; one of the wrong kind is noticed where it is used.
        var template = isCall ? null : ParseTemplate(vm, pattern, replacement);
        var isMisfit = template is { HasText: true } && replacement.O is PyStr == pattern.IsBytes;
        var subject = pattern.Subject(vm, text);
        var result = new StringBuilder();
        var walk = new MatchWalk(pattern.Program, subject, 0, subject.Length, new WorkMeter(vm));
        var (last, count, charged, looked) = (0, 0L, 0, 0);
        while ((limit <= 0 || count < limit) && limit >= 0 && walk.Next() is { } match)
        {
            vm.Tick();
            count++;
            result.Append(subject.Slice(last, match.Start));
            if (isMisfit)
            {
                throw Misfit(pattern, replacement, template!.Constant != null && match.Start > 0 ? 1 : 0);
            }
            else if (template != null)
            {
                template.Append(result, subject, match);
            }
            else
            {
                var value = vm.Call(replacement, NewMatch(vm, pattern, text, subject, match, 0, subject.Length));
                result.Append(PieceOf(pattern, value));
            }

            last = match.End;
            // A replacement may be long, and counts for one step.
            if (result.Length - looked > LongReplacement)
            {
                Interruption.Check();
                looked = result.Length;
            }

            if (result.Length > 2 * charged)
            {
                vm.Charge(4L * (result.Length - charged));
                charged = result.Length;
            }
        }

        if (count == 0)
        {
            return (text.O is PyStr { Type.IsGuest: false } ? text : pattern.Slice(vm, subject, 0, subject.Length), 0);
        }

        result.Append(subject.Slice(last, subject.Length));
        return (pattern.ToValue(vm, Pieces.Text(result)), count);
    }

    private static GuestException NotText(in Value template) => Vm.Error(Types.TypeError, $"decoding to str: need a bytes-like object, {template.Type.Name} found");

    public static RegexTemplate ParseTemplate(Vm vm, PyPattern pattern, Value replacement)
    {
        if (replacement.O is not PyStr && !Ops.BytesLike(replacement, out _))
        {
            throw NotText(replacement);
        }

        var text = replacement.O is PyStr plain ? plain.S : Ops.BytesLike(replacement, out var data) ? Encoding.Latin1.GetString(data) : "";
        vm.Tick(text.Length >> 2);
        try
        {
            return RegexTemplate.Parse(text, pattern.Program, replacement.O is not PyStr);
        }
        catch (RegexError e)
        {
            throw PatternErrors.ToGuest(vm, e, replacement);
        }
    }

    private static string PieceOf(PyPattern pattern, in Value value)
    {
        if (!pattern.IsBytes)
        {
            return value.O is PyStr text ? text.S : throw Misfit(pattern, value, 0);
        }

        return Ops.BytesLike(value, out var data) ? Encoding.Latin1.GetString(data) : throw Misfit(pattern, value, 0);
    }

    // What joining the pieces of the result says of one that does not fit.
    private static GuestException Misfit(PyPattern pattern, in Value piece, int place) =>
        Vm.Error(Types.TypeError, $"sequence item {place}: expected {(pattern.IsBytes ? "a bytes-like object" : "str instance")}, {piece.Type.Name} found");

    // The whole match without groups, the group when there is one, a tuple of them when there are more; unmatched ones are empty.
    private static Value Found(Vm vm, PyPattern pattern, RegexSubject subject, RegexMatch match)
    {
        var groups = pattern.Program.GroupCount;
        if (groups <= 1)
        {
            return Text(vm, pattern, subject, match, groups);
        }

        var items = new Value[groups];
        for (var i = 0; i < groups; i++)
        {
            items[i] = Text(vm, pattern, subject, match, i + 1);
        }

        return vm.NewTuple(items);
    }

    private static Value Text(Vm vm, PyPattern pattern, RegexSubject subject, RegexMatch match, int group) => match.HasGroup(group)
        ? pattern.Slice(vm, subject, match.Marks[2 * group], match.Marks[(2 * group) + 1])
        : pattern.ToValue(vm, "");
}
