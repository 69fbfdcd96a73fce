using System.Buffers;
using System.Text.Json;

namespace R1CI.Sdk.Server.Requests;

/// <summary>Reads a request's JSON object. Fields it does not know are skipped, as SandboxFusion does.</summary>
internal static class CodeJobReader
{
    private const int MaxFiles = 256;
    private const int LongestPath = 1_024;
    private static readonly SearchValues<char> Control = SearchValues.Create([.. Enumerable.Range(0, 32).Select(static code => (char)code)]);

    /// <exception cref="ServerProblem">It is no JSON object, or a field does not follow its rule.</exception>
    public static CodeJob Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            var job = ReadObject(ref reader);
            if (reader.Read()) throw ServerProblem.NotJson("more follows after the object.");
            return job;
        }
        catch (JsonException problem)
        {
            throw ServerProblem.NotJson(problem.Message);
        }
        catch (InvalidOperationException)
        {
            // The reader's word for an escape such as \ud800 that is no character.
            throw ServerProblem.NotJson("a text has an unpaired surrogate or bytes that are no UTF-8.");
        }
    }

    /// <summary>Reads the object that the reader stands on.</summary>
    public static CodeJob ReadObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw ServerProblem.NotJson($"it is a {reader.TokenType}, not an object.");
        var job = new CodeJob();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadField(ref reader, job);
        }

        return job;
    }

    private static void ReadField(ref Utf8JsonReader reader, CodeJob job)
    {
        if (reader.ValueTextEquals("code"u8)) job.Code = Text(ref reader, "code") ?? throw ServerProblem.Invalid("code", "is null; it must be a string.");
        else if (reader.ValueTextEquals("language"u8)) job.Language = Text(ref reader, "language");
        else if (reader.ValueTextEquals("stdin"u8)) job.Stdin = Text(ref reader, "stdin");
        else if (reader.ValueTextEquals("run_timeout"u8)) job.RunTimeout = Seconds(ref reader, "run_timeout");
        else if (reader.ValueTextEquals("timeout_s"u8)) job.RunTimeout = Seconds(ref reader, "timeout_s");
        else if (reader.ValueTextEquals("compile_timeout"u8)) Seconds(ref reader, "compile_timeout");
        else if (reader.ValueTextEquals("memory_limit_MB"u8)) job.MemoryBytes = Mebibytes(ref reader);
        else if (reader.ValueTextEquals("max_steps"u8)) job.MaxSteps = Whole(ref reader, "max_steps", 1);
        else if (reader.ValueTextEquals("seed"u8)) job.Seed = (ulong)(Whole(ref reader, "seed", 0) ?? 0);
        else if (reader.ValueTextEquals("episode_id"u8)) job.EpisodeId = EpisodeId(ref reader);
        else if (reader.ValueTextEquals("files"u8)) job.Files = ReadFiles(ref reader);
        else if (reader.ValueTextEquals("fetch_files"u8)) job.FetchFiles = ReadNames(ref reader);
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static string? Text(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw ServerProblem.Invalid(field, $"is a JSON {reader.TokenType}; it must be a string."),
        };
    }

    private static string? EpisodeId(ref Utf8JsonReader reader)
    {
        var id = Text(ref reader, "episode_id");
        return id is not { Length: > 255 } ? id : throw ServerProblem.Invalid("episode_id", $"has {id.Length} characters; it may have 255.");
    }

    private static TimeSpan? Seconds(ref Utf8JsonReader reader, string field)
    {
        if (Number(ref reader, field) is not { } seconds) return null;
        // More than a day is cut to the server's limit anyway, and would not fit a TimeSpan.
        return seconds > 0 ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0.001, 86_400))
            : throw ServerProblem.Invalid(field, $"is {seconds:R}; it must be more than 0 seconds. Leave it out for the server's default.");
    }

    private static long? Mebibytes(ref Utf8JsonReader reader)
    {
        var mebibytes = Whole(ref reader, "memory_limit_MB", -1);
        return mebibytes is null or <= 0 ? null : Math.Min(mebibytes.Value, 1L << 30) << 20;
    }

    private static long? Whole(ref Utf8JsonReader reader, string field, long least)
    {
        if (Number(ref reader, field) is not { } number) return null;
        if (number != Math.Floor(number) || number < least) throw ServerProblem.Invalid(field, $"is {number:R}; it must be a whole number from {least}.");
        return reader.TryGetInt64(out var exact) ? exact : number < long.MaxValue ? (long)number : long.MaxValue;
    }

    private static double? Number(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        // 1e999 reads as infinity, which is as absurd as it is large, and is cut like any large number.
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) ? number
            : throw ServerProblem.Invalid(field, $"is a JSON {reader.TokenType}; it must be a number.");
    }

    private static Dictionary<string, ReadOnlyMemory<byte>>? ReadFiles(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartObject) throw ServerProblem.Invalid("files", $"is a JSON {reader.TokenType}; it must be an object of path to base64 text.");
        Dictionary<string, ReadOnlyMemory<byte>>? files = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = CheckPath("files", reader.GetString()!);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) continue;
            if (reader.TokenType != JsonTokenType.String || !reader.TryGetBytesFromBase64(out var data))
            {
                throw ServerProblem.Invalid("files", $"has under \"{path}\" something that is not base64 text.");
            }

            files ??= new(StringComparer.Ordinal);
            files[path] = data;
            if (files.Count > MaxFiles) throw ServerProblem.Invalid("files", $"has more than {MaxFiles} files. Pack them into one.");
        }

        return files;
    }

    private static List<string>? ReadNames(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartArray) throw ServerProblem.Invalid("fetch_files", $"is a JSON {reader.TokenType}; it must be an array of paths.");
        List<string>? names = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) throw ServerProblem.Invalid("fetch_files", $"has a JSON {reader.TokenType}; it must be an array of paths.");
            (names ??= []).Add(CheckPath("fetch_files", reader.GetString()!));
            if (names.Count > MaxFiles) throw ServerProblem.Invalid("fetch_files", $"has more than {MaxFiles} paths. Pack the files into one.");
        }

        return names;
    }

    // Files are in memory, so that no path leads to the machine's own; one that tries is refused all the same, because its sender means something else.
    private static string CheckPath(string field, string path)
    {
        var rule = path.Length is 0 or > LongestPath ? $"must have 1 to {LongestPath} characters"
            : path.EndsWith('/') ? "must name a file, not a folder"
            : path.AsSpan().ContainsAny(Control) ? "must not have control characters"
            : path.Split('/').Contains("..") ? "must not have a '..' in it" : null;
        return rule is null ? path : throw ServerProblem.Invalid(field, $"has the path '{(path.Length > 80 ? path[..80] + "..." : path)}', which {rule}.");
    }
}
