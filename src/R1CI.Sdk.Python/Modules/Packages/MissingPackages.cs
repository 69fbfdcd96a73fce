namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>What a ModuleNotFoundError adds about packages that scripts often want and that are no part of the library.</summary>
internal static class MissingPackages
{
    private static readonly HashSet<string> Pure =
    [
        "attr", "more_itertools", "mpmath", "networkx", "pyparsing", "pytest", "six", "sortedcontainers", "sympy", "tabulate", "toolz", "tqdm",
    ];

    /// <summary>How to get a package of Python code; empty for any other name, whose message is CPython's.</summary>
    public static string Advice(string name) => Pure.Contains(name)
        ? ". It is not part of this interpreter: let the host mount a folder that holds the package (r1ci --packages DIR, or PackageRoots in the options)"
        : "";
}
