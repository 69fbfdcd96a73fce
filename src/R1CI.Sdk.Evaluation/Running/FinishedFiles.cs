using R1CI.Sdk.Evaluation.Reports;
using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Evaluation.Reports.Sections;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>Derives what belongs beside the results of an evaluation, seeing each of them once; last the summary, which tells that it is finished.</summary>
internal sealed class FinishedFiles
{
    private readonly RunTally _tally = new();
    private readonly RunFigures _figures = new();
    private readonly SampleCandidates _candidates = new();

    /// <param name="result">The next run, in the order of problem and sample.</param>
    public void Add(EvalResult result)
    {
        _tally.Add(result);
        _figures.Add(result);
        _candidates.Add(result);
    }

    /// <param name="folder">The evaluation's folder, with its records.</param>
    /// <param name="resultsSha256">The SHA-256 of the file of the results.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="leftOut">The names of tasks that were left out for want of data.</param>
    /// <param name="splits">Gets, of the names of the tasks there are, which are for training and which for testing; those it does not know are left out.</param>
    /// <returns>The summary.</returns>
    public EvalSummary Write(string folder, string resultsSha256, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> leftOut, Func<IEnumerable<string>, IReadOnlyDictionary<string, string>> splits)
    {
        var summary = _tally.Summarize(EvalSettings.Describe(settings), leftOut) with { ResultsSha256 = resultsSha256 };
        var chosen = _candidates.Choose();
        var records = ChosenRecords.Read(Path.Combine(folder, EvalRun.TrajectoriesName), chosen.Select(result => result.Record).ToHashSet());
        List<SampleRun> samples = [.. chosen.Select(result => new SampleRun(result, records.GetValueOrDefault(result.Record)))];
        var content = new ReportContent(summary, _figures, samples, splits(summary.Tasks.Select(task => task.Task)));
        WholeFile.Write(Path.Combine(folder, EvalRun.ReportName), output => EvalReport.Write(output, content));
        EvalSummaryFile.Write(folder, summary);
        return summary;
    }
}
