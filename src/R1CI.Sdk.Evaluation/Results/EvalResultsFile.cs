using System.Text;
using System.Text.Json;
using R1CI.Sdk.Evaluation.Files;
using R1CI.Sdk.Files;

namespace R1CI.Sdk.Evaluation.Results;

/// <summary>The file <c>results.jsonl</c> of an evaluation: a <c>ci.eval/1</c> line for every run.</summary>
public static class EvalResultsFile
{
    /// <summary>The file's name in the folder of its evaluation.</summary>
    public const string Name = "results.jsonl";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes the results in one step: whoever opens the file finds the results before or these.</summary>
    /// <param name="folder">The evaluation's folder, which exists.</param>
    /// <param name="results">In the order of problem and sample.</param>
    /// <exception cref="IOException">The disk is full or broken; the file stays as it was.</exception>
    public static void Write(string folder, IEnumerable<EvalResult> results)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(results);
        WholeFile.Write(Path.Combine(folder, Name), output =>
        {
            using var writer = new Utf8JsonWriter(output, JsonFields.Form);
            foreach (var result in results)
            {
                EvalResultJson.Write(writer, result);
                writer.Flush();
                writer.Reset();
                output.WriteByte((byte)'\n');
            }
        });
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

    /// <summary>Reads the results one at a time, without looking for runs that have two lines; of an empty file none.</summary>
    internal static IEnumerable<EvalResult> ReadLines(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Strict);
        for (var number = 1; ReadLine(reader, file, number) is { } line; number++) yield return Read(file, number, line);
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

    private static string? ReadLine(StreamReader reader, string file, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw Broken(file, number, "the text must be UTF-8, and has bytes from here on that are not.");
        }
    }

    private static EvalResult Read(string file, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return EvalResultJson.Read(document.RootElement);
        }
        catch (JsonException problem)
        {
            throw Broken(file, number, $"a line must be one JSON object, and '{Cut(line)}' is none: {problem.Message.Split(" LineNumber:")[0]}");
        }
        catch (FormatException problem)
        {
            throw Broken(file, number, problem.Message);
        }
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static FormatException Broken(string file, int number, string problem) => new($"'{file}', line {number}: {problem}");
}
