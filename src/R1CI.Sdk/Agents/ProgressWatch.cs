using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Counts the turns in a row that brought nothing new to the model.</summary>
internal sealed class ProgressWatch
{
    private readonly HashSet<string> _seen = [];
    private string? _lastError;
    private int _idle;

    public ProgressWatch Copy()
    {
        var copy = new ProgressWatch { _lastError = _lastError, _idle = _idle };
        copy._seen.UnionWith(_seen);
        return copy;
    }

    /// <summary>Takes the last turn in and counts; a turn that brought something new sets the count to 0.</summary>
    public int CountIdle(Turn turn)
    {
        var result = turn.Call?.Result;
        var error = result?.Status == ExecutionStatus.Error ? LastLineOf(result.Error) : null;
        var isNew = _seen.Add(DigestOf(turn)) && (error is null || error != _lastError);
        _lastError = error;
        return _idle = isNew ? 0 : _idle + 1;
    }

    // What was computed: the script and everything it gave; else the words.
    private static string DigestOf(Turn turn)
    {
        var text = turn.Call is { Result: { } result } call
            ? $"{call.Language}\0{call.Code.Trim()}\0{result.Status}\0{result.Stdout}\0{result.Stderr}\0{result.Error}\0{result.Value}"
            : $"\0{turn.Text.Trim()}";
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string? LastLineOf(string? error)
    {
        var text = error?.TrimEnd() ?? "";
        return text.Length == 0 ? null : text[(text.LastIndexOf('\n') + 1)..];
    }
}
