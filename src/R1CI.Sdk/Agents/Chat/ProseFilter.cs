using System.Text;

namespace R1CI.Sdk.Agents;

/// <summary>
/// Takes the scripts out of what a model writes, piece by piece: a chat shows them as calls. A line is held back only while it may open a fence, and what
/// follows an opened one until the turn ends, for only then it is known what becomes of it.
/// </summary>
/// <param name="isRun">Whether fences of this language are executed; others are text.</param>
internal sealed class ProseFilter(Func<string, bool> isRun)
{
    private const int FenceTicks = 3;

    private readonly ReplyParser _parser = new();
    private readonly StringBuilder _held = new();
    private bool _isScript;
    private bool _mayOpen = true;
    private int _ticks;

    /// <summary>Reads a piece.</summary>
    /// <returns>What can be shown by now; may be empty.</returns>
    public string Read(string piece)
    {
        var shown = new StringBuilder();
        foreach (var c in piece)
        {
            _held.Append(c);
            if (IsHeld(c)) continue;
            shown.Append(_held);
            _held.Clear();
        }

        return shown.ToString();
    }

    /// <summary>Ends the model's turn.</summary>
    /// <param name="wasCall">Whether what was held back became a call, so that it is not shown as text.</param>
    /// <returns>What can be shown after all.</returns>
    public string EndTurn(bool wasCall)
    {
        var rest = wasCall ? "" : _held.ToString();
        _held.Clear();
        _parser.Reset();
        (_isScript, _mayOpen, _ticks) = (false, true, 0);
        return rest;
    }

    private bool IsHeld(char c)
    {
        if (_isScript) return true;
        var position = 0;
        _parser.Read([c], ref position);
        if (_parser.IsInsideFence && isRun(_parser.Language)) return _isScript = true;
        if (c == '\n')
        {
            (_mayOpen, _ticks) = (true, 0);
            return false;
        }

        _ticks += c == '`' && _mayOpen ? 1 : 0;
        // Blanks and backticks come before a language; after three of them anything may be one, up to the end of the line.
        return _mayOpen = _mayOpen && (c is ' ' or '\t' or '`' || _ticks >= FenceTicks);
    }
}
