using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Jint.Running;

namespace R1CI.Sdk.Jint;

/// <summary>JavaScript inside the process, run by Jint under limits; for code that a model wrote. Thread-safe.</summary>
/// <remarks>
/// <para>
/// The guest sees the language and nothing of the machine: no module, file, network, process or environment. There are <c>print</c> and
/// <c>console</c>, <c>readline()</c> for standard input, the host's functions, a seeded <c>Math.random</c>, and a clock in UTC that starts at
/// <see cref="CodeSessionOptions.Clock"/> and advances with the steps taken; timers run after the script, and the clock jumps to them. Code from
/// strings (<c>eval</c>, <c>Function</c>) is refused. <see cref="CodeSessionOptions.HashSeed"/> has no meaning here.
/// </para>
/// <para>
/// How the limits count: <see cref="ExecutionLimits.MaxSteps"/> are statements; <see cref="ExecutionLimits.MaxBytes"/> bounds what one execution adds to the
/// heap, estimated from what its thread allocates and, when that comes near, from what a garbage collection leaves;
/// <see cref="ExecutionLimits.MaxCallDepth"/> ends a script, and where the thread's stack ends first the guest reads a <c>RangeError</c>, as in other engines.
/// A single built-in that does not look at its limits is left behind 250 ms after the script's time, together with its session's state:
/// <see cref="ExecutionResult.IsStateLost"/>.
/// </para>
/// </remarks>
public sealed class JavaScriptExecutor : CodeExecutor
{
    private const string Parser = "Acornima";

    private static readonly Lazy<string?> WhyNot = new(FindWhyNot);

    private static readonly Lazy<string> Name = new(static () =>
        $"jint@{typeof(global::Jint.Engine).Assembly.GetName().Version?.ToString(3)}");

    /// <summary>Creates an executor.</summary>
    /// <exception cref="JavaScriptUnavailableException">Jint cannot run here; see <see cref="IsAvailable"/>.</exception>
    public JavaScriptExecutor()
    {
        if (!IsAvailable(out var reason))
        {
            throw new JavaScriptUnavailableException(reason);
        }
    }

    /// <inheritdoc/>
    public override string Language => "javascript";

    /// <inheritdoc/>
    public override string Interpreter => Name.Value;

    /// <summary>Says whether Jint can run here. It needs the assembly Acornima, its parser, beside it, which some builds leave out.</summary>
    /// <param name="reason">What is missing and how to get it; <see langword="null"/> when nothing is.</param>
    public static bool IsAvailable([NotNullWhen(false)] out string? reason)
    {
        reason = WhyNot.Value;
        return reason is null;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    /// <exception cref="ArgumentException">A host function's name is not an identifier, or occurs twice.</exception>
    /// <exception cref="NotSupportedException">Files are given, which guest code has no way to open.</exception>
    public override CodeSession CreateSession(CodeSessionOptions? options = null)
    {
        options ??= new CodeSessionOptions();
        options.Limits.ThrowIfOutOfRange();
        HostFunctionBridge.CheckNames(options.HostFunctions);
        if (options.Files.Count > 0)
        {
            throw new NotSupportedException(
                $"JavaScript has no files here, but {options.Files.Count} are given. Put the text into the script or its standard input, or give a host function that reads it.");
        }

        return new JintSession(options with { Limits = options.Limits with { }, HostFunctions = [.. options.HostFunctions] });
    }

    private static string? FindWhyNot()
    {
        try
        {
            Assembly.Load(Parser);
            return null;
        }
        catch (IOException)
        {
            return $"Jint needs the assembly {Parser}, which is not beside it. From the package R1CI.Sdk.Jint it comes along; in this repository build with " +
                "-p:WithAcornima=true, or build the solution once, which looks for it (delete artifacts/feed to look again).";
        }
    }
}
