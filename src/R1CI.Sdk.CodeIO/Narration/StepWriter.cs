using System.Globalization;
using System.Text;

namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Writes steps as lines. What a line reads was stated by a line before it, so that the text can be checked by itself.</summary>
internal sealed class StepWriter
{
    private static readonly int[] Turns = [int.MaxValue, 16, 10, 6, 4, 3, 2, 1];

    private const int MaxToldCalls = 40; // of each function, in one line with their result

    private readonly IReadOnlyList<Step> _steps;
    private readonly IReadOnlySet<Step> _statedOnly;
    private readonly int _turns;
    private readonly List<(string Line, Step? Step)> _lines = [];
    private readonly Dictionary<CallFrame, Dictionary<string, string?>> _stated = [];
    private readonly HashSet<(LoopRun, CallFrame)> _skippedRuns = [];
    private readonly Dictionary<string, int> _calls = [];
    private readonly HashSet<CallFrame> _skippedFrames = [];
    private int _items, _toldCalls;
    private Step? _lastItem;

    private readonly Dictionary<string, string?> _told = [];
    private readonly IReadOnlySet<string> _constants;

    private StepWriter(IReadOnlyList<Step> steps, IReadOnlySet<string> constants, IReadOnlySet<Step> statedOnly, int turns) =>
        (_steps, _constants, _statedOnly, _turns) = (steps, constants, statedOnly, turns);

    /// <summary>Writes as many turns of loops as fit.</summary>
    /// <returns><see langword="null"/> when even one turn of each does not fit.</returns>
    public static IReadOnlyList<(string Line, Step? Step)>? Write(IReadOnlyList<Step> steps, IReadOnlySet<string> constants, IReadOnlySet<Step> statedOnly, int maxLines, int maxChars)
    {
        foreach (var toldCalls in new[] { MaxToldCalls, 0 })
        {
            foreach (var turns in Turns)
            {
                var writer = new StepWriter(steps, constants, statedOnly, turns) { _toldCalls = toldCalls };
                if (writer.TryWrite(maxLines, maxChars)) return writer._lines;
            }
        }
        return null;
    }

    private bool TryWrite(int maxLines, int maxChars)
    {
        var chars = 0;
        foreach (var step in _steps)
        {
            var before = _lines.Count;
            if (!step.Matters || IsSkipped(step)) continue;
            WriteStep(step);
            for (var i = before; i < _lines.Count; i++) chars += _lines[i].Line.Length + 1;
            if (_lines.Count > maxLines || chars > maxChars) return false;
        }
        return true;
    }

    private bool IsSkipped(Step step)
    {
        if (_skippedFrames.Contains(step.Frame)) return true;
        foreach (var (run, turn) in step.Path)
        {
            // The first turns and the last one.
            if (turn <= _turns || turn == run.Turns) continue;
            if (step.Kind == StepKind.Call) _skippedFrames.Add(step.Frame);
            if (_skippedRuns.Add((run, step.Frame))) Line(step, turn == run.Turns - 1 ? $"Turn {turn} goes the same way." : $"Turns {turn} to {run.Turns - 1} go the same way.", null);
            return true;
        }
        if (step.Kind == StepKind.Call && _turns != int.MaxValue && step.Frame.Level > 0)
        {
            var calls = _calls[step.Frame.Name] = _calls.GetValueOrDefault(step.Frame.Name) + 1;
            if (calls > 2 * _turns)
            {
                _skippedFrames.Add(step.Frame);
                if (calls <= (2 * _turns) + _toldCalls && step.Frame.Result is { } result) Line(step, $"{CallText(step)} returns {result}.", step);
                return true;
            }
        }
        return step.Kind == StepKind.Item && IsSkippedItem(step);
    }

    private bool IsSkippedItem(Step step)
    {
        var goesOn = _lastItem != null && _lastItem.Frame == step.Frame && _lastItem.Path.SequenceEqual(step.Path);
        _items = goesOn ? _items + 1 : 1;
        _lastItem = step;
        var most = Math.Clamp(_turns, 2, 8);
        if (_items == most + 1) Line(step, "The other items go the same way.", null);
        return _items > most;
    }

    private void WriteStep(Step step)
    {
        if (step.Kind != StepKind.Item) _lastItem = null;
        var stated = Stated(step.Frame);
        foreach (var (name, value) in step.Reads)
        {
            var isConstant = _constants.Contains(name);
            if ((isConstant ? _told : stated).TryGetValue(name, out var known) ? known == value : value == null) continue;
            (isConstant ? _told : stated)[name] = value;
            // Without its value a name of old would lie.
            if (value == null) Line(step, $"Now {name} = {name}, a value that is not written out.", step);
            else Line(step, isConstant ? $"Constant {name} = {value}." : $"{(known != null ? "Now" : "Note")} {name} = {value}.", step);
        }
        var text = Text(step);
        if (text != null) Line(step, text, step);
        foreach (var (name, value) in step.Writes) stated[name] = value;
        if (step.Kind == StepKind.Call)
            foreach (var (name, value) in step.Frame.Arguments) stated[name] = value;
    }

    private string? Text(Step step)
    {
        var members = _statedOnly.Contains(step) && step.Members.Count > 1 ? [step.Members[^1]] : step.Members;
        var chain = string.Join(" = ", members);
        var tail = step.Tail.Length > 0 ? ", " + step.Tail : "";
        if (_statedOnly.Contains(step) && step.Kind is StepKind.Set or StepKind.Do) return step.Writes is [(var changed, { } now)] ? $"Now {changed} = {now}." : null;
        if (_statedOnly.Contains(step) && step.Kind == StepKind.Item) return null;
        return step.Kind switch
        {
            StepKind.Return when step.IsUntold => $"Return {step.Members[0]}, a value that is not written out.",
            StepKind.Call => CallText(step) + ".",
            StepKind.Assign when step.Writes.Any(w => w.Value == null) => $"{step.Head} = {step.Members[0]}, a value that is not written out.",
            StepKind.Assign => $"{step.Head} = {chain}.",
            StepKind.Set => $"Set {step.Head}{(step.Head[^1] is ']' ? " = " : "= ")}{chain}{After(step)}.",
            StepKind.Do => $"Do {step.Head}{After(step)}.",
            StepKind.Test => $"Test {(step.IsUntold ? $"{step.Members[0]}, a value that is not written out" : chain)}{tail}.",
            StepKind.Turn => $"Turn {step.Head}: {chain}.",
            StepKind.Item => $"Item {step.Head}: {chain}{tail}.",
            StepKind.Return => $"Return {chain}.",
            _ => null,
        };
    }

    private static string CallText(Step step) =>
        $"Call {step.Head}({string.Join(", ", step.Frame.Arguments.Where(a => a.Value != null).Select(a => $"{a.Name}={a.Value}"))})";

    private static string After(Step step) => step.Writes is [(var name, { } value)] ? $": {name} = {value}" : "";

    private Dictionary<string, string?> Stated(CallFrame frame)
    {
        if (!_stated.TryGetValue(frame, out var stated)) _stated[frame] = stated = [];
        return stated;
    }

    private void Line(Step step, string text, Step? of) =>
        _lines.Add((new StringBuilder().Append(' ', 2 * step.Frame.Level).Append(CultureInfo.InvariantCulture, $"{text}").ToString(), of));
}
