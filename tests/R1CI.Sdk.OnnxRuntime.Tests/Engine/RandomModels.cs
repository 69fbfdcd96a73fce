using R1CI.Sdk.Conformance.Models.Decoders;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>Small models with random weights in every number format, made when a test asks for one and deleted after the last.</summary>
public sealed class RandomModels : IDisposable
{
    private static readonly DecoderShape Small = new(2, 192, 6, 2, 32, 448, TinyModel.Vocabulary) { RotaryEvery = 2 };
    private static readonly DecoderShape Large = new(1, 512, 8, 2, 64, 2560, TinyModel.Vocabulary);

    /// <summary>The formats by name; MatMulNBits' accuracy_level is 4 unless the name says another one.</summary>
    private static readonly Dictionary<string, DecoderShape> Shapes = new()
    {
        ["float32"] = Small with { IsHeadTied = true },
        ["float16"] = Small with { IsHalf = true },
        ["float16 tied"] = Small with { IsHalf = true, IsHeadTied = true },
        ["float16 large"] = Large with { IsHalf = true },
        ["int8"] = Small with { QuantizedBits = 8, AccuracyLevel = 4 },
        ["int4"] = Small with { QuantizedBits = 4, AccuracyLevel = 4 },
        ["int8 float16"] = Small with { QuantizedBits = 8, AccuracyLevel = 4, IsHalf = true },
        ["int4 float16"] = Small with { QuantizedBits = 4, AccuracyLevel = 4, IsHalf = true },
        ["int8 level 1"] = Small with { QuantizedBits = 8, AccuracyLevel = 1 },
        ["int4 level 0"] = Small with { QuantizedBits = 4 },
        ["float32 heads of 64"] = new(2, 128, 2, 1, 64, 128, TinyModel.Vocabulary),
        ["float32 last logits"] = Small with { GivesEveryLogit = false },
    };

    private readonly string _root = Directory.CreateTempSubdirectory("r1ci-random-").FullName;
    private readonly Dictionary<string, RandomDecoder> _folders = [];
    private readonly Dictionary<string, OrtModel> _models = [];

    public static DecoderShape Shape(string format) => Shapes[format];

    public string Folder(string format)
    {
        if (!_folders.TryGetValue(format, out var decoder))
        {
            _folders[format] = decoder = RandomDecoder.Write(Path.Combine(_root, format), Shapes[format], tokenizerFrom: TinyModel.Folder);
        }

        return decoder.Folder;
    }

    internal OrtModel Model(string format)
    {
        if (!_models.TryGetValue(format, out var model))
        {
            _models[format] = model = EngineModel.Load(Folder(format));
        }

        return model;
    }

    public void Dispose()
    {
        foreach (var model in _models.Values)
        {
            model.Dispose();
        }

        Directory.Delete(_root, recursive: true);
    }
}
