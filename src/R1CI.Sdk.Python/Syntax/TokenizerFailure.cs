namespace R1CI.Sdk.Python.Syntax;

/// <summary>Why the tokenizer gave up.</summary>
/// <param name="ErrorClass">The Python class to raise.</param>
/// <param name="Message">CPython's text.</param>
/// <param name="Location">Where.</param>
/// <param name="IsUnclosedBracket">
/// The source ended inside a bracket that opened on <see cref="SyntaxErrorLocation.Line"/>; weaker than an error that the parser finds on that line.
/// </param>
internal sealed record TokenizerFailure(
    SyntaxErrorClass ErrorClass, string Message, SyntaxErrorLocation Location, bool IsUnclosedBracket = false);
