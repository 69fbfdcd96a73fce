using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Minimizing;

/// <summary>Cuts a program down while the interpreters still differ in the same way.</summary>
internal sealed class Minimizer(Func<IReadOnlyList<string>, IReadOnlyList<string>> signatures)
{
    private const int MaxRounds = 12, CandidatesAtOnce = 24;

    /// <summary>Compares programs in both interpreters.</summary>
    public static Minimizer Between(CPythonWorker worker) => new(programs =>
    {
        worker.Send(programs);
        var ours = programs.Select(static p => Embedded.Run(p)).ToArray();
        var theirs = worker.Receive(programs.Count);
        return [.. theirs.Zip(ours, static (a, b) => Comparison.Of(a, b)?.Signature ?? "")];
    });

    /// <summary>Removes blocks, lines, headers around blocks and bracketed text, largest first, until nothing more can go.</summary>
    public string Minimize(string program, string signature)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = program;
            program = Shrink(program, signature, LineCuts.Of);
            program = Shrink(program, signature, BracketCuts.Of);
            if (program == before)
            {
                return program;
            }
        }

        return program;
    }

    private string Shrink(string program, string signature, Func<string, IEnumerable<string>> cuts)
    {
        while (true)
        {
            var smaller = cuts(program).Chunk(CandidatesAtOnce).Select(chunk => FirstEqual(chunk, signature)).FirstOrDefault(static p => p is not null);
            if (smaller is null)
            {
                return program;
            }

            program = smaller;
        }
    }

    private string? FirstEqual(string[] candidates, string signature) =>
        candidates.Zip(signatures(candidates)).Where(pair => pair.Second == signature).Select(static pair => pair.First).FirstOrDefault();
}
