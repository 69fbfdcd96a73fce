using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>One token: its kind and where its text stands.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Token
{
    public TokenKind Kind;

    /// <summary>How many brackets are open after this token.</summary>
    public byte Level;

    /// <summary>Offset of the first character in the source.</summary>
    public int Start;

    /// <summary>Offset after the last character.</summary>
    public int End;

    /// <summary>First line, 1-based.</summary>
    public int Line;

    /// <summary>Offset of the first line's start; the column is <see cref="Start"/> minus this.</summary>
    public int LineStart;

    /// <summary>Last line; differs from <see cref="Line"/> for strings only.</summary>
    public int EndLine;

    /// <summary>Offset of the last line's start.</summary>
    public int EndLineStart;

    /// <summary>The identifier of a <see cref="TokenKind.Name"/>, interned; otherwise <see langword="null"/>.</summary>
    public string? Name;

    public readonly int Column => Start - LineStart;

    public readonly int EndColumn => End - EndLineStart;

    public readonly SourceSpan Span => new(Line, Start - LineStart, EndLine, End - EndLineStart);
}
