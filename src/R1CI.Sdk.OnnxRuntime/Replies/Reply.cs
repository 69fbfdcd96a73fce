using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Conversations;
using R1CI.Sdk.Models.Replies;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Replies;

/// <summary>One reply while the engine generates it, and the sequence it holds until it is disposed.</summary>
/// <remarks>The engine's thread samples and asks the stop condition; whoever reads the reply is woken for text, and only when there is some.</remarks>
internal sealed class Reply : ITokenSink, IAsyncDisposable
{
    private readonly EngineModel _model;
    private readonly GenerationSettings _settings;
    private readonly ReplyRecord _record;
    private readonly EngineSequence _sequence;
    private readonly int _cachedTokens;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _left;
    private readonly Channel<string>? _pieces;
    private readonly Task _run;

    public Reply(EngineModel model, Transcript transcript, GenerationSettings settings, CancellationToken cancellation)
    {
        _model = model;
        _settings = settings;
        _record = new ReplyRecord(model.Local, transcript, settings);
        _sequence = model.Sequences.Rent(_record.Stream, _record.IsBeginning, settings.Lease);
        _cachedTokens = _sequence.Length;
        _cancellation = cancellation;
        _left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // A worker that does nothing else meanwhile is woken once, at the end.
        _pieces = settings.IsOnCallersThread ? null : Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        _run = RunAsync();
    }

    public bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token)
    {
        var text = _record.Tokens.Accept(logits, length, scratch);
        if (text.Length > 0) _pieces?.Writer.TryWrite(text);
        token = _record.Tokens.SampledIds[^1];
        return _record.Tokens.Stop is null;
    }

    /// <summary>Reads the text as it comes; what came meanwhile comes at once.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> ReadAsync()
    {
        var text = new StringBuilder();
        while (_pieces is not null && await _pieces.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (_pieces.Reader.TryRead(out var piece)) text.Append(piece);
            yield return _record.TextUpdate(text.ToString());
            text.Clear();
        }

        await CompleteAsync().ConfigureAwait(false);
        if (_pieces is null && _record.Tokens.Text is { Length: > 0 } all) yield return _record.TextUpdate(all);
        yield return _record.LastUpdate(_cachedTokens);
    }

    /// <summary>Gives the sequence back; a reply that was left early has read tokens that its conversation will not contain, which does no harm.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_run.IsCompleted) await _left.CancelAsync().ConfigureAwait(false);
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _left.Dispose();
        _model.Sequences.Return(_sequence, _settings.Lease);
    }

    private async Task CompleteAsync()
    {
        try
        {
            await _run.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(_cancellation); // the caller's token, not ours
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await _sequence.GenerateAsync(_record.Stream.AsMemory(_cachedTokens), this, _left.Token).ConfigureAwait(false);
        }
        finally
        {
            _pieces?.Writer.Complete();
        }
    }
}
