using R1CI.Sdk.Fuzzing.Generation.Statements;

namespace R1CI.Sdk.Fuzzing.Generation;

/// <summary>A generated program.</summary>
/// <param name="Text">Its source.</param>
/// <param name="Rules">How often each rule was used, in the order of <see cref="GrammarRule"/>.</param>
internal sealed record GeneratedProgram(string Text, int[] Rules);

/// <summary>Makes programs: each a pure function of (seed, index), valid, and ending after a bounded number of steps.</summary>
internal static class ProgramGenerator
{
    public static GeneratedProgram Generate(ulong seed, long index)
    {
        var d = new Draft(new Choices(seed, index));
        d.Uses(GrammarRule.File);
        d.StatementsLeft = d.Choices.Of(4, 6, 8, 12, 16);
        while (d.StatementsLeft > 0)
        {
            Statement.Write(d);
        }

        return new GeneratedProgram(d.Text, d.Rules);
    }
}
