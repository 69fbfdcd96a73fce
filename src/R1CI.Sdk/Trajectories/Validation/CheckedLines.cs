using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>What a walk over the lines of a file came to.</summary>
/// <param name="Count">How many lines there are.</param>
/// <param name="Good">How many of them had no finding.</param>
/// <param name="Bytes">How many bytes they take.</param>
internal readonly record struct CheckedLines(long Count, long Good, long Bytes)
{
    /// <summary>Checks every line, with its number in the findings.</summary>
    public static CheckedLines Walk(Stream stream, FindingSink findings, Action<JsonLine> check, CancellationToken cancellationToken)
    {
        var sum = default(CheckedLines);
        foreach (var line in JsonLines.Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = findings.Findings;
            findings.Line = line.Number;
            check(line);
            sum = new CheckedLines(sum.Count + 1, sum.Good + (findings.Findings == before ? 1 : 0), line.Offset + line.Bytes.Length + (line.IsWhole ? 1 : 0));
        }

        return sum;
    }
}
