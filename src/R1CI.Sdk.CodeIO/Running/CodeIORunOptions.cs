using System.ComponentModel.DataAnnotations;
using R1CI.Sdk.CodeIO.Execution;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Verification;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Configures one <see cref="CodeIORun"/>; read once, when it begins.</summary>
public sealed record CodeIORunOptions
{
    /// <summary>Gets or sets which sources are taken.</summary>
    public IntakeOptions Intake { get; set; } = new();

    /// <summary>Gets or sets how functions are executed.</summary>
    public ExecutionOptions Execution { get; set; } = new();

    /// <summary>Gets or sets which prompts are made.</summary>
    public InstanceOptions Instances { get; set; } = new();

    /// <summary>Gets or sets how answers are checked.</summary>
    public VerificationOptions Verification { get; set; } = new();

    /// <summary>Gets or sets whether records whose last answer is wrong are left out of the final files.</summary>
    /// <value>The default is <see langword="false"/>: the paper keeps them, and finds that dropping them costs 0.7 points.</value>
    public bool KeepsRightOnly { get; set; }

    /// <summary>Gets or sets how many sources are worked on at once; the results do not depend on it.</summary>
    /// <value>1 to 256. The default is the number of cores.</value>
    [Range(1, 256)]
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>Gets or sets whether a run that was broken off in the same folder goes on; otherwise the folder must be empty.</summary>
    public bool Resumes { get; set; }
}
