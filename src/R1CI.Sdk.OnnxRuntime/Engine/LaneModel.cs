using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>The model as one lane runs it: on neighbouring rows of its own cache. For the lane's thread.</summary>
internal sealed class LaneModel : IDisposable
{
    // The mask's length is part of the inputs' shape; rounded up it changes seldom, and longer masks change no bit (docs/engine.md).
    private const int MaskStep = 64;

    // Bindings are made in microseconds a layer and kept; sequences that come and go use few of the ranges there are.
    private const int MaxBindings = 128;

    // Rounding in float16 and int4 stays far below, and a cache that was not kept far above.
    private const float MaxTrialDifference = 0.2f;

    private readonly OrtModel _model;
    private readonly int _capacity;
    private readonly RunBuffers _buffers;
    private readonly RunOptions _options = new();
    private readonly Dictionary<(int Slot, int Count), RowsBinding> _bindings = [];

    public LaneModel(OrtModel model, int rows, int chunkTokens, int capacity)
    {
        _model = model;
        _capacity = capacity;
        Cache = CacheMemory.Create(model, rows, capacity);
        try
        {
            _buffers = new RunBuffers(model.Graph, rows, chunkTokens, capacity);
        }
        catch (OutOfMemoryException)
        {
            Cache.Dispose();
            throw;
        }

        Scratch = new float[model.Graph.Vocabulary];
    }

    public CacheMemory Cache { get; }

    public float[] Scratch { get; }

    /// <summary>Reads several tokens of one sequence.</summary>
    /// <param name="slot">Its row.</param>
    /// <param name="tokens">What to read.</param>
    /// <param name="read">How many tokens of the sequence the row holds.</param>
    public void Pass(int slot, ReadOnlySpan<int> tokens, int read)
    {
        var masked = Masked(read + tokens.Length);
        _buffers.SetRow(0, tokens, read, masked);
        Run(Binding(slot, 1).For(tokens.Length, masked), 1, tokens.Length);
    }

    /// <summary>Reads one token in each of several neighbouring rows.</summary>
    /// <param name="slot">The first row.</param>
    /// <param name="tokens">A token for every row.</param>
    /// <param name="read">How many tokens each row holds; less than the capacity.</param>
    public void Step(int slot, ReadOnlySpan<int> tokens, ReadOnlySpan<int> read)
    {
        var longest = 1; // a mask of one place would say that nothing was read before
        foreach (var length in read)
        {
            longest = Math.Max(longest, length);
        }

        var masked = Masked(longest + 1);
        for (var row = 0; row < tokens.Length; row++)
        {
            _buffers.SetRow(row, tokens.Slice(row, 1), read[row], masked);
        }

        Run(Binding(slot, tokens.Length).For(1, masked), tokens.Length, 1);
    }

    /// <summary>Gets the logits of a row of the last step, or after a token of the last pass; valid until the next run.</summary>
    public ReadOnlySpan<float> ReadLogits(int place) => _buffers.ReadLogits(place);

    /// <summary>Gets the logits after the last token of the last pass.</summary>
    public ReadOnlySpan<float> ReadLastLogits(int tokens) => ReadLogits(_model.Graph.GivesEveryLogit ? tokens - 1 : 0);

    /// <summary>Computes a few tokens in both ways, which must agree: by then a graph that does not keep its cache where it is told has been found out.</summary>
    /// <exception cref="ModelLoadException">It cannot, or they do not.</exception>
    public void Try()
    {
        const string next = "Its graph or genai_config.json is wrong for this engine: build the model again with GroupQueryAttention, or use the engine 'genai'.";
        try
        {
            Pass(0, [0, 1, 0], 0);
            var inPass = ReadLastLogits(3).ToArray();
            Pass(0, [0, 1], 0);
            Step(0, [0], [2]);
            var inStep = ReadLogits(0);
            var (largest, difference) = (1f, 0f);
            for (var i = 0; i < inPass.Length; i++)
            {
                largest = Math.Max(largest, Math.Abs(inPass[i]));
                difference = Math.Max(difference, Math.Abs(inPass[i] - inStep[i]));
                difference = float.IsFinite(inPass[i]) && float.IsFinite(inStep[i]) ? difference : float.PositiveInfinity;
            }

            if (difference > MaxTrialDifference * largest)
            {
                throw new ModelLoadException($"The logits of '{_model.Graph.Path}' after three tokens differ by {difference} between one pass and two, of {largest}; at most {MaxTrialDifference:P0} is expected. {next}");
            }
        }
        catch (GenerationException problem)
        {
            throw new ModelLoadException($"'{_model.Graph.Path}' cannot compute a token: {problem.Message} {next}", problem);
        }
    }

    /// <summary>Ends a run that is under way, from any thread; none follows.</summary>
    public void Interrupt() => _options.Terminate = true;

    public void Dispose()
    {
        ReleaseBindings();
        _options.Dispose();
        _buffers.Dispose();
        Cache.Dispose();
    }

    private int Masked(int needed) => Math.Min(_capacity, (needed + MaskStep - 1) / MaskStep * MaskStep);

    private void Run(OrtIoBinding binding, int rows, int tokens)
    {
        NativeCalls.Enter();
        try
        {
            _model.Session.RunWithBinding(_options, binding);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new GenerationException($"ONNX Runtime could not read {tokens} tokens in each of {rows} sequences: {problem.Message}", problem);
        }
        finally
        {
            NativeCalls.Exit();
        }
    }

    private RowsBinding Binding(int slot, int count)
    {
        if (_bindings.TryGetValue((slot, count), out var binding))
        {
            return binding;
        }

        if (_bindings.Count == MaxBindings)
        {
            ReleaseBindings();
        }

        return _bindings[(slot, count)] = new RowsBinding(_model, Cache, _buffers, slot, count);
    }

    private void ReleaseBindings()
    {
        foreach (var binding in _bindings.Values)
        {
            binding.Dispose();
        }

        _bindings.Clear();
    }
}
