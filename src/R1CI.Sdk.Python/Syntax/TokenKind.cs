namespace R1CI.Sdk.Python.Syntax;

/// <summary>What a token is. Soft keywords are names.</summary>
internal enum TokenKind : byte
{
    EndMarker, Newline, Indent, Dedent,

    /// <summary>Where the tokenizer gave up; reaching it raises the tokenizer's error.</summary>
    Error,
    Name, Number, String,

    /// <summary>A character that no rule accepts, such as <c>$</c>.</summary>
    Unknown,

    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Comma, Colon, Semicolon, Dot, Ellipsis, Arrow, ColonEqual, Equal, At,
    Plus, Minus, Star, Slash, DoubleSlash, Percent, DoubleStar, LeftShift, RightShift, Ampersand, VerticalBar, Caret, Tilde,
    Less, Greater, EqualEqual, NotEqual, LessEqual, GreaterEqual,
    PlusEqual, MinusEqual, StarEqual, SlashEqual, DoubleSlashEqual, PercentEqual, DoubleStarEqual, LeftShiftEqual, RightShiftEqual,
    AmpersandEqual, VerticalBarEqual, CaretEqual, AtEqual,

    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally, For, From, Global,
    If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
}
