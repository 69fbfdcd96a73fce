using System.Text;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>An uncaught exception as CPython 3.11 prints it: chained, with carets, notes and groups.</summary>
internal static class TracebackText
{
    private const int MaxFrames = 1000, RepeatCutoff = 3, MaxGroupWidth = 15, MaxGroupDepth = 10;
    private const string Heading = "Traceback (most recent call last):\n";
    private const string GroupHeading = "Exception Group Traceback (most recent call last):\n";
    /// <summary>Exceptions shown at each end of a chain; a chain is as long as guest code makes it.</summary>
    private const int ChainEnds = 20;

    private const string CauseText = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextText = "\nDuring handling of the above exception, another exception occurred:\n\n";

    /// <summary>The whole text, with a newline at its end.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="e">The exception.</param>
    /// <param name="suggests">Whether to add "Did you mean", as CPython does when it prints an uncaught exception itself.</param>
    public static string Format(Vm vm, PyException e, bool suggests = false)
    {
        var text = new StringBuilder();
        var chain = new List<(PyException E, string Link)>();
        var seen = new HashSet<PyException>();
        for (var (at, link) = (e, ""); at != null && seen.Add(at);)
        {
            vm.Tick();
            chain.Add((at, link));
            var context = at.SuppressContext ? null : at.Context;
            (at, link) = at.Cause != null ? (at.Cause, CauseText) : (context!, ContextText);
        }
        var held = 0L;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (chain.Count > 2 * ChainEnds && i == chain.Count - 1 - ChainEnds)
            {
                text.Append($"\n[{chain.Count - (2 * ChainEnds)} more exceptions]\n\n");
                i = ChainEnds - 1;
            }
            // The link stands under the older exception, before the newer one.
            var before = text.Length;
            AppendOne(vm, text, chain[i].E, "", 0, suggests);
            text.Append(chain[i].Link);
            vm.Hold(ref held, 4L * (text.Length - before));
        }
        vm.Release(held);
        return text.ToString();
    }

    /// <summary>The last lines: class and message (for SyntaxError the place first), then notes.</summary>
    public static string Message(Vm vm, PyException e, bool suggests = false)
    {
        var text = new StringBuilder();
        if (e.Type.IsSub(Types.SyntaxError)) AppendSyntaxPlace(vm, text, e);
        var name = e.Type.Module is "builtins" or "__main__" ? e.Type.QualName : $"{e.Type.Module}.{e.Type.QualName}";
        var message = MessageOf(vm, e);
        text.Append(message.Length > 0 ? $"{name}: {message}" : name);
        if (suggests && Suggestions.For(vm, e) is { } nearest) text.Append($". Did you mean: '{nearest}'?");
        text.Append('\n');
        AppendNotes(vm, text, e);
        return text.ToString();
    }

    /// <summary>The lines of the frames, without the heading.</summary>
    public static string Frames(Vm vm, PyTraceback? first)
    {
        var text = new StringBuilder();
        var depth = 0;
        for (var t = first; t != null; t = t.Next) depth++;
        var frames = new List<Place>();
        for (var t = first; t != null; t = t.Next)
        {
            if (depth-- <= MaxFrames) AddPlaces(frames, t);
            vm.Tick();
        }
        for (var i = 0; i < frames.Count;)
        {
            var repeats = 1;
            while (i + repeats < frames.Count && frames[i + repeats].IsSameLine(frames[i])) repeats++;
            for (var k = 0; k < Math.Min(repeats, RepeatCutoff); k++) AppendFrame(text, frames[i + k]);
            var more = repeats - RepeatCutoff;
            if (more > 0) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  [Previous line repeated {more} more time{(more == 1 ? "" : "s")}]\n");
            i += repeats;
        }
        return text.ToString();
    }

    private static void AppendOne(Vm vm, StringBuilder text, PyException e, string indent, int depth, bool suggests)
    {
        var isGroup = e.Type.IsSub(Types.BaseExceptionGroup);
        var own = new StringBuilder();
        if (e.Traceback != null) own.Append(isGroup ? GroupHeading : Heading).Append(Frames(vm, e.Traceback));
        own.Append(Message(vm, e, suggests));
        if (!isGroup)
        {
            text.Append(Indented(own.ToString(), indent));
            return;
        }
        var inner = depth == 0 ? indent + "  | " : indent;
        var lines = Indented(own.ToString(), inner);
        // The first line of the outermost group carries the corner.
        text.Append(depth == 0 && e.Traceback != null ? $"{indent}  + {lines[inner.Length..]}" : lines);
        AppendMembers(vm, text, e, depth == 0 ? indent + "  " : indent[..^2], depth, suggests);
    }

    private static void AppendMembers(Vm vm, StringBuilder text, PyException group, string indent, int depth, bool suggests)
    {
        if (depth >= MaxGroupDepth)
        {
            text.Append(indent).Append($"| ... (max_group_depth is {MaxGroupDepth})\n");
            return;
        }
        var members = group.Fields[0].As<PyTuple>().Items;
        var shown = Math.Min(members.Length, MaxGroupWidth);
        for (var i = 0; i <= shown && i < members.Length; i++)
        {
            var title = i == MaxGroupWidth ? "..." : $"{i + 1}";
            text.Append(indent).Append(i == 0 ? "+-+" : "  +").Append($"---------------- {title} ----------------\n");
            if (i == MaxGroupWidth) text.Append(indent).Append($"  | and {members.Length - MaxGroupWidth} more exception{(members.Length - MaxGroupWidth == 1 ? "" : "s")}\n");
            else AppendOne(vm, text, members[i].As<PyException>(), indent + "  | ", depth + 1, suggests);
        }
        if (members[shown - 1].As<PyException>().Type.IsSub(Types.BaseExceptionGroup) && members.Length <= MaxGroupWidth) return;
        text.Append(indent).Append("  +------------------------------------\n");
    }

    private static string Indented(string text, string indent)
    {
        if (indent.Length == 0) return text;
        var lines = text.Split('\n');
        return string.Concat(lines.Take(lines.Length - 1).Select(line => $"{indent}{line}\n"));
    }

    // Comprehensions run inside their function's code; CPython 3.11 shows each as a frame of its own.
    private static void AddPlaces(List<Place> frames, PyTraceback t)
    {
        var span = t.Code.SpanAt(t.Pc, t.IsLookup);
        var name = t.Code.Name;
        foreach (var range in t.Code.Inlined.Where(range => range.Start <= t.Pc && t.Pc < range.End).OrderByDescending(range => range.End - range.Start))
        {
            frames.Add(new Place(t.Code, name, range.Span));
            name = range.Name;
        }
        frames.Add(new Place(t.Code, name, span));
    }

    private static void AppendFrame(StringBuilder text, in Place place)
    {
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  File \"{place.Code.FileName}\", line {place.Span.Line}, in {place.Name}\n");
        if (place.Code.Source?.Line(place.Span.Line) is not { } line) return;
        var stripped = line.TrimStart(' ', '\t', '\f');
        if (stripped.Length == 0) return;
        text.Append("    ").Append(stripped).Append('\n').Append(TracebackCarets.Of(line, place.Span));
    }

    private static void AppendSyntaxPlace(Vm vm, StringBuilder text, PyException e)
    {
        if (!vm.TryGetAttr(e, "lineno", out var number) || !number.TryInt(out var line)) return;
        var file = vm.GetAttr(e, "filename").O is PyStr name ? name.S : "<string>";
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  File \"{file}\", line {line}\n");
        if (vm.GetAttr(e, "text").O is not PyStr { S: var source }) return;
        vm.GetAttr(e, "offset").TryInt(out var offset);
        if (!vm.GetAttr(e, "end_offset").TryInt(out var end)) end = offset;
        if (vm.GetAttr(e, "end_lineno").TryInt(out var endLine) && endLine > line) end = source.Length + 1;
        text.Append(TracebackCarets.OfSyntaxError(source, (int)offset, (int)end));
    }

    private static string MessageOf(Vm vm, PyException e)
    {
        try
        {
            return e.Type.IsSub(Types.SyntaxError) && vm.TryGetAttr(e, "msg", out var message) ? vm.Str(message) : vm.Str(e);
        }
        catch (GuestException)
        {
            return "<exception str() failed>";
        }
    }

    private static void AppendNotes(Vm vm, StringBuilder text, PyException e)
    {
        if (!e.TryGet(vm, "__notes__", out var notes) || notes.O is not PyList list) return;
        foreach (ref readonly var note in list.Span)
        {
            text.Append(note.O is PyStr s ? s.S : vm.Str(note)).Append('\n');
        }
    }

    private readonly record struct Place(Code Code, string Name, SourceSpan Span)
    {
        public bool IsSameLine(in Place other) => Span.Line == other.Span.Line && Name == other.Name && Code.FileName == other.Code.FileName;
    }
}
