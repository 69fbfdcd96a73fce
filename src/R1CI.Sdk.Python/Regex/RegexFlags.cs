namespace R1CI.Sdk.Python.Regex;

/// <summary>Flags with the values of CPython's <c>re</c> module.</summary>
[Flags]
internal enum RegexFlags
{
    None = 0,
    Template = 1,
    IgnoreCase = 2,
    Locale = 4,
    Multiline = 8,
    DotAll = 16,
    Unicode = 32,
    Verbose = 64,
    Debug = 128,
    Ascii = 256,
}
