using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Evaluation.Merging;

/// <summary>The folder of one part of an evaluation.</summary>
internal sealed class EvalPart
{
    private readonly byte[] _summary;

    /// <exception cref="MergeException">There is no folder, or the part is not finished.</exception>
    /// <exception cref="FormatException">Its summary is none.</exception>
    public EvalPart(string path)
    {
        Path = path;
        if (!Directory.Exists(path)) throw new MergeException($"'{path}' must be the folder of a part of an evaluation, and there is none of that name.");
        var summary = System.IO.Path.Combine(path, EvalSummaryFile.Name);
        if (!File.Exists(summary) || !File.Exists(Results) || !File.Exists(Records))
        {
            throw new MergeException(File.Exists(System.IO.Path.Combine(path, EvalRun.ManifestName))
                ? $"'{path}' has a part that is not finished. Go on with it: the same command and --resume."
                : $"'{path}' must be the folder of a part of an evaluation, and lacks {EvalRun.ManifestName}. Give the --out folders of 'r1ci eval --shard'.");
        }

        _summary = File.ReadAllBytes(summary);
        LeftOut = EvalSummaryFile.Read(path).LeftOut;
    }

    public string Path { get; }

    public string Records => System.IO.Path.Combine(Path, EvalRun.TrajectoriesName);

    public string Results => System.IO.Path.Combine(Path, EvalResultsFile.Name);

    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Makes sure that the results are those that the part's summary tells of.</summary>
    /// <exception cref="FormatException">They are not: one of the files was cut or changed.</exception>
    public void Check()
    {
        var settings = ManifestFile.Read(System.IO.Path.Combine(Path, EvalRun.ManifestName))!.Settings;
        using var derived = new MemoryStream();
        EvalSummaryFile.Write(derived, EvalSummarizer.Summarize(EvalResultsFile.ReadLines(Results), EvalSettings.Describe(settings), LeftOut));
        if (!derived.GetBuffer().AsSpan(0, (int)derived.Length).SequenceEqual(_summary))
        {
            throw new FormatException($"'{Results}' is not what '{EvalSummaryFile.Name}' beside it was made of: one of them was cut or changed. Run the part again with --resume, which makes both from the records.");
        }
    }
}
