namespace R1CI.Sdk.Python.Syntax;

/// <summary>Why the tokenizer gave up.</summary>
/// <param name="ErrorClass">The Python class to raise.</param>
/// <param name="Message">CPython's text.</param>
/// <param name="Location">Where.</param>
/// <param name="Weight">How it compares with an error of the parser further up.</param>
internal sealed record TokenizerFailure(
    SyntaxErrorClass ErrorClass, string Message, SyntaxErrorLocation Location, FailureWeight Weight = FailureWeight.BeforeParser);

/// <summary>Which error counts when the parser also found one, on an earlier token. The split is CPython's.</summary>
internal enum FailureWeight : byte
{
    /// <summary>The tokenizer's.</summary>
    BeforeParser,

    /// <summary>The parser's.</summary>
    AfterParser,

    /// <summary>The source ended inside a bracket: the tokenizer's, unless the parser's is on the bracket's line.</summary>
    UnclosedBracket,
}
