using System.Text.Json;
using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Evaluation.Reports;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Evaluation.Summaries;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

/// <summary>An evaluation that never ran: results with varied values, and the summary that follows from them.</summary>
internal sealed record InventedEvaluation(EvalSummary Summary, IReadOnlyList<EvalResult> Results, IReadOnlyList<SampleRun> Samples, IReadOnlyDictionary<string, string> Splits)
{
    private static readonly string[] ScriptWords = ["error", "timeout", "mem_limit", "step_limit", "output_limit"];
    private static readonly int[] Ks = [1, 2, 4, 8, 16, 32, 64];

    /// <summary>Makes results of some problems of each task.</summary>
    /// <param name="tasks">The tasks, by suite.</param>
    /// <param name="problems">Problems of each task.</param>
    /// <param name="samples">Runs of each problem.</param>
    /// <param name="skill">How often runs are right, by task; varied when <see langword="null"/>.</param>
    public static InventedEvaluation Create(IReadOnlyList<(string Suite, string Task)> tasks, int problems = 20, int samples = 1, double? skill = null)
    {
        var random = new Random(7);
        List<EvalResult> results = [];
        foreach (var (suite, task) in tasks)
        {
            var ability = skill ?? Math.Pow(random.NextDouble(), 0.7);
            for (var problem = 0; problem < problems; problem++)
            {
                var chance = skill ?? Math.Clamp(ability + (0.6 * (random.NextDouble() - 0.5)), 0, 1);
                for (var sample = 0; sample < samples; sample++)
                {
                    results.Add(Result(random, suite, task, problem, sample, chance));
                }
            }
        }

        var splits = tasks.Select((task, i) => (task.Task, i)).ToDictionary(entry => entry.Task, entry => entry.i % 4 == 1 ? "test" : "train");
        var shown = SampleChoice.Choose(results).Select(result => new SampleRun(result, InventedRun.Of(result))).ToList();
        return new InventedEvaluation(Summarize(results, samples), results, shown, splits);
    }

    /// <summary>Writes the report.</summary>
    public byte[] Report()
    {
        using var output = new MemoryStream();
        EvalReport.Write(output, Summary, Results, Samples, Splits);
        return output.ToArray();
    }

    /// <summary>Summarizes results as an evaluation does.</summary>
    public static EvalSummary Summarize(IReadOnlyList<EvalResult> results, int samples)
    {
        int[] ks = [.. Ks.Where(k => k <= samples)];
        var tallies = results.GroupBy(result => (result.Suite, result.Task)).ToDictionary(task => task.Key, task => Tallies(task));
        return new EvalSummary
        {
            Settings = new Dictionary<string, string>
            {
                ["model"] = "models/r1ci-tiny", ["digest"] = "sha256:5f1d0c1f6c0b0f9aa3c1c8d7a1c4be0b8d8f3b6f5d2a5e0c7b9a1e2d3c4b5a69", ["tasks"] = "all", ["frame"] = "agent", ["seed"] = "1", ["n"] = "20",
                ["k"] = samples.ToString(null as IFormatProvider), ["temperature"] = "1.0", ["self-check"] = "none", ["code calls"] = "5",
            },
            Tasks = [.. results.GroupBy(result => (result.Suite, result.Task)).Select(task => Score(task.Key.Suite, task.Key.Task, [.. task], tallies[task.Key], ks))],
            Suites = tallies.GroupBy(task => task.Key.Suite).Select(suite => (suite.Key, Mean: Success.OverTasks(suite.Select(task => task.Value)))).Where(suite => suite.Mean is not null).ToDictionary(suite => suite.Key, suite => suite.Mean!.Value),
            Macro = Success.OverTasks(tallies.Values),
            PassAt = ks.Select(k => (k, Mean: PassAtK.OverTasks(tallies.Values, k))).Where(pass => pass.Mean is not null).ToDictionary(pass => pass.k, pass => pass.Mean!.Value),
            Status = Enum.GetValues<EvalStatus>().ToDictionary(status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()), status => results.Count(result => result.Status == status)),
            Scripts = results.SelectMany(result => result.Scripts).GroupBy(script => script.Key).ToDictionary(script => script.Key, script => script.Sum(entry => entry.Value)),
            CallsHistogram = [.. Enumerable.Range(0, results.Select(result => result.CodeCalls + 1).DefaultIfEmpty().Max()).Select(calls => results.Count(result => result.CodeCalls == calls))],
            MeanCalls = Average(results, result => result.CodeCalls),
            MeanTokens = Average(results, result => result.Tokens),
            SelfCheckShare = Average(results, result => result.HasSelfCheck ? 1 : 0),
            LeftOut = ["causal_judgement", "disambiguation_qa", "movie_recommendation", "ruin_names", "salient_translation_error_detection", "snarks", "sports_understanding"],
        };
    }

    private static TaskScore Score(string suite, string task, List<EvalResult> runs, List<ProblemTally> tallies, int[] ks) => new(
        task,
        suite,
        tallies.Count,
        runs.Count(run => run.IsCorrect is not null),
        runs.Count(run => run.IsCorrect is null),
        Success.OfTask(tallies),
        ks.Where(k => PassAtK.OfTask(tallies, k) is not null).ToDictionary(k => k, k => PassAtK.OfTask(tallies, k)!.Value.Value),
        Average(runs, run => run.CodeCalls),
        Average(runs, run => run.Tokens),
        Average(runs, run => run.HasSelfCheck ? 1 : 0));

    private static List<ProblemTally> Tallies(IEnumerable<EvalResult> runs) =>
        [.. runs.Where(run => run.IsCorrect is not null).GroupBy(run => run.Problem).Select(problem => new ProblemTally(problem.Count(run => run.IsCorrect == true), problem.Count()))];

    private static double Average(IReadOnlyList<EvalResult> runs, Func<EvalResult, double> value) => runs.Count == 0 ? 0 : runs.Average(value);

    private static EvalResult Result(Random random, string suite, string task, int problem, int sample, double chance)
    {
        var roll = random.NextDouble();
        var status = roll < 0.9 || chance is 0 or 1 ? EvalStatus.Answered : (EvalStatus)random.Next(1, 9);
        bool? correct = status == EvalStatus.Unscorable ? null : status == EvalStatus.Answered && random.NextDouble() < chance;
        var calls = (int)Math.Min(5, -1.3 * Math.Log(1 - random.NextDouble()));
        Dictionary<string, int> scripts = [];
        for (var call = 0; call < calls; call++)
        {
            var word = random.NextDouble() < 0.85 ? "ok" : ScriptWords[random.Next(ScriptWords.Length)];
            scripts[word] = scripts.GetValueOrDefault(word) + 1;
        }

        return new EvalResult
        {
            Problem = $"{task}-1-{problem}", Task = task, Suite = suite, Frame = "agent", Sample = sample, Status = status, IsCorrect = correct,
            Answer = status == EvalStatus.Answered ? (problem * 17).ToString(null as IFormatProvider) : null,
            Reason = correct switch { true => "", false when status == EvalStatus.Answered => "The sum of the numbers is 42, not 17.", false => "There is no answer.", null => "The endpoint did not answer in 3 tries: connection refused." },
            Turns = calls + 1, CodeCalls = calls, Scripts = scripts, Tokens = (long)(40 * Math.Exp(2.2 * random.NextDouble() * random.NextDouble()) * (calls + 1)), HasSelfCheck = calls > 2,
            Record = $"{task}-1-{problem}-{sample}",
        };
    }
}
