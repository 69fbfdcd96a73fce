using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands;

/// <summary>Runs a batch of scripts, each in a session of its own, and writes the results in input order.</summary>
/// <param name="executors">The languages at hand.</param>
internal sealed class ExecBatch(Executors executors, ExecutionLimits limits, int workers)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int FlushBytes = 1 << 16;

    private ArrayBufferWriter<byte> _lines = new(2 * FlushBytes);

    /// <summary>Runs every item; a script that fails or reaches a limit is a line like any other.</summary>
    /// <param name="items">Read while they run.</param>
    /// <param name="output">Gets whole lines only, as soon as nothing else is ready, so that what is there is valid whenever the process ends.</param>
    public async Task<Totals> RunAsync(IEnumerable<BatchItem> items, Stream output, CancellationToken cancellationToken)
    {
        // Bounded in items, so that a large file with small scripts does not pile up behind one that runs long.
        var started = Channel.CreateBounded<Task<(string Id, ExecutionResult Result)>>(workers * 4);
        using var slots = new SemaphoreSlim(workers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feeding = Task.Run(() => FeedAsync(items, started.Writer, slots, stop.Token), CancellationToken.None);
        var totals = new Totals(0, 0, 0, 0);
        try
        {
            await foreach (var pending in started.Reader.ReadAllAsync(cancellationToken))
            {
                if (_lines.WrittenCount > (pending.IsCompleted ? FlushBytes : 0))
                {
                    await FlushAsync(output);
                }

                var (id, result) = await pending;
                Write(id, result);
                totals = totals.With(result);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FlushAsync(output);
        }

        await feeding;
        return totals;
    }

    private async Task FlushAsync(Stream output)
    {
        await output.WriteAsync(_lines.WrittenMemory, CancellationToken.None);
        // A script may print 64 MiB; the next need not pay for that.
        _lines = _lines.Capacity > 64 * FlushBytes ? new ArrayBufferWriter<byte>(2 * FlushBytes) : _lines;
        _lines.ResetWrittenCount();
        await output.FlushAsync(CancellationToken.None);
    }

    private async Task FeedAsync(
        IEnumerable<BatchItem> items, ChannelWriter<Task<(string, ExecutionResult)>> started, SemaphoreSlim slots, CancellationToken cancellationToken)
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

    private async Task<(string, ExecutionResult)> RunOneAsync(BatchItem item, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        try
        {
            if (!executors.TryFind(item.Language, out var executor, out var problem))
            {
                return (item.Id, new ExecutionResult { Status = ExecutionStatus.Denied, Error = $"No executor for '{item.Language}': {problem}" });
            }

            await using var session = executor.CreateSession(new CodeSessionOptions { Limits = limits });
            var request = new CodeRequest(item.Code) { EndsProgram = true, Stdin = new StringReader(item.Stdin) };
            return (item.Id, await session.ExecuteAsync(request, cancellationToken));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // A defect of ours, or no memory left: it costs this script, not the others.
            return (item.Id, new ExecutionResult { Status = ExecutionStatus.Internal, Error = $"The interpreter failed: {failure.GetType().Name}." });
        }
        finally
        {
            slots.Release();
        }
    }

    private void Write(string id, ExecutionResult result)
    {
        using (var line = new Utf8JsonWriter(_lines, Json))
        {
            line.WriteStartObject();
            line.WritePropertyName("id");
            line.WriteRawValue(id);
            line.WriteString("status", result.Status.ToJsonName());
            line.WriteString("stdout", WellFormed(result.Stdout));
            line.WriteString("error", result.Error is null ? null : WellFormed(result.Error));
            line.WriteNumber("steps", result.Steps);
            line.WriteNumber("wall_us", (long)result.Duration.TotalMicroseconds);
            line.WriteEndObject();
        }

        _lines.Write("\n"u8);
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

    /// <summary>What a batch came to.</summary>
    /// <param name="Ok">Scripts that ended with status <c>ok</c>.</param>
    /// <param name="Total">All scripts.</param>
    /// <param name="Steps">Steps of all scripts.</param>
    /// <param name="PeakBytes">The most bytes one script was charged at a time.</param>
    public readonly record struct Totals(int Ok, int Total, long Steps, long PeakBytes)
    {
        public Totals With(ExecutionResult result) =>
            new(Ok + (result.Status == ExecutionStatus.Ok ? 1 : 0), Total + 1, Steps + result.Steps, Math.Max(PeakBytes, result.PeakBytes));
    }
}
