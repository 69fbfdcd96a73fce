namespace R1CI.Sdk.Fuzzing.Running;

/// <summary>How a program ended.</summary>
internal enum Ending
{
    /// <summary>At its end.</summary>
    Ok,

    /// <summary>With an exception nobody caught.</summary>
    Error,

    /// <summary>At a limit on time, steps, memory or output: nothing to compare.</summary>
    Limit,

    /// <summary>With the interpreter: a find by itself when it is ours.</summary>
    Crash,
}

/// <summary>What a program did.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Stdout">What it printed.</param>
/// <param name="Error">The last line of its error; empty when there is none.</param>
internal sealed record Outcome(Ending Ending, string Stdout, string Error)
{
    /// <summary>Everything that is compared, as one text.</summary>
    public string Text => Ending switch
    {
        Ending.Ok => Stdout,
        Ending.Error => $"{Stdout}{Error}\n",
        _ => $"{Stdout}[{Ending}] {Error}\n",
    };
}
