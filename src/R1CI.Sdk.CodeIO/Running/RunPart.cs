using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What a source, or a function of it, adds: lines to files, and counts.</summary>
internal sealed class RunPart
{
    private readonly List<(string File, byte[] Lines)> _lines = [];

    /// <summary>Gets what is counted.</summary>
    public RunTally Tally { get; } = new();

    /// <summary>Gets the lines by the names of their files, in the order of each file.</summary>
    public IReadOnlyList<(string File, byte[] Lines)> Lines => _lines;

    /// <summary>Adds one line or several, with their newlines.</summary>
    public void Add(string file, byte[] lines) => _lines.Add((file, lines));

    /// <summary>Counts a source or function that went in, and what became of it.</summary>
    /// <param name="what"><c>sources</c> or <c>functions</c>.</param>
    /// <param name="drop">Why it was dropped, which has a line; <see langword="null"/> when it was kept.</param>
    public void Settle(string what, Drop? drop)
    {
        Tally.Add($"{what}.in");
        if (drop is null) Tally.Add($"{what}.kept");
        else Drop(what, drop);
    }

    /// <summary>Counts what was dropped of something that went in before, and writes its line.</summary>
    public void Drop(string what, Drop drop)
    {
        Tally.Add($"{what}.dropped.{drop.Reason}");
        Add(RunFiles.Drops, RecordJson.Line(drop));
    }

    /// <summary>Gets how many bytes go to each file.</summary>
    public IEnumerable<(string File, long Bytes)> Bytes() =>
        _lines.GroupBy(static line => line.File, StringComparer.Ordinal).Select(static group => (group.Key, group.Sum(static line => (long)line.Lines.Length)));
}
