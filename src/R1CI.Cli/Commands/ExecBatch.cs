using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands;

/// <summary>Runs a batch of scripts, each in a session of its own, and writes the results in input order.</summary>
/// <param name="executors">The languages at hand, by fence name.</param>
internal sealed class ExecBatch(IReadOnlyDictionary<string, CodeExecutor> executors, ExecutionLimits limits, int workers)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs every item; a script that fails or reaches a limit is a line like any other.</summary>
    /// <returns>How many ended with status <c>ok</c>, and how many there were.</returns>
    public async Task<(int Ok, int Total)> RunAsync(IEnumerable<BatchItem> items, Stream output, CancellationToken cancellationToken)
    {
        // Bounded in items, so that a large file with small scripts does not pile up behind one that runs long.
        var started = Channel.CreateBounded<Task<(JsonElement Id, ExecutionResult Result)>>(workers * 4);
        using var slots = new SemaphoreSlim(workers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feeding = Task.Run(() => FeedAsync(items, started.Writer, slots, stop.Token), CancellationToken.None);
        var (ok, total) = (0, 0);
        try
        {
            await foreach (var pending in started.Reader.ReadAllAsync(cancellationToken))
            {
                var (id, result) = await pending;
                Write(output, id, result);
                total++;
                ok += result.Status == ExecutionStatus.Ok ? 1 : 0;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await output.FlushAsync(CancellationToken.None);
        }

        await feeding;
        return (ok, total);
    }

    private async Task FeedAsync(
        IEnumerable<BatchItem> items, ChannelWriter<Task<(JsonElement, ExecutionResult)>> started, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            foreach (var item in items)
            {
                await slots.WaitAsync(cancellationToken);
                await started.WriteAsync(RunOneAsync(item, slots, cancellationToken), cancellationToken);
            }
        }
        catch (Exception problem)
        {
            failure = problem;
            throw;
        }
        finally
        {
            started.TryComplete(failure);
        }
    }

    private async Task<(JsonElement, ExecutionResult)> RunOneAsync(BatchItem item, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        try
        {
            if (!executors.TryGetValue(item.Language, out var executor))
            {
                var known = string.Join(", ", executors.Keys);
                return (item.Id, new ExecutionResult { Status = ExecutionStatus.Denied, Error = $"No executor for '{item.Language}'; this build has: {known}." });
            }

            await using var session = executor.CreateSession(new CodeSessionOptions { Limits = limits });
            var request = new CodeRequest(item.Code) { Stdin = new StringReader(item.Stdin) };
            return (item.Id, await session.ExecuteAsync(request, cancellationToken));
        }
        finally
        {
            slots.Release();
        }
    }

    private static void Write(Stream output, JsonElement id, ExecutionResult result)
    {
        using (var line = new Utf8JsonWriter(output, Json))
        {
            line.WriteStartObject();
            line.WritePropertyName("id");
            id.WriteTo(line);
            line.WriteString("status", result.Status.ToJsonName());
            line.WriteString("stdout", WellFormed(result.Stdout));
            line.WriteString("error", result.Error is null ? null : WellFormed(result.Error));
            line.WriteNumber("steps", result.Steps);
            line.WriteNumber("wall_us", (long)result.Duration.TotalMicroseconds);
            line.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    // JSON text is Unicode: a lone surrogate that a script printed becomes U+FFFD instead of failing the whole batch.
    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return string.Concat(text.EnumerateRunes());
            }

            i++;
        }

        return text;
    }
}
