using System.Globalization;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>What the model reads after its code has run. The shipped model is trained on exactly this form.</summary>
internal static class ObservationText
{
    private const string Heading = "Code Execution Results:";
    private const int MinFence = 3;

    /// <summary>Joins stdout, error text and, where the script wrote files, a line that names them, each without trailing newlines.</summary>
    public static string OutputOf(ExecutionResult result)
    {
        var printed = PrintedBy(result);
        return result.Files.Count == 0 ? printed : printed.Length == 0 ? FilesLine.Of(result) : $"{printed}\n{FilesLine.Of(result)}";
    }

    private static string PrintedBy(ExecutionResult result)
    {
        var error = (result.Stderr + result.Error).TrimEnd('\n');
        var stdout = result.Stdout.TrimEnd('\n');
        return stdout.Length == 0 ? error : error.Length == 0 ? stdout : $"{stdout}\n{error}";
    }

    /// <summary>Frames an output.</summary>
    /// <param name="output">Text without trailing newlines.</param>
    /// <param name="maxChars">The longest output shown whole, in UTF-16 code units.</param>
    /// <param name="startsLine">Whether the text before ends with a newline; if not, the heading gets one.</param>
    /// <param name="isCut">Whether the output was cut.</param>
    public static string Frame(string output, int maxChars, bool startsLine, out bool isCut)
    {
        isCut = output.Length > maxChars;
        var shown = Shorten(output, maxChars);
        var fence = new string('`', Math.Max(MinFence, LongestTickRun(shown) + 1));
        return $"{(startsLine ? "" : "\n")}{Heading}\n{fence}output\n{shown}\n{fence}\n";
    }

    /// <summary>Cuts an output that is too long in the middle.</summary>
    /// <remarks>Tokenizers encode valid Unicode only, and native ones end at NUL: both are replaced.</remarks>
    public static string Shorten(string output, int maxChars) =>
        UnicodeText.MakeValid(output.Length > maxChars ? CutMiddle(output, maxChars) : output);

    private static string CutMiddle(string output, int maxChars)
    {
        // No half of a surrogate pair may be left over at either end of the gap.
        var head = maxChars / 2;
        head -= char.IsHighSurrogate(output[head - 1]) ? 1 : 0;
        var tail = output.Length - (maxChars / 2);
        tail += char.IsLowSurrogate(output[tail]) ? 1 : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{output.AsSpan(0, head)}\n[{tail - head} characters cut]\n{output.AsSpan(tail)}");
    }

    private static int LongestTickRun(string text)
    {
        var (longest, run) = (0, 0);
        for (var i = text.IndexOf('`', StringComparison.Ordinal); i >= 0 && i < text.Length; i++)
        {
            run = text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
