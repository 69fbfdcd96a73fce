using R1CI.Sdk.Evaluation.Reports;
using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>Writes what is derived from the results of an evaluation; last the summary, which tells that it is finished.</summary>
internal static class FinishedFiles
{
    /// <param name="folder">The evaluation's folder, with its records.</param>
    /// <param name="results">In the order of problem and sample; enumerated three times.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="leftOut">The names of tasks that were left out for want of data.</param>
    /// <param name="splits">Which tasks are for training and which for testing; empty when that is not known.</param>
    /// <returns>The summary.</returns>
    public static EvalSummary Write(string folder, IEnumerable<EvalResult> results, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> leftOut, IReadOnlyDictionary<string, string> splits)
    {
        var summary = EvalSummarizer.Summarize(results, EvalSettings.Describe(settings), leftOut);
        var chosen = SampleChoice.Choose(results);
        var records = ChosenRecords.Read(Path.Combine(folder, EvalRun.TrajectoriesName), chosen.Select(result => result.Record).ToHashSet());
        List<SampleRun> samples = [.. chosen.Select(result => new SampleRun(result, records.GetValueOrDefault(result.Record)))];
        WholeFile.Write(Path.Combine(folder, EvalRun.ReportName), output => EvalReport.Write(output, summary, results, samples, splits));
        EvalSummaryFile.Write(folder, summary);
        return summary;
    }
}
