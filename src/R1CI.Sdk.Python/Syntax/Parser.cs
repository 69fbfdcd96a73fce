namespace R1CI.Sdk.Python.Syntax;

/// <summary>Builds the tree of one source text.</summary>
internal sealed class Parser
{
    /// <summary>How deep nodes nest, other than by the three chains that <see cref="Node"/> names.</summary>
    public const int MaxDepth = 1_000;

    /// <summary>Parses a whole file (<c>exec</c> mode).</summary>
    /// <exception cref="PythonSyntaxException">The source is not Python.</exception>
    /// <exception cref="SourceLimitException">The source nests too deeply.</exception>
    public static ModuleNode ParseModule(string source, string fileName) => throw new NotSupportedException(source + fileName);

    /// <summary>Parses one expression (<c>eval</c> mode).</summary>
    /// <exception cref="PythonSyntaxException">The source is not one expression.</exception>
    /// <exception cref="SourceLimitException">The source nests too deeply.</exception>
    public static ExpressionModuleNode ParseExpression(string source, string fileName) => throw new NotSupportedException(source + fileName);

    /// <summary>Parses one interactive statement (<c>single</c> mode).</summary>
    /// <exception cref="PythonSyntaxException">The source is not one statement.</exception>
    /// <exception cref="SourceLimitException">The source nests too deeply.</exception>
    public static InteractiveNode ParseInteractive(string source, string fileName) => throw new NotSupportedException(source + fileName);
}
