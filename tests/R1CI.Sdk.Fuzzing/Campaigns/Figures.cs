using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>What a campaign counts.</summary>
internal sealed class Figures
{
    private readonly Lock _lock = new();

    public long Programs { get; private set; }

    public long Errors { get; private set; }

    public long Limits { get; private set; }

    public long CPythonDied { get; private set; }

    /// <summary>Gets programs that are not valid Python: a defect of the generator.</summary>
    public long Invalid { get; private set; }

    public long[] Rules { get; } = new long[Enum.GetValues<GrammarRule>().Length];

    public void Add(long index, GeneratedProgram program, Outcome theirs, Outcome ours)
    {
        lock (_lock)
        {
            Programs++;
            Errors += theirs.Ending == Ending.Error ? 1 : 0;
            Limits += theirs.Ending == Ending.Limit || ours.Ending == Ending.Limit ? 1 : 0;
            CPythonDied += theirs.Ending == Ending.Crash ? 1 : 0;
            if (theirs.Error.StartsWith("SyntaxError", StringComparison.Ordinal) && theirs.Stdout.Length == 0)
            {
                Invalid++;
                if (Invalid < 5)
                {
                    Console.Error.WriteLine($"program {index} is not valid: {theirs.Error}");
                }
            }

            for (var i = 0; i < program.Rules.Length; i++)
            {
                Rules[i] += program.Rules[i];
            }
        }
    }
}
