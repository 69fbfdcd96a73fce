using R1CI.Sdk.Python;

namespace R1CI.Sdk.Fuzzing.Running;

/// <summary>Runs programs in the embedded interpreter, each in a session of its own.</summary>
internal static class Embedded
{
    /// <summary>What the interpreter asks for; see the remarks of <see cref="PythonSession"/>.</summary>
    public const int StackBytes = 16 << 20;

    private const long StepsPerProgram = 5_000_000;

    public static PythonSessionOptions Options { get; } = new()
    {
        TimeProvider = TimeProvider.System,
        Limits = new PythonLimits { MaxSteps = StepsPerProgram, Timeout = TimeSpan.FromSeconds(5), MaxBytes = 256L << 20, MaxOutputChars = 1 << 16 },
    };

    public static Outcome Run(string source) => From(new PythonSession(Options).Execute(new PythonScript(source)));

    public static Outcome From(PythonResult result) => result.Status switch
    {
        PythonStatus.Ok => new Outcome(Ending.Ok, result.Stdout, ""),
        PythonStatus.Error => new Outcome(Ending.Error, result.Stdout, result.Error!.TrimEnd('\n').Split('\n')[^1]),
        PythonStatus.Internal => new Outcome(Ending.Crash, result.Stdout, result.Error!),
        _ => new Outcome(Ending.Limit, result.Stdout, result.Error!),
    };
}
