using System.Globalization;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Running;

/// <summary>What is refused before it reaches the parser, which has no limits of its own.</summary>
internal static class SourceCheck
{
    // Reading a whole number takes time with the square of its length: 200,000 digits take 5 s, 20,000 some 50 ms.
    private const int MaxDigits = 20_000;

    /// <summary>Refuses a source that would take too long to parse; <see langword="null"/> when it may be parsed.</summary>
    public static ExecutionResult? Refusal(string code, ExecutionLimits limits)
    {
        if (code.Length > limits.MaxSourceChars)
        {
            return Refused($"The source has {code.Length:N0} characters; at most {limits.MaxSourceChars:N0} are accepted.");
        }

        return LongestNumber(code) > MaxDigits
            ? Refused($"The source has a number of more than {MaxDigits:N0} digits in a row. Compute it, or join it from shorter texts.")
            : null;
    }

    private static ExecutionResult Refused(FormattableString text) =>
        new() { Status = ExecutionStatus.SourceLimit, Error = text.ToString(CultureInfo.InvariantCulture) };

    private static int LongestNumber(string code)
    {
        var (longest, length) = (0, 0);
        foreach (var c in code)
        {
            length = char.IsAsciiDigit(c) || c == '_' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
