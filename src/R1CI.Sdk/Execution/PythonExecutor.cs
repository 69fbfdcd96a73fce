namespace R1CI.Sdk.Execution;

/// <summary>Runs Python in the embedded, metered interpreter.</summary>
public sealed class PythonExecutor : CodeExecutor
{
    /// <inheritdoc/>
    public override string Language => "python";

    /// <inheritdoc/>
    public override string Interpreter => "embedded-python@0.1.0";

    /// <inheritdoc/>
    public override CodeSession CreateSession(CodeSessionOptions? options = null) => throw new NotSupportedException();
}
