using R1CI.Sdk.Execution;

namespace R1CI.Sdk.IronPython;

/// <summary>Python run by IronPython inside the process, for <b>trusted code only</b>: for scripts of your own that want .NET types.</summary>
/// <remarks>
/// <para>
/// Not a sandbox, and not made into one. A script that runs too long cannot be stopped: at <see cref="ExecutionLimits.Timeout"/> the caller gets
/// <see cref="ExecutionStatus.Timeout"/> and the script runs on, on its thread, for as long as it likes. Memory and steps are not counted. Deep recursion in
/// built-ins can end the process. Scripts can open files and sockets. The gate before <c>clr</c> and .NET namespaces
/// (<see cref="TrustedIronPythonExecutorOptions.AllowsClr"/>) keeps honest code from depending on .NET by accident; it is no boundary.
/// For code that a model wrote use <see cref="PythonExecutor"/>.
/// </para>
/// <para>
/// Written from IronPython's public documentation and compiled against declarations of ours; where this was made, the package could not be had, so
/// <b>none of it has been run</b>. The language is Python 3.4 with later additions, not 3.11.
/// </para>
/// <para>
/// Kept: <see cref="ExecutionLimits.MaxSourceChars"/>, <see cref="ExecutionLimits.MaxOutputChars"/>, <see cref="ExecutionLimits.MaxHostCalls"/>; as far as
/// the engine does, <see cref="ExecutionLimits.MaxCallDepth"/> (at most 2,000: more overflows the stack); <see cref="ExecutionLimits.Timeout"/> as a soft
/// deadline. Not kept: <see cref="ExecutionLimits.MaxSteps"/>, <see cref="ExecutionLimits.MaxBytes"/>. Seeds, virtual files and the virtual clock have no meaning.
/// </para>
/// </remarks>
public sealed class TrustedIronPythonExecutor : CodeExecutor
{
    private readonly TrustedIronPythonExecutorOptions _options;

    /// <summary>Creates an executor.</summary>
    /// <param name="options">What its scripts may do; copied. <see langword="null"/> for the defaults.</param>
    public TrustedIronPythonExecutor(TrustedIronPythonExecutorOptions? options = null) => _options = (options ?? new()) with { };

    /// <inheritdoc/>
    public override string Language => "python";

    /// <inheritdoc/>
    public override string Interpreter => $"ironpython@{typeof(global::IronPython.Hosting.Python).Assembly.GetName().Version?.ToString(3)}";

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    /// <exception cref="ArgumentException">A host function's name is not an identifier, or occurs twice.</exception>
    public override CodeSession CreateSession(CodeSessionOptions? options = null)
    {
        options ??= new CodeSessionOptions();
        options.Limits.ThrowIfOutOfRange();
        HostFunctionBridge.CheckNames(options.HostFunctions);
        return new IronPythonSession(options with { Limits = options.Limits with { }, HostFunctions = [.. options.HostFunctions] }, _options.AllowsClr);
    }
}

/// <summary>What trusted scripts may do; read once, when the executor is created.</summary>
public sealed record TrustedIronPythonExecutorOptions
{
    /// <summary>Gets or sets whether scripts may import <c>clr</c> and .NET namespaces.</summary>
    /// <value>The default is <see langword="false"/>: such an import raises ImportError. It keeps nobody out who wants in.</value>
    public bool AllowsClr { get; set; }
}
