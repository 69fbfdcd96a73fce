namespace R1CI.Cli;

/// <summary>What the process returns; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The work itself failed: wrong or no answer, guest error, limit, non-zero exit of the script.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input cannot be read or is corrupt, or an output cannot be written.</summary>
    public const int Input = 3;

    /// <summary>The model cannot be loaded.</summary>
    public const int Model = 4;

    /// <summary>Cancelled by Ctrl-C or a termination signal.</summary>
    public const int Cancelled = 130;
}

/// <summary>Ends the command with a message for stderr and an exit code.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
