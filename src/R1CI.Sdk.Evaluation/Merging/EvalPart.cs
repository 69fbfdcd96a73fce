using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Files;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Evaluation.Merging;

/// <summary>The folder of one part of an evaluation.</summary>
internal sealed class EvalPart
{
    private readonly string _resultsSha256;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _settings;

    /// <exception cref="MergeException">There is no folder, or the part is not finished.</exception>
    /// <exception cref="FormatException">Its summary is none.</exception>
    public EvalPart(string path)
    {
        Path = path;
        _settings = new(() => ManifestFile.Read(System.IO.Path.Combine(path, EvalRun.ManifestName))!.Settings);
        if (!Directory.Exists(path)) throw new MergeException($"'{path}' must be the folder of a part of an evaluation, and there is none of that name.");
        var summary = System.IO.Path.Combine(path, EvalSummaryFile.Name);
        if (!File.Exists(summary) || !File.Exists(Results) || !File.Exists(Records))
        {
            throw new MergeException(File.Exists(System.IO.Path.Combine(path, EvalRun.ManifestName))
                ? $"'{path}' has a part that is not finished. Go on with it: the same command and --resume."
                : $"'{path}' must be the folder of a part of an evaluation, and lacks {EvalRun.ManifestName}. Give the --out folders of 'r1ci eval --shard'.");
        }

        var told = EvalSummaryFile.Read(path);
        (LeftOut, _resultsSha256) = (told.LeftOut, told.ResultsSha256);
        if (_resultsSha256.Length == 0) throw new MergeException($"'{path}' must tell the digest of its results, and was made by a version that noted none. Run it again, in a new folder.");
    }

    public string Path { get; }

    public string Records => System.IO.Path.Combine(Path, EvalRun.TrajectoriesName);

    public string Results => System.IO.Path.Combine(Path, EvalResultsFile.Name);

    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>Gets what the part was asked.</summary>
    public IReadOnlyDictionary<string, string> Settings => _settings.Value;

    /// <summary>Reads its results in order, and at their end makes sure that they are those that its summary was made of.</summary>
    /// <param name="buffer">Bytes to read ahead, more where a line is longer.</param>
    /// <exception cref="FormatException">They are not: one of the files was cut or changed; or a line is none of results.</exception>
    public IEnumerable<(EvalResult Result, ReadOnlyMemory<byte> Line)> Read(int buffer)
    {
        using var digest = new LineDigest();
        foreach (var line in JsonLines.Read(new ReopeningStream(Results), buffer))
        {
            digest.AddWithoutNewline(line.Bytes.Span);
            yield return (EvalResultsFile.Read(Results, line), line.Bytes);
        }

        if (digest.Get().Sha256 != _resultsSha256) throw new FormatException($"'{Results}' is not what '{EvalSummaryFile.Name}' beside it was made of: one of them was cut or changed. Run the part again with --resume, which makes both from the records.");
    }
}
