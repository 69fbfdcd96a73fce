namespace R1CI.Sdk.Python.Modules.Packages;

/// <summary>What a ModuleNotFoundError adds about packages that scripts often want and that are no part of the library.</summary>
internal static class MissingPackages
{
    private const string Mountable = ". It is not part of this interpreter: let the host mount a folder that holds the package (r1ci --packages DIR, or PackageRoots in the options)";

    private const string NumpyModules = "numpy.fft, numpy.lib.stride_tricks, numpy.linalg, numpy.polynomial, numpy.random and numpy.testing";

    private static readonly HashSet<string> Pure =
    [
        "attr", "attrs", "dateutil", "galois", "jinja2", "more_itertools", "mpmath", "networkx", "primefac", "primePy", "pulp", "pyparsing", "pytest", "pytz", "six",
        "sortedcontainers", "sympy", "tabulate", "toolz", "tqdm", "typing_extensions", "yaml",
    ];

    private static readonly Dictionary<string, string> Native = Expand(
        ("csv, collections and the numpy that is here do what small tables need", "pandas polars dask pyarrow xarray"),
        ("the numpy that is here has linear algebra, polynomials, random numbers and statistics; math, statistics and, where the host mounts it, sympy have more", "scipy statsmodels"),
        ("'import plot' draws bars, lines and points as SVG files, such as plot.bar(names, values, title='...', file='chart.svg'), where the session may write; else print the numbers", "matplotlib seaborn plotly bokeh altair"),
        ("there is no display here: print the numbers instead", "pygame cv2 PIL"),
        ("the numpy that is here can fit and multiply", "sklearn torch tensorflow keras jax xgboost lightgbm transformers"),
        ("int and fractions here are exact, and math has isqrt, gcd, comb and three-argument pow", "gmpy2 gmpy flint sage cypari2"),
        ("write the search or the program as Python", "ortools z3 pysat cvxpy cvxopt gurobipy cplex"),
        ("Python code is compiled here as it is", "numba cython Cython numexpr"),
        ("there is no network here", "requests httpx aiohttp bs4 lxml selenium urllib3"),
        ("re is the module of patterns", "regex"),
        ("hashlib and hmac are here", "Crypto cryptography"));

    /// <summary>How to get a package, or what to do without it; empty for any other name, whose message is CPython's.</summary>
    /// <param name="name">A name without dots.</param>
    public static string Advice(string name) =>
        Pure.Contains(name) ? Mountable
        : Native.TryGetValue(name, out var instead) ? $". It is native code or needs what is not here, so it cannot run in this interpreter: {instead}"
        : "";

    /// <summary>What to say of a module that numpy has and the one here has not; <see langword="null"/> for modules of anything else.</summary>
    public static string? AdviceInNumpy(string name) =>
        name.StartsWith("numpy.", StringComparison.Ordinal) ? $": numpy here is a subset with {NumpyModules}" : null;

    private static Dictionary<string, string> Expand(params ReadOnlySpan<(string Instead, string Names)> groups)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (instead, names) in groups)
        {
            foreach (var name in names.Split(' '))
            {
                all.Add(name, instead);
            }
        }

        return all;
    }
}
