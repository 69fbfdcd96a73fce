namespace R1CI.Sdk.Python.Syntax;

/// <summary>Something legal that is probably a mistake.</summary>
/// <param name="IsDeprecation">Whether it is a DeprecationWarning, which by default nobody sees, not a SyntaxWarning.</param>
/// <param name="Message">CPython's text.</param>
/// <param name="Location">Where it is; the place of the SyntaxError when a filter turns warnings into errors.</param>
internal sealed record SourceWarning(bool IsDeprecation, string Message, SyntaxErrorLocation Location);

/// <summary>The warnings about one source, in CPython's order: the parser's, then the compiler's, each from top to bottom.</summary>
internal sealed class SourceWarnings
{
    private List<SourceWarning>? _parsers, _compilers;

    public bool IsEmpty => _parsers == null && _compilers == null;

    public void AddFromParser(SourceWarning warning) => (_parsers ??= []).Add(warning);

    public void AddFromCompiler(SourceWarning warning) => (_compilers ??= []).Add(warning);

    public IEnumerable<SourceWarning> InOrder() => TopDown(_parsers ?? []).Concat(TopDown(_compilers ?? []));

    private static IEnumerable<SourceWarning> TopDown(List<SourceWarning> warnings) =>
        warnings.Count < 2 ? warnings : warnings.OrderBy(static w => w.Location.Line).ThenBy(static w => w.Location.Offset);
}
