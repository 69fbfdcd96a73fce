using System.ComponentModel.DataAnnotations;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>How functions are executed and which are kept; read once, when the stage is created.</summary>
public sealed record ExecutionOptions
{
    /// <summary>Gets or sets how many distinct pairs are made of a function.</summary>
    /// <value>Pairs, 1 to 1,000. The default is 10, the paper's.</value>
    [Range(1, 1_000)]
    public int MaxPairs { get; set; } = 10;

    /// <summary>Gets or sets how many pairs a function must give to be kept.</summary>
    /// <value>Pairs, 1 to <see cref="MaxPairs"/>. The default is 3; the released pipeline takes 2.</value>
    [Range(1, 1_000)]
    public int MinPairs { get; set; } = 3;

    /// <summary>Gets or sets how often the generator is called for them.</summary>
    /// <value>Calls, 1 to 100,000. The default is 1,000, the paper's.</value>
    [Range(1, 100_000)]
    public int MaxGeneratorCalls { get; set; } = 1_000;

    /// <summary>Gets or sets the steps that one call of the function may take, and defining it, and drawing some inputs.</summary>
    /// <value>Steps, at least 1. The default is 20 million, some 0.2 seconds of work; the paper gives 5 seconds of CPython's.</value>
    public long MaxSteps { get; set; } = 20_000_000;

    /// <summary>Gets or sets the memory of one function.</summary>
    /// <value>Bytes, at least 1 MiB. The default is 64 MiB.</value>
    public long MaxBytes { get; set; } = 64L << 20;

    /// <summary>Gets or sets what is drawn from: another seed gives other inputs.</summary>
    public ulong Seed { get; set; }

    /// <summary>Gets or sets whether functions that change their arguments are kept, with the flag <c>mutates_arguments</c>.</summary>
    /// <value>The default is <see langword="false"/>: what such a function does is not all in its result. Recorded inputs are those before the call either way.</value>
    public bool KeepsMutating { get; set; }

    /// <summary>
    /// Gets or sets whether functions are kept whose outputs are all equal, with the flag <c>constant_output</c>, or all one argument as it came in, with the flag
    /// <c>echoes_argument</c>.
    /// </summary>
    /// <value>The default is <see langword="false"/>: predicting them takes no reasoning.</value>
    public bool KeepsConstant { get; set; }
}
