using System.Buffers;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.Evaluation.Files;
using R1CI.Sdk.Files;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Evaluation.Results;

/// <summary>The file <c>results.jsonl</c> of an evaluation: a <c>ci.eval/1</c> line for every run.</summary>
public static class EvalResultsFile
{
    /// <summary>The file's name in the folder of its evaluation.</summary>
    public const string Name = "results.jsonl";

    /// <summary>Writes the results in one step: whoever opens the file finds the results before or these.</summary>
    /// <param name="folder">The evaluation's folder, which exists.</param>
    /// <param name="results">In the order of problem and sample.</param>
    /// <exception cref="IOException">The disk is full or broken; the file stays as it was.</exception>
    public static void Write(string folder, IEnumerable<EvalResult> results)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(results);
        WriteDigested(folder, results);
    }

    /// <summary>Writes the results, as <see cref="Write"/> does.</summary>
    /// <returns>The SHA-256 of the file.</returns>
    internal static string WriteDigested(string folder, IEnumerable<EvalResult> results)
    {
        using var digest = new LineDigest();
        var line = new ArrayBufferWriter<byte>();
        WholeFile.Write(Path.Combine(folder, Name), output =>
        {
            using var writer = new Utf8JsonWriter(line, JsonFields.Form);
            foreach (var result in results)
            {
                EvalResultJson.Write(writer, result);
                writer.Flush();
                writer.Reset();
                line.Write("\n"u8);
                digest.Add(line.WrittenSpan);
                output.Write(line.WrittenSpan);
                line.ResetWrittenCount();
            }
        });
        return digest.Get().Sha256;
    }

    /// <summary>Reads the results of an evaluation.</summary>
    /// <param name="path">The evaluation's folder, or a file of results.</param>
    /// <returns>The results in the order of the file; at least one.</returns>
    /// <exception cref="FormatException">The file is not what <see cref="Write"/> writes; the message names file, line, field, rule and value.</exception>
    /// <exception cref="IOException">The folder or the file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IReadOnlyList<EvalResult> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = FileOf(path);
        List<EvalResult> results = [];
        Dictionary<(string Problem, string Frame, int Sample), int> lines = [];
        foreach (var result in ReadLines(file))
        {
            if (!lines.TryAdd((result.Problem, result.Frame, result.Sample), results.Count + 1))
            {
                throw Broken(file, results.Count + 1, $"every run must have one line, and sample {result.Sample} of '{result.Problem}' is also in line {lines[(result.Problem, result.Frame, result.Sample)]}.");
            }

            results.Add(result);
        }

        return results.Count > 0 ? results : throw new FormatException($"'{file}' must have at least one line, and has none.");
    }

    /// <summary>Reads one line.</summary>
    /// <param name="file">The file it stands in, for messages.</param>
    /// <param name="line">The line.</param>
    /// <exception cref="FormatException">It is none that <see cref="Write"/> writes.</exception>
    internal static EvalResult Read(string file, JsonLine line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Bytes);
            return EvalResultJson.Read(document.RootElement);
        }
        catch (JsonException problem)
        {
            throw Broken(file, line.Number, $"a line must be one JSON object, and '{Cut(Encoding.UTF8.GetString(line.Bytes.Span))}' is none: {problem.Message.Split(" LineNumber:")[0]}");
        }
        catch (InvalidOperationException)
        {
            throw Broken(file, line.Number, "the text must be UTF-8, and has bytes that are not.");
        }
        catch (FormatException problem)
        {
            throw Broken(file, line.Number, problem.Message);
        }
    }

    private static IEnumerable<EvalResult> ReadLines(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream)) yield return Read(file, line);
    }

    private static string FileOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? path : throw new DirectoryNotFoundException($"There is no folder '{path}'. Give the --out folder of 'r1ci eval'.");
        }

        var file = Path.Combine(path, Name);
        if (File.Exists(file)) return file;
        var isUnfinished = File.Exists(Path.Combine(path, "trajectories.jsonl"));
        throw new FileNotFoundException(isUnfinished
            ? $"'{path}' has an evaluation that is not finished: there is no '{Name}' yet. Go on with it: the same command and --resume."
            : $"'{path}' has no '{Name}', so that it is no folder of an evaluation. Give the --out folder of 'r1ci eval'.");
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static FormatException Broken(string file, long number, string problem) => new($"'{file}', line {number}: {problem}");
}
