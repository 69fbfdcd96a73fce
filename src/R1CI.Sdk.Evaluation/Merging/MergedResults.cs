using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Files;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Evaluation.Merging;

/// <summary>Puts the lines of the results of all parts in order of problem and sample.</summary>
internal static class MergedResults
{
    /// <exception cref="MergeException">A run has no line, or more than one.</exception>
    /// <exception cref="FormatException">A line is none of results.</exception>
    public static void Write(string path, IReadOnlyList<EvalPart> parts, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var (problems, samples) = (CountOf(settings, "problems.count"), CountOf(settings, "group_size"));
        var heads = new PriorityQueue<Lines, (int Index, int Sample)>(parts.Count);
        foreach (var part in parts) Advance(heads, new Lines(part.Results));
        using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        for (var index = 0; index < problems; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var sample = 0; sample < samples; sample++)
            {
                if (!heads.TryDequeue(out var lines, out var at) || at.CompareTo((index, sample)) > 0) throw new MergeException($"Every run must have a result, and sample {sample} of problem {index} has none in any part.");
                if (at != (index, sample)) throw new MergeException($"Every run must have one result, and sample {at.Sample} of problem {at.Index} has one more in '{lines.Path}'.");
                output.Write(lines.Current.Span);
                output.WriteByte((byte)'\n');
                Advance(heads, lines);
            }
        }

        if (heads.TryDequeue(out var rest, out var beyond)) throw new MergeException($"The evaluation has {problems} problems of {samples} runs, and '{rest.Path}' has sample {beyond.Sample} of problem {beyond.Index}.");
        output.Flush(flushToDisk: true);
    }

    private static void Advance(PriorityQueue<Lines, (int, int)> heads, Lines lines)
    {
        if (lines.MoveNext()) heads.Enqueue(lines, lines.Place);
    }

    private static int CountOf(IReadOnlyDictionary<string, string> settings, string name) =>
        int.TryParse(settings.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count : throw new FormatException($"Setting '{name}' of the manifest must be a count, and is '{settings.GetValueOrDefault(name)}'.");

    /// <summary>The results of one part, a line at a time.</summary>
    private sealed class Lines(string path)
    {
        private readonly IEnumerator<JsonLine> _lines = JsonLines.Read(new ReopeningStream(path)).GetEnumerator();

        public string Path => path;

        public ReadOnlyMemory<byte> Current => _lines.Current.Bytes;

        public (int Index, int Sample) Place { get; private set; }

        public bool MoveNext()
        {
            if (!_lines.MoveNext()) return false;
            try
            {
                using var document = JsonDocument.Parse(Current);
                Place = (document.RootElement.GetProperty("index").GetInt32(), document.RootElement.GetProperty("sample").GetInt32());
                return true;
            }
            catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new FormatException($"'{path}', line {_lines.Current.Number}: it is no result of an evaluation: {problem.Message}", problem);
            }
        }
    }
}
