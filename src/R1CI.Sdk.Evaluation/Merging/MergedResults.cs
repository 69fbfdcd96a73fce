using System.Globalization;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Files;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Evaluation.Merging;

/// <summary>Puts the lines of the results of all parts in order of problem and sample.</summary>
internal sealed class MergedResults : IDisposable
{
    // The buffers of all parts together, and the least that is worth opening a file for.
    private const int BufferBytes = 16 << 20;
    private const int LeastBuffer = 4 << 10;
    private const int MostBuffer = 64 << 10;

    private readonly PriorityQueue<Lines, (int Index, int Sample)> _heads;
    private readonly LineDigest _digest = new();
    private readonly FileStream _output;

    private MergedResults(string path, int parts)
    {
        _heads = new(parts);
        _output = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <param name="path">The file to write, which must not be there.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="settings">What the whole evaluation was asked.</param>
    /// <param name="show">Sees every result, in order.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <returns>The SHA-256 of the file.</returns>
    /// <exception cref="MergeException">A run has no line, or more than one.</exception>
    /// <exception cref="FormatException">A line is none of results, or a part's results are not those of its summary.</exception>
    public static string Write(string path, IReadOnlyList<EvalPart> parts, IReadOnlyDictionary<string, string> settings, Action<EvalResult> show, CancellationToken cancellationToken)
    {
        var (problems, samples) = (CountOf(settings, "problems.count"), CountOf(settings, "group_size"));
        using var merged = new MergedResults(path, parts.Count);
        var buffer = Math.Clamp(BufferBytes / parts.Count, LeastBuffer, MostBuffer);
        foreach (var part in parts) merged.Advance(new Lines(part.Results, part.Read(buffer).GetEnumerator()));
        for (var index = 0; index < problems; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var sample = 0; sample < samples; sample++) merged.Move((index, sample), show);
        }

        return merged.End(problems, samples);
    }

    public void Dispose()
    {
        foreach (var (lines, _) in _heads.UnorderedItems) lines.Rest.Dispose();
        _digest.Dispose();
        _output.Dispose();
    }

    private void Move((int Index, int Sample) place, Action<EvalResult> show)
    {
        if (!_heads.TryDequeue(out var lines, out var at) || at.CompareTo(place) > 0) throw Broken(lines, $"Every run must have a result, and sample {place.Sample} of problem {place.Index} has none in any part.");
        if (at != place) throw Broken(lines, $"Every run must have one result, and sample {at.Sample} of problem {at.Index} has one more in '{lines.Path}'.");
        var (result, line) = lines.Rest.Current;
        _digest.AddWithoutNewline(line.Span);
        _output.Write(line.Span);
        _output.WriteByte((byte)'\n');
        show(result);
        Advance(lines);
    }

    private string End(int problems, int samples)
    {
        if (_heads.TryDequeue(out var rest, out var beyond)) throw Broken(rest, $"The evaluation has {problems} problems of {samples} runs, and '{rest.Path}' has sample {beyond.Sample} of problem {beyond.Index}.");
        _output.Flush(flushToDisk: true);
        return _digest.Get().Sha256;
    }

    private void Advance(Lines lines)
    {
        if (lines.Rest.MoveNext()) _heads.Enqueue(lines, (lines.Rest.Current.Result.Index, lines.Rest.Current.Result.Sample));
    }

    // Most likely a file was changed: then reading on says which.
    private MergeException Broken(Lines? taken, string problem)
    {
        foreach (var lines in _heads.UnorderedItems.Select(item => item.Element).Append(taken).OfType<Lines>())
        {
            while (lines.Rest.MoveNext())
            {
            }
        }

        return new MergeException(problem);
    }

    private static int CountOf(IReadOnlyDictionary<string, string> settings, string name) =>
        int.TryParse(settings.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count : throw new FormatException($"Setting '{name}' of the manifest must be a count, and is '{settings.GetValueOrDefault(name)}'.");

    /// <summary>The results of one part that are still to come.</summary>
    private sealed record Lines(string Path, IEnumerator<(EvalResult Result, ReadOnlyMemory<byte> Line)> Rest);
}
