namespace R1CI.Sdk.Conformance.Models.Decoders;

/// <summary>A model folder with the graph of the shipped model in any size and precision, and random weights: for tests and measurements that need no sense.</summary>
/// <param name="Shape">What it was made from.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Parameters">How many weights it has.</param>
/// <param name="WeightsRead">The bytes of weights that every token reads: all but the embedding's, of which it reads one row, unless that is the head too.</param>
public sealed record RandomDecoder(DecoderShape Shape, string Folder, long Parameters, long WeightsRead)
{
    internal const string DataName = "model.onnx.data";

    private static readonly string[] TokenizerFiles = ["tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "r1ci.json"];

    /// <summary>Writes the folder; the values are made while they are written, 1 GB in seconds.</summary>
    /// <param name="folder">Created if it is missing; files in it are replaced.</param>
    /// <param name="shape">Dimensions and number formats.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="tokenizerFrom">A model folder with the same vocabulary, whose tokenizer is copied; <see langword="null"/> for a folder without one, which only the engine itself can load.</param>
    public static RandomDecoder Write(string folder, DecoderShape shape, int seed = 1, string? tokenizerFrom = null)
    {
        shape.Check();
        Directory.CreateDirectory(folder);
        var weights = new RandomWeights(shape, seed);
        var (model, graph) = DecoderGraph.Build(shape, weights);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), model);
        using (var data = new FileStream(Path.Combine(folder, DataName), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            weights.WriteTo(data);
        }

        File.WriteAllText(Path.Combine(folder, "genai_config.json"), Configuration(shape));
        foreach (var name in TokenizerFiles.Where(name => tokenizerFrom is not null && File.Exists(Path.Combine(tokenizerFrom, name))))
        {
            File.Copy(Path.Combine(tokenizerFrom!, name), Path.Combine(folder, name), overwrite: true);
        }

        return new RandomDecoder(shape, folder, weights.Parameters, weights.Bytes - (shape.IsHeadTied ? 0 : graph.EmbeddingBytes));
    }

    /// <summary>Writes one more graph over the same weights, which gives the logits after a pass's last token alone.</summary>
    /// <returns>Its file, beside the other graph's.</returns>
    public string WriteLastLogitsGraph()
    {
        var last = Shape with { GivesEveryLogit = false };
        var path = Path.Combine(Folder, "last.onnx");
        File.WriteAllBytes(path, DecoderGraph.Build(last, new RandomWeights(last, 0)).Model);
        return path;
    }

    // The end token is where the shipped model's tokenizer has it.
    private static string Configuration(DecoderShape shape) => $$"""
        {
         "model": {
          "type": "llama",
          "bos_token_id": {{shape.Vocabulary - 5}},
          "eos_token_id": {{shape.Vocabulary - 5}},
          "pad_token_id": {{shape.Vocabulary - 1}},
          "context_length": {{shape.Context}},
          "vocab_size": {{shape.Vocabulary}},
          "decoder": {
           "session_options": {
            "provider_options": []
           },
           "filename": "model.onnx",
           "head_size": {{shape.HeadSize}},
           "hidden_size": {{shape.Width}},
           "num_attention_heads": {{shape.Heads}},
           "num_hidden_layers": {{shape.Layers}},
           "num_key_value_heads": {{shape.KvHeads}},
           "inputs": {
            "input_ids": "input_ids",
            "attention_mask": "attention_mask",
            "past_key_names": "past_key_values.%d.key",
            "past_value_names": "past_key_values.%d.value"
           },
           "outputs": {
            "logits": "logits",
            "present_key_names": "present.%d.key",
            "present_value_names": "present.%d.value"
           }
          }
         },
         "search": {
          "max_length": {{shape.Context}},
          "past_present_share_buffer": true,
          "do_sample": false
         }
        }
        """;
}
