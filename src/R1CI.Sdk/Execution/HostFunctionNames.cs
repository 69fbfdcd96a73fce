using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>What host functions may be called, so that guest code can call them by name.</summary>
internal static class HostFunctionNames
{
    private static readonly HashSet<string> Keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
        "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];

    /// <summary>Says what is wrong with the names, one sentence for each problem.</summary>
    public static IEnumerable<string> FindProblems(IEnumerable<AIFunction> functions)
    {
        var names = new HashSet<string>();
        foreach (var name in functions.Select(function => function.Name))
        {
            if (!IsIdentifier(name))
            {
                yield return $"Host function '{name}' needs a name that guest code can call: letters, digits and underscores, no digit first. " +
                    "Give it one with AIFunctionFactory.Create(..., name).";
            }
            else if (Keywords.Contains(name))
            {
                yield return $"Host function '{name}' has the name of a keyword of Python, so no code can call it. Give it another with AIFunctionFactory.Create(..., name).";
            }
            else if (!names.Add(name))
            {
                yield return $"Two host functions are named '{name}'. Rename one of them.";
            }
        }
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
