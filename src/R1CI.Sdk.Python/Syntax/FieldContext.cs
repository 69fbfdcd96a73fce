namespace R1CI.Sdk.Python.Syntax;

/// <summary>Where the expression of an f-string field stands.</summary>
/// <param name="Start">Offset of its first character, after the brace.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Line">Line of the start.</param>
/// <param name="LineStart">Offset of that line's start.</param>
internal sealed record FieldContext(int Start, int End, int Line, int LineStart);
