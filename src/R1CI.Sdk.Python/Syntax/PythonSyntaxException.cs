namespace R1CI.Sdk.Python.Syntax;

/// <summary>Which Python class a syntax error is.</summary>
internal enum SyntaxErrorClass : byte
{
    SyntaxError, IndentationError, TabError,
}

/// <summary>Source text that is not Python: what a guest sees as SyntaxError, IndentationError or TabError.</summary>
/// <param name="errorClass">Which of the three.</param>
/// <param name="message">CPython's text.</param>
/// <param name="fileName">The file name given to the parser.</param>
/// <param name="location">Where; the five attributes of a guest SyntaxError.</param>
internal sealed class PythonSyntaxException(SyntaxErrorClass errorClass, string message, string fileName, in SyntaxErrorLocation location)
    : Exception(message)
{
    public SyntaxErrorClass ErrorClass { get; } = errorClass;

    public string FileName { get; } = fileName;

    public SyntaxErrorLocation Location { get; } = location;
}

/// <summary>The position attributes of a guest SyntaxError.</summary>
/// <param name="Line"><c>lineno</c>, 1-based.</param>
/// <param name="Offset"><c>offset</c>, 1-based, in code points.</param>
/// <param name="Text"><c>text</c>: the source line with its line break; <see langword="null"/> when there is none.</param>
/// <param name="EndLine"><c>end_lineno</c>.</param>
/// <param name="EndOffset"><c>end_offset</c>, 1-based, in code points; <see cref="NoEnd"/> when it is None.</param>
internal readonly record struct SyntaxErrorLocation(int Line, int Offset, string? Text, int EndLine, int EndOffset)
{
    public const int NoEnd = int.MinValue;
}

/// <summary>Source that is too long or nests too deeply for the parser: a limit, not a syntax error. CPython raises MemoryError there.</summary>
internal sealed class SourceLimitException(string message) : Exception(message);
