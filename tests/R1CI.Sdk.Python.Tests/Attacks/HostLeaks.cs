using System.Text.RegularExpressions;
using ClrRegex = System.Text.RegularExpressions.Regex;

namespace R1CI.Sdk.Python.Tests.Attacks;

/// <summary>Finds what would tell guest code about the process it runs in.</summary>
internal static partial class HostLeaks
{
    /// <summary>The value of an environment variable that only the host process has.</summary>
    public const string CanaryName = "R1CI_ATTACK_CANARY", Canary = "canary-5a1f09";

    public static string? Find(string text) =>
        text.Contains(Canary, StringComparison.Ordinal) ? Canary
        : text.Contains(Environment.CurrentDirectory, StringComparison.Ordinal) ? Environment.CurrentDirectory
        : text.Contains(AppContext.BaseDirectory, StringComparison.Ordinal) ? AppContext.BaseDirectory
        : text.Contains(Environment.MachineName, StringComparison.Ordinal) ? Environment.MachineName
        : HostName().Match(text) is { Success: true } match ? match.Value : null;

    // CLR namespaces and assemblies, our own among them; lines of a host stack; C# generic and compiler-made names.
    [GeneratedRegex(@"\bSystem\.(?!exit|out)[A-Z]\w*|\bMicrosoft\.\w+|R1CI\w*|\.dll\b|\.cs:line|^   at \w+\.|`\d\[|<>c__|Object reference not set|\bPy(Str|List|Dict|Builtin|Function|Type|Module)\b", RegexOptions.Multiline)]
    private static partial ClrRegex HostName();
}
