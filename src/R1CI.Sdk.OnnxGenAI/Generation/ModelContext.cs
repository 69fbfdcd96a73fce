using Microsoft.ML.OnnxRuntimeGenAI;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Native;

namespace R1CI.Sdk.OnnxGenAI.Generation;

/// <summary>The tokens a model has read, with their KV cache. Append-only; one request owns it at a time.</summary>
internal sealed class ModelContext : IDisposable
{
    private readonly Generator _generator;
    private readonly int _vocabulary;
    private readonly Action _terminate;
    private CancellationToken _cancellation;
    private CancellationToken _closing;
    private CancellationTokenRegistration _onCancel;
    private CancellationTokenRegistration _onClose;
    private volatile bool _isTerminated;
    private bool _isBroken;
    private bool _returnsAllRows = true;
    private int[] _ids;

    /// <param name="generator">Owned from here on.</param>
    /// <param name="vocabulary">The model's number of logits.</param>
    /// <param name="capacity">How many tokens the generator's KV cache holds.</param>
    public ModelContext(Generator generator, int vocabulary, int capacity)
    {
        _generator = generator;
        _vocabulary = vocabulary;
        _ids = new int[Math.Min(capacity, 256)];
        _terminate = Terminate;
        Capacity = capacity;
        Scratch = new float[vocabulary];
    }

    public int Capacity { get; }

    public int Length { get; private set; }

    /// <summary>Gets how many tokens the first pass of a leased conversation read: all of its prompt but the last token; 0 for others.</summary>
    public int PromptLength { get; private set; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Length);

    /// <summary>Gets room for one number per token of the vocabulary, kept for the sampler.</summary>
    public float[] Scratch { get; }

    /// <summary>Gets whether another request may go on from here. A cut pass leaves a KV cache that says less than it seems to.</summary>
    public bool IsReusable => !_isBroken && !_isTerminated;

    /// <summary>Begins one request: either token stops a pass that is running, within milliseconds.</summary>
    public void Begin(CancellationToken cancellation, CancellationToken closing)
    {
        _cancellation = cancellation;
        _closing = closing;
        _onClose = closing.UnsafeRegister(static state => ((Action)state!)(), _terminate);
        _onCancel = cancellation.UnsafeRegister(static state => ((Action)state!)(), _terminate);
    }

    /// <summary>Ends the request. Waits for a callback that runs, since a disposed generator must not be touched.</summary>
    public void End()
    {
        _onCancel.Dispose();
        _onClose.Dispose();
    }

    public void Append(ReadOnlySpan<int> tokens)
    {
        ThrowIfStopped();
        NativeCalls.Enter();
        try
        {
            _generator.AppendTokens(tokens);
        }
        catch (OnnxRuntimeGenAIException problem)
        {
            _isBroken = true;
            ThrowIfStopped();
            throw new GenerationException($"ONNX Runtime GenAI could not read {tokens.Length} tokens after {Length}: {problem.Message}", problem);
        }
        finally
        {
            NativeCalls.Exit();
        }

        if (Length + tokens.Length > _ids.Length)
        {
            Array.Resize(ref _ids, Math.Min(Capacity, Math.Max(2 * _ids.Length, Length + tokens.Length)));
        }

        tokens.CopyTo(_ids.AsSpan(Length));
        Length += tokens.Length;
    }

    /// <summary>Reads a prompt up to its last token, in one pass, so that other conversations with this prompt can go on from there.</summary>
    /// <param name="prompt">The prompt; nothing was read before.</param>
    public void ReadPrompt(ReadOnlySpan<int> prompt)
    {
        Append(prompt[..^1]);
        PromptLength = Length;
    }

    /// <summary>Forgets everything that was read, and keeps the memory; only between requests.</summary>
    /// <returns>Whether this kind of model can.</returns>
    public bool TryEmpty()
    {
        PromptLength = 0;
        return TryRewind(0);
    }

    /// <summary>Forgets everything after the prompt; only between requests.</summary>
    /// <returns>Whether this kind of model can.</returns>
    public bool TryRewindToPrompt() => TryRewind(PromptLength);

    private bool TryRewind(int length)
    {
        try
        {
            _generator.RewindTo((ulong)length);
            Length = length;
            return true;
        }
        catch (OnnxRuntimeGenAIException) // models with a recurrent state
        {
            return false;
        }
    }

    /// <summary>Reads the next token's logits; to be disposed before the next call.</summary>
    public NativeLogits NextLogits()
    {
        try
        {
            return new NativeLogits(_generator, _vocabulary);
        }
        catch (GenerationException)
        {
            _isBroken = true;
            ThrowIfStopped();
            throw;
        }
    }

    /// <summary>Appends tokens and shows the logits after each of them, in order.</summary>
    /// <param name="tokens">At least one.</param>
    /// <param name="show">Gets the place of the token and its logits, valid until it returns.</param>
    /// <returns>Whether one pass gave them all; a model that returns the last row only is read token by token.</returns>
    public bool AppendAll(ReadOnlySpan<int> tokens, Action<int, ReadOnlySpan<float>> show)
    {
        if (_returnsAllRows)
        {
            Append(tokens);
            _returnsAllRows = ShowRows(tokens.Length, show);
            if (_returnsAllRows)
            {
                return true;
            }

            Length -= tokens.Length;
            _generator.RewindTo((ulong)Length);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            Append(tokens.Slice(i, 1));
            using var logits = NextLogits();
            show(i, logits.Values);
        }

        return false;
    }

    public void Dispose()
    {
        End();
        _generator.Dispose();
    }

    private bool ShowRows(int count, Action<int, ReadOnlySpan<float>> show)
    {
        using var tensor = _generator.GetOutput("logits");
        if (tensor.Type() != ElementType.float32 || tensor.Shape() is not [1, var rows, var columns] || rows != count || columns != _vocabulary)
        {
            return false;
        }

        var logits = tensor.GetData<float>();
        for (var row = 0; row < count; row++)
        {
            show(row, logits.Slice(row * _vocabulary, _vocabulary));
        }

        return true;
    }

    // IsDone() must not be asked after this: it would end the process. Nothing here asks it.
    private void Terminate()
    {
        _isTerminated = true;
        _generator.SetRuntimeOption("terminate_session", "1");
    }

    private void ThrowIfStopped()
    {
        if (_cancellation.IsCancellationRequested || _closing.IsCancellationRequested)
        {
            _isBroken = true;
            _cancellation.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(true, typeof(OnnxGenAIChatClient));
        }
    }
}
