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

    /// <summary>Gets or sets how the pairs stand in <c>functions.jsonl</c> and <c>instances.jsonl</c>: inputs and outputs as JSON, or as texts that hold it.</summary>
    /// <value>
    /// The default is <see langword="false"/>, the released form: values of any type stand as they are. With <see langword="true"/> each is a text, so that
    /// a column has one type in every row, as loaders into tables want it (pyarrow, and what reads with it). Runs and stages read both.
    /// </value>
    public bool PairsAsText { get; set; }

    /// <summary>Gets or sets how many sources are worked on at once; the results do not depend on it.</summary>
    /// <value>1 to 256. The default is the number of cores.</value>
    [Range(1, 256)]
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>Gets or sets whether a run that was broken off in the same folder goes on; otherwise the folder must be empty.</summary>
    public bool Resumes { get; set; }

    /// <summary>Copies everything, so that later changes reach no run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range; the message has its name, range and value.</exception>
    internal CodeIORunOptions Checked()
    {
        var copy = this with { Intake = Intake with { }, Execution = Execution with { }, Instances = Instances with { }, Verification = PredictionVerifier.Copy(Verification) };
        Require(copy.Workers is >= 1 and <= 256, copy.Workers, "from 1 to 256", nameof(Workers));
        Require(copy.Intake.MaxBytes >= 1, copy.Intake.MaxBytes, "at least 1", "Intake.MaxBytes");
        Require(copy.Instances.MaxPairs is >= 1 and <= 1_000, copy.Instances.MaxPairs, "from 1 to 1,000", "Instances.MaxPairs");
        Require(double.IsFinite(copy.Verification.Tolerance) && copy.Verification.Tolerance >= 0, copy.Verification.Tolerance, "a number from 0", "Verification.Tolerance");
        var execution = copy.Execution;
        Require(execution.MaxPairs is >= 1 and <= 1_000, execution.MaxPairs, "from 1 to 1,000", "Execution.MaxPairs");
        Require(execution.MinPairs >= 1 && execution.MinPairs <= execution.MaxPairs, execution.MinPairs, FormattableString.Invariant($"from 1 to MaxPairs, {execution.MaxPairs:N0}"), "Execution.MinPairs");
        Require(execution.MaxGeneratorCalls is >= 1 and <= 100_000, execution.MaxGeneratorCalls, "from 1 to 100,000", "Execution.MaxGeneratorCalls");
        foreach (var (limits, name) in new[] { (execution, "Execution"), (copy.Verification.Execution, "Verification.Execution") })
        {
            Require(limits.MaxSteps >= 1, limits.MaxSteps, "at least 1", $"{name}.MaxSteps");
            Require(limits.MaxBytes >= 1 << 20, limits.MaxBytes, "at least 1 MiB (1,048,576)", $"{name}.MaxBytes");
        }

        return copy;
    }

    private static void Require<T>(bool isInRange, T value, string range, string name)
    {
        if (!isInRange) throw new ArgumentOutOfRangeException(name, value, $"CodeIORunOptions.{name} must be {range}.");
    }
}
