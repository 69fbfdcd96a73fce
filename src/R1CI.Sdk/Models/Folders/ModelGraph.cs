namespace R1CI.Sdk.Models.Folders;

/// <summary>What the ONNX graph of a text model needs: its files, its KV cache, its number format.</summary>
internal sealed class ModelGraph
{
    private const int Float32 = 1;
    private const int Float16 = 10;
    private const int BFloat16 = 16;
    private const long MaxDimension = 1 << 20;

    private ModelGraph(ModelFolder folder, GenAIConfig config, ModelRequest request)
    {
        var weights = request.Weights;
        var main = folder.Resolve(config.ModelFile, $"model.decoder.filename in {ModelFolder.ConfigName}");
        var onnx = OnnxFile.Read(main, weights);
        if (weights is not null && onnx.ExternalData.Count > 0)
        {
            throw new ModelLoadException($"{request.Host.Options.Name}.{nameof(request.Weights)} names the external file '{onnx.ExternalData.First().Key}'; weights in memory must be one ONNX file.");
        }

        Files = [main, .. onnx.ExternalData.Select(data => CheckExternal(folder, config.ModelFile, data.Key, data.Value))];
        WeightsBytes = weights?.Length ?? Files.Sum(file => new FileInfo(file).Length);
        Dtype = NameDtype(onnx);
        CacheBytesPerToken = onnx.Inputs.Where(IsCache).Sum(input => BytesPerToken(main, input));
        (Inputs, Outputs) = (onnx.Inputs, onnx.Outputs);
        CheckLogits(main, onnx, config.VocabularySize);
    }

    /// <summary>Gets the graph's file first, then those with its external data.</summary>
    public IReadOnlyList<string> Files { get; }

    public IReadOnlyList<OnnxValue> Inputs { get; }

    public IReadOnlyList<OnnxValue> Outputs { get; }

    public long WeightsBytes { get; }

    public string Dtype { get; }

    public long CacheBytesPerToken { get; }

    public static ModelGraph Read(ModelFolder folder, GenAIConfig config, ModelRequest request) => new(folder, config, request);

    // Locations are relative to the ONNX file, which may stand in a folder inside the model folder.
    private static string CheckExternal(ModelFolder folder, string modelFile, string location, long bytes)
    {
        var path = folder.Resolve(Path.Combine(Path.GetDirectoryName(modelFile) ?? "", location), $"External data in '{modelFile}'");
        var length = new FileInfo(path).Length;
        return length >= bytes
            ? path
            : throw new ModelLoadException($"'{path}' has {length} bytes, and '{modelFile}' needs {bytes} of it: the file is cut off. Get it again.");
    }

    private static bool IsCache(OnnxValue input) => input.Name.Contains("past", StringComparison.Ordinal) && input.Dimensions.Count == 4;

    // past_key_values.N.key and .value have the shape [batch, KV heads, past tokens, head size].
    private static long BytesPerToken(string path, OnnxValue input)
    {
        var (heads, size) = (input.Dimensions[1], input.Dimensions[3]);
        return heads is > 0 and < MaxDimension && size is > 0 and < MaxDimension
            ? heads * size * (input.ElementType is Float16 or BFloat16 ? 2 : input.ElementType == Float32 ? 4 : 1)
            : throw new ModelLoadException($"'{path}' gives its input '{input.Name}' the shape [{string.Join(", ", input.Dimensions)}]; [batch, " +
                $"heads, tokens, head size] with fixed heads and size is expected. " +
                "Build the model again with the ONNX Runtime GenAI model builder.");
    }

    private static void CheckLogits(string path, OnnxFile onnx, int vocabulary)
    {
        var columns = onnx.Outputs.Find(output => output.Name == "logits")?.Dimensions is [.., var last] ? last : -1;
        if (columns > 0 && columns != vocabulary)
        {
            throw new ModelLoadException($"'{path}' computes {columns} logits, and {ModelFolder.ConfigName} says vocab_size is {vocabulary}. " +
                $"Correct vocab_size.");
        }
    }

    private static string NameDtype(OnnxFile onnx)
    {
        if (onnx.QuantizedBits > 0)
        {
            return $"int{onnx.QuantizedBits}";
        }

        return onnx.WeightBytes.Where(entry => entry.Key is Float32 or Float16 or BFloat16).OrderByDescending(entry => entry.Value).FirstOrDefault().Key switch
        {
            Float16 => "fp16",
            BFloat16 => "bf16",
            _ => "fp32",
        };
    }
}
