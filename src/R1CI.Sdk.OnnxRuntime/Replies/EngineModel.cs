using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;
using R1CI.Sdk.OnnxRuntime.Tokens;

namespace R1CI.Sdk.OnnxRuntime.Replies;

/// <summary>A model folder that ONNX Runtime has loaded: everything the replies of one client share.</summary>
internal sealed class EngineModel : IDisposable
{
    private readonly ExtensionsTokenizer _tokenizer;
    private readonly OrtModel _model;
    private int _isDisposed;

    private EngineModel(OnnxRuntimeChatClientOptions options, ModelDescription description, GraphContract graph)
    {
        _tokenizer = ExtensionsTokenizer.Load(description.Folder.Path);
        try
        {
            _model = OrtModel.Load(graph, description.Graph.Files[0], description.Threads, options.Weights, options.Provider);
            Engine = BatchEngine.Create(_model, new EngineOptions { CacheBytes = options.CacheBytes, ContextTokens = description.Capacity, MaxBatch = options.MaxBatch });
            Local = new LocalModel(description, _tokenizer);
            Sequences = new SequencePool(Engine, options.CachedConversations);
        }
        catch
        {
            Engine?.Dispose();
            _model?.Dispose();
            _tokenizer.Dispose();
            throw;
        }
    }

    public LocalModel Local { get; }

    public BatchEngine Engine { get; }

    public SequencePool Sequences { get; }

    public static EngineModel Load(OnnxRuntimeChatClientOptions options)
    {
        var host = new ModelHost(typeof(OnnxRuntimeChatClient), typeof(OnnxRuntimeChatClientOptions), "onnxruntime", EngineFit.Version);
        var request = new ModelRequest(host, options.ModelFolder)
        {
            Weights = options.Weights,
            Provider = options.Provider,
            MaxContextTokens = options.MaxContextTokens,
            Threads = options.Threads,
            ChatTemplate = options.ChatTemplate,
            VerifyChecksums = options.VerifyChecksums,
        };
        request.CheckRange(nameof(options.MaxContextTokens), options.MaxContextTokens ?? 4, 4, int.MaxValue);
        request.CheckRange(nameof(options.MaxBatch), options.MaxBatch, 1, 1024);
        request.CheckRange(nameof(options.CachedConversations), options.CachedConversations, 0, 1024);
        request.CheckRange(nameof(options.CacheBytes), options.CacheBytes, 1, long.MaxValue);
        var description = ModelDescription.Read(request);
        var graph = GraphContract.Read(description.Folder, description.Config, description.Graph.Files[0], description.Graph.WeightsBytes, description.Graph.Inputs, description.Graph.Outputs);
        RequireRoom(options, graph.CacheBytesPerToken * description.Capacity, description.Capacity);
        return new EngineModel(options, description, graph);
    }

    /// <summary>Stops the replies that are generated, waits for what computes, and frees the model.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        Local.Dispose();
        Engine.Dispose();
        _model.Dispose();
        _tokenizer.Dispose();
    }

    private static void RequireRoom(OnnxRuntimeChatClientOptions options, long needed, int tokens)
    {
        if (options.CacheBytes >= needed) return;
        throw new ArgumentException($"{nameof(OnnxRuntimeChatClientOptions)}.{nameof(options.CacheBytes)} is {options.CacheBytes}, and one conversation of {tokens} tokens needs {needed} bytes of KV cache. " +
            $"Give the cache more, or lower {nameof(options.MaxContextTokens)}.", nameof(options));
    }
}
