namespace R1CI.Sdk.Python.Syntax;

/// <summary>Tells keywords from names.</summary>
internal static class Keywords
{
    /// <summary>The keyword's kind, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind Classify(ReadOnlySpan<char> word)
    {
        return word.Length is < 2 or > 8 ? TokenKind.Name : word switch
        {
            "if" => TokenKind.If,
            "in" => TokenKind.In,
            "is" => TokenKind.Is,
            "or" => TokenKind.Or,
            "as" => TokenKind.As,
            "and" => TokenKind.And,
            "not" => TokenKind.Not,
            "for" => TokenKind.For,
            "def" => TokenKind.Def,
            "del" => TokenKind.Del,
            "try" => TokenKind.Try,
            "else" => TokenKind.Else,
            "elif" => TokenKind.Elif,
            "from" => TokenKind.From,
            "None" => TokenKind.None,
            "True" => TokenKind.True,
            "pass" => TokenKind.Pass,
            "with" => TokenKind.With,
            "False" => TokenKind.False,
            "class" => TokenKind.Class,
            "while" => TokenKind.While,
            "break" => TokenKind.Break,
            "raise" => TokenKind.Raise,
            "yield" => TokenKind.Yield,
            "async" => TokenKind.Async,
            "await" => TokenKind.Await,
            "return" => TokenKind.Return,
            "import" => TokenKind.Import,
            "lambda" => TokenKind.Lambda,
            "assert" => TokenKind.Assert,
            "except" => TokenKind.Except,
            "global" => TokenKind.Global,
            "finally" => TokenKind.Finally,
            "continue" => TokenKind.Continue,
            "nonlocal" => TokenKind.Nonlocal,
            _ => TokenKind.Name,
        };
    }
}
