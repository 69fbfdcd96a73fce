using System.Globalization;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>Evaluations: collections of rollouts, with their results and what is derived from them.</summary>
internal sealed class EvalMergeCase : IMergeCase
{
    private const int Tasks = 100;

    private readonly CollectionWriter _writer = new(EvalRun.TrajectoriesName);

    public string Verb => "eval";

    public IReadOnlyList<string> Make(string folder, int parts, long bytes)
    {
        var problems = _writer.ProblemsFor(bytes);
        var byPart = CollectionWriter.Deal(problems, parts);
        return [.. Enumerable.Range(0, parts).Select(part => Write(Path.Combine(folder, part.ToString(CultureInfo.InvariantCulture)), new Shard(part, parts), byPart[part], problems))];
    }

    public void MakeWhole(string folder, long bytes)
    {
        var problems = _writer.ProblemsFor(bytes);
        Write(folder, Shard.Whole, Enumerable.Range(0, problems), problems);
    }

    private string Write(string folder, Shard shard, IEnumerable<int> problems, int count)
    {
        _writer.Write(folder, shard, problems, count);
        List<EvalResult> results = [.. problems.SelectMany(problem => Enumerable.Range(0, CollectionWriter.GroupSize).Select(sample => Result(problem, sample)))];
        var digest = EvalResultsFile.WriteDigested(folder, results);
        var finished = new FinishedFiles();
        results.ForEach(finished.Add);
        finished.Write(folder, digest, CollectionWriter.Settings(shard, count), [], _ => new Dictionary<string, string>());
        return folder;
    }

    private static EvalResult Result(int problem, int sample) => new()
    {
        Index = problem,
        Problem = CollectionWriter.IdOf(problem),
        Task = string.Create(CultureInfo.InvariantCulture, $"task-{problem % Tasks}"),
        Suite = "SymBench",
        Frame = "agent",
        Sample = sample,
        Status = EvalStatus.Answered,
        IsCorrect = (problem + sample) % 3 == 0,
        Answer = "285",
        Turns = 3,
        CodeCalls = 2,
        Scripts = new Dictionary<string, int> { ["ok"] = 2 },
        Tokens = 200 + sample,
    };
}
