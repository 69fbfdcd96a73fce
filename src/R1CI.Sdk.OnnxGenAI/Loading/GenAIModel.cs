using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.OnnxGenAI.Generation;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>A model folder that ONNX Runtime GenAI has loaded: everything the replies of one client share.</summary>
internal sealed class GenAIModel : IDisposable
{
    private static readonly CudaLibraries Cuda = new(
        ["onnxruntime-genai-cuda", "onnxruntime_providers_cuda"], "build with -p:GenAISource=nuget -p:GenAIProvider=cuda");

    private readonly NativeModel _native;

    private GenAIModel(OnnxGenAIChatClientOptions options, ModelDescription description)
    {
        var (capacity, cacheBytes) = (description.Capacity, description.Graph.CacheBytesPerToken * description.Capacity);
        _native = new NativeModel(description);
        Contexts = new ContextPool(() => _native.CreateContext(capacity), options.CachedConversations, options.CacheBytes, cacheBytes);
        try
        {
            Try(description);
            Local = new LocalModel(description, _native);
        }
        catch
        {
            Contexts.Dispose();
            _native.Dispose();
            throw;
        }
    }

    public LocalModel Local { get; }

    public ContextPool Contexts { get; }

    public static GenAIModel Load(OnnxGenAIChatClientOptions options)
    {
        var host = new ModelHost(typeof(OnnxGenAIChatClient), typeof(OnnxGenAIChatClientOptions), "onnxruntime-genai", EngineVersion.Value);
        var request = new ModelRequest(host, options.ModelFolder)
        {
            Weights = options.Weights,
            Provider = options.Provider,
            MaxContextTokens = options.MaxContextTokens,
            Threads = options.Threads,
            ChatTemplate = options.ChatTemplate,
            VerifyChecksums = options.VerifyChecksums,
        };
        request.CheckRange(nameof(options.CachedConversations), options.CachedConversations, 0, 1024);
        request.CheckRange(nameof(options.CacheBytes), options.CacheBytes, 0, long.MaxValue);
        var description = ModelDescription.Read(request);
        NativeTelemetry.Disable();
        if (options.Provider == ExecutionProvider.Cuda)
        {
            Cuda.Check();
        }

        return new GenAIModel(options, description);
    }

    public void Dispose()
    {
        Contexts.Dispose();
        Local.Dispose();
        _native.Dispose();
    }

    private void Try(ModelDescription description)
    {
        ModelContext? context = null;
        try
        {
            FirstToken.Try(description, () =>
            {
                context = Contexts.Create(CancellationToken.None);
                context.Append([0]);
                using var logits = context.NextLogits();
                FirstToken.Check(logits.Values);
            });
        }
        catch
        {
            context?.Dispose();
            throw;
        }

        if (context!.TryEmpty())
        {
            Contexts.Return(context); // ready for the first conversation
        }
        else
        {
            Contexts.Free(context);
        }
    }
}
