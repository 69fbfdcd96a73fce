using R1CI.Sdk.CodeIO.Execution;

namespace R1CI.Sdk.CodeIO.Verification;

/// <summary>How predictions are checked; read once, when the stage is created.</summary>
public sealed record VerificationOptions
{
    /// <summary>Gets or sets how far a predicted float may be from the right one, relative to it.</summary>
    /// <value>0 for equal only. The default is 1e-3, the paper's.</value>
    public double Tolerance { get; set; } = 1e-3;

    /// <summary>Gets or sets what one call on a predicted input may use: its <see cref="ExecutionOptions.MaxSteps"/> and <see cref="ExecutionOptions.MaxBytes"/>.</summary>
    public ExecutionOptions Execution { get; set; } = new();
}
