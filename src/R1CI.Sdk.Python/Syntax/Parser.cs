using System.Runtime.CompilerServices;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>Builds the tree of one source text.</summary>
/// <remarks>
/// Recursive descent, precedence climbing for binary operators. A method that cannot match returns <see langword="null"/> and leaves
/// the position at the offending token. Good source is parsed once; source that fails is parsed again with <see cref="_isDiagnosing"/> set, which
/// turns on the checks that find CPython's specific messages. Without one, the furthest token of the first pass is "invalid syntax".
/// </remarks>
internal sealed partial class Parser
{
    /// <summary>How deep nodes nest, other than by the chains that <see cref="Node"/> names.</summary>
    public const int MaxDepth = 1_000;

    // Attempts nest, so that the second pass could take exponential time; past this it settles for "invalid syntax".
    private const int MaxDiagnosisSteps = 100_000;

    private readonly SourceText _source;
    private readonly NameTable _names;
    private readonly Tokenizer _tokenizer;
    private readonly Token[] _tokens;
    private readonly FieldContext? _field;
    private readonly SourceWarnings? _warnings;
    private readonly NodeStack<ExpressionNode> _expressions = new();
    private readonly NodeStack<StatementNode> _statements = new();
    private int _pos;
    private int _furthest;
    private int _depth;
    private bool _isDiagnosing;
    private int _diagnosisSteps;

    private Parser(SourceText source, SourceWarnings? warnings)
    {
        _source = source;
        _warnings = warnings;
        _names = new NameTable();
        _tokenizer = new Tokenizer(source, _names, warnings);
        _tokenizer.Run();
        _tokens = _tokenizer.Tokens;
    }

    private TokenKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _tokens[_pos].Kind;
    }

    /// <summary>Parses a whole file (<c>exec</c> mode).</summary>
    /// <exception cref="PythonSyntaxException">The source is not Python.</exception>
    /// <exception cref="SourceLimitException">The source nests too deeply.</exception>
    public static ModuleNode ParseModule(string source, string fileName, SourceWarnings? warnings = null) =>
        Create(source, fileName, warnings).Run(static parser => parser.Module());

    /// <summary>Parses one expression (<c>eval</c> mode).</summary>
    /// <exception cref="PythonSyntaxException">The source is not one expression.</exception>
    /// <exception cref="SourceLimitException">The source nests too deeply.</exception>
    public static ExpressionModuleNode ParseExpression(string source, string fileName, SourceWarnings? warnings = null) =>
        CreateForExpression(source.TrimStart(' ', '\t'), fileName, warnings).Run(static parser => parser.ExpressionModule());

    /// <summary>Parses one interactive statement (<c>single</c> mode).</summary>
    /// <exception cref="PythonSyntaxException">The source is not one statement.</exception>
    /// <exception cref="SourceLimitException">The source nests too deeply.</exception>
    public static InteractiveNode ParseInteractive(string source, string fileName, SourceWarnings? warnings = null) =>
        Create(source, fileName, warnings).Run(static parser => parser.Interactive());

    private static Parser Create(string source, string fileName, SourceWarnings? warnings)
    {
        if (source.Contains('\0', StringComparison.Ordinal))
        {
            throw new PythonSyntaxException(SyntaxErrorClass.SyntaxError, "source code string cannot contain null bytes", fileName, default);
        }

        return new Parser(new SourceText(source, fileName), warnings);
    }

    private static Parser CreateForExpression(string source, string fileName, SourceWarnings? warnings)
    {
        var parser = Create(source, fileName, warnings);
        parser._hasNoLastNewline = !source.EndsWith('\n');
        return parser;
    }

    private T Run<T>(Func<Parser, T?> rule)
        where T : Node
    {
        if (rule(this) is { } node)
        {
            return node;
        }

        var last = Math.Max(_furthest, _pos);
        if (_tokens[last].Kind == TokenKind.Error)
        {
            throw TokenizerError();
        }

        Restart(last);
        try
        {
            rule(this);
        }
        catch (SourceLimitException)
        {
            // The search for a better message reaches deeper than the source does.
        }

        throw GenericError(last);
    }

    private void Restart(int furthest)
    {
        _pos = 0;
        _furthest = furthest;
        _depth = 0;
        _expressions.Count = 0;
        _statements.Count = 0;
        _matchHeaderEnd = -1;
        _isDiagnosing = true;
    }

    private ModuleNode? Module()
    {
        var body = Statements(TokenKind.EndMarker);
        return body is null ? null : new ModuleNode(body, default);
    }

    private ExpressionModuleNode? ExpressionModule()
    {
        var body = Expressions();
        while (body is not null && Kind == TokenKind.Newline)
        {
            _pos++;
        }

        return body is null || Kind != TokenKind.EndMarker ? null : new ExpressionModuleNode(body, default);
    }

    private InteractiveNode? Interactive()
    {
        var mark = _statements.Count;
        if (Kind is TokenKind.Newline or TokenKind.EndMarker || !Statement() || Kind != TokenKind.EndMarker)
        {
            return null;
        }

        return new InteractiveNode(_statements.PopFrom(mark), default);
    }

    private bool Accept(TokenKind kind)
    {
        if (_tokens[_pos].Kind != kind)
        {
            return false;
        }

        _pos++;
        return true;
    }

    private TokenKind PeekKind(int offset)
    {
        var index = _pos + offset;
        if (index > _furthest)
        {
            _furthest = index;
        }

        return _tokens[index].Kind;
    }

    // Nothing is parsed past the last token, so a look ahead of one is always inside the array.
    private TokenKind NextKind => Kind is TokenKind.EndMarker or TokenKind.Error ? TokenKind.EndMarker : PeekKind(1);

    private string? AcceptName()
    {
        if (_tokens[_pos].Kind != TokenKind.Name)
        {
            return null;
        }

        return _tokens[_pos++].Name;
    }

    private bool IsSoftKeyword(string word) => Kind == TokenKind.Name && _tokens[_pos].Name == word;

    private Mark Here() => new(_pos, _expressions.Count, _statements.Count, _depth);

    private void Rewind(Mark mark)
    {
        _furthest = Math.Max(_furthest, _pos);
        _pos = mark.Position;
        _expressions.Count = mark.Expressions;
        _statements.Count = mark.Statements;
        _depth = mark.Depth;
    }

    private void Enter(int levels = 1)
    {
        _depth += levels;
        if (_isDiagnosing && ++_diagnosisSteps > MaxDiagnosisSteps + (4 * _tokenizer.Count))
        {
            throw new SourceLimitException("the search for what is wrong with the source takes too long");
        }

        if (_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new SourceLimitException($"the source nests more than {MaxDepth} levels deep");
        }
    }

    private SourceSpan SpanFrom(int firstToken)
    {
        ref readonly var first = ref _tokens[firstToken];
        ref readonly var last = ref _tokens[_pos - 1];
        return new SourceSpan(first.Line, first.Start - first.LineStart, last.EndLine, last.End - last.EndLineStart);
    }

    private SourceSpan SpanFrom(in SourceSpan first)
    {
        ref readonly var last = ref _tokens[_pos - 1];
        return new SourceSpan(first.Line, first.Column, last.EndLine, last.End - last.EndLineStart);
    }

    // Of a statement with a block: its end is the last token that is no line break or indentation.
    private SourceSpan BlockSpanFrom(int firstToken)
    {
        var index = _pos - 1;
        while (_tokens[index].Kind <= TokenKind.Dedent && index > firstToken)
        {
            index--;
        }

        ref readonly var first = ref _tokens[firstToken];
        ref readonly var last = ref _tokens[index];
        return new SourceSpan(first.Line, first.Start - first.LineStart, last.EndLine, last.End - last.EndLineStart);
    }

    private readonly record struct Mark(int Position, int Expressions, int Statements, int Depth);
}
