using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>The shipped model, loaded once for all tests of the engine.</summary>
internal static class EngineModel
{
    public const int Context = 1024;

    private static readonly Lazy<OrtModel> Loaded = new(() => Load(TinyModel.Folder));

    public static OrtModel Instance => Loaded.Value;

    /// <summary>Gets the bytes of one row of the cache.</summary>
    public static long RowBytes => Instance.Graph.CacheBytesPerToken * Context;

    public static BatchEngine CreateEngine(int lanes = 1, int rows = 64, int chunkTokens = 128, int maxBatch = 64, int context = Context, OrtModel? model = null) =>
        BatchEngine.Create(model ?? Instance, new EngineOptions
        {
            Lanes = lanes,
            ChunkTokens = chunkTokens,
            MaxBatch = maxBatch,
            ContextTokens = context,
            CacheBytes = rows * Instance.Graph.CacheBytesPerToken * context,
        });

    public static OrtModel Load(string path, OrtMemoryInfo? deviceMemory = null)
    {
        var folder = new ModelFolder(path);
        var config = GenAIConfig.Read(folder);
        var file = folder.Resolve(config.ModelFile, "The test");
        var onnx = OnnxFile.Read(file);
        return OrtModel.Load(GraphContract.Read(folder, config, file, new FileInfo(file).Length, onnx.Inputs, onnx.Outputs), file, threads: 1, deviceMemory: deviceMemory);
    }

    public static ReadOnlyMemory<int> Ids(params int[] ids) => ids;

    /// <summary>Makes tokens that look like nothing in particular, the same for the same seed.</summary>
    public static int[] Tokens(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(TinyModel.Vocabulary - 8))];
    }
}
