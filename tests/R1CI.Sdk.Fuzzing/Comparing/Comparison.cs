using System.Text.RegularExpressions;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Comparing;

/// <summary>Two outcomes beside each other.</summary>
internal static partial class Comparison
{
    /// <summary>The first line in which they differ; <see langword="null"/> when they agree or there is nothing to compare.</summary>
    public static Difference? Of(Outcome theirs, Outcome ours)
    {
        if (ours.Ending == Ending.Crash)
        {
            return new Difference("", ours.Error, null);
        }

        if (theirs.Ending is Ending.Limit or Ending.Crash || ours.Ending == Ending.Limit)
        {
            return null;
        }

        var (a, b) = (Normalize(theirs.Text), Normalize(ours.Text));
        if (a == b)
        {
            return null;
        }

        var (left, right) = (a.Split('\n'), b.Split('\n'));
        Difference? first = null;
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (x, y) = (left.ElementAtOrDefault(i) ?? "", right.ElementAtOrDefault(i) ?? "");
            if (x == y)
            {
                continue;
            }

            var difference = new Difference(x, y, KnownDivergence.Of(x, y));
            if (difference.Reason is null)
            {
                return difference;
            }

            first ??= difference;
        }

        return first;
    }

    private static string Normalize(string text) => Addresses().Replace(text, " at 0x");

    [GeneratedRegex(" at 0x[0-9a-fA-F]+")]
    private static partial Regex Addresses();
}

/// <summary>Where two outcomes differ first.</summary>
/// <param name="Theirs">CPython's line.</param>
/// <param name="Ours">Our line.</param>
/// <param name="Reason">The known divergence that explains it, if one does.</param>
internal sealed record Difference(string Theirs, string Ours, string? Reason)
{
    /// <summary>What finds of one cause have in common: the lines without their values.</summary>
    public string Signature => $"{Shape(Theirs)} | {Shape(Ours)}";

    private static string Shape(string line)
    {
        line = Regex.Replace(line, @"'[^']*'|""[^""]*""", "'_'");
        line = Regex.Replace(line, @"\d+", "0");
        line = Regex.Replace(line, @"\[.*\]|\{.*\}|\(.*\)", "[]");
        return line.Length > 80 ? line[..80] : line;
    }
}
