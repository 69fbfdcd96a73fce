using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Loading;

/// <summary>Graphs the engine cannot run are refused before native code sees them; the message has the rule, the value and the next step.</summary>
public sealed class GraphContractTests : IDisposable
{
    private const int Float32 = 1;
    private const int Int32 = 6;
    private const int Int64 = 7;
    private const int Float16 = 10;
    private const int BFloat16 = 16;

    private readonly string _folder = Directory.CreateTempSubdirectory("r1ci-graph-").FullName;
    private readonly Dictionary<string, OnnxValue> _inputs = new[]
    {
        new OnnxValue("input_ids", Int64, [-1, -1]),
        new OnnxValue("attention_mask", Int64, [-1, -1]),
        new OnnxValue("past_key_values.0.key", Float32, [-1, 2, -1, 32]),
        new OnnxValue("past_key_values.0.value", Float32, [-1, 2, -1, 32]),
    }.ToDictionary(value => value.Name);

    private readonly Dictionary<string, OnnxValue> _outputs = new[]
    {
        new OnnxValue("logits", Float32, [-1, -1, 2048]),
        new OnnxValue("present.0.key", Float32, [-1, 2, -1, 32]),
        new OnnxValue("present.0.value", Float32, [-1, 2, -1, 32]),
    }.ToDictionary(value => value.Name);

    private string _config = File.ReadAllText(Path.Combine(TinyModel.Folder, ModelFolder.ConfigName)).Replace("\"num_hidden_layers\": 6", "\"num_hidden_layers\": 1", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_OfAGraphAsTheBuilderMakesIt_TellsWhatItIs()
    {
        var graph = Read();

        Assert.Equal((1, 2, 32, 2048, 1024), (graph.Names.Layers, graph.Names.KvHeads, graph.Names.HeadSize, graph.Vocabulary, graph.ContextLength));
        Assert.Equal((false, true, false, 512L), (graph.HasPositions, graph.GivesEveryLogit, graph.IsHalf, graph.CacheBytesPerToken));
    }

    [Fact]
    public void Read_OfAHalfPrecisionGraphWithPositions_TellsSo()
    {
        Set(_inputs, "position_ids", Int64, -1, -1);
        Set(_inputs, "past_key_values.0.key", Float16, -1, 2, -1, 32);
        Set(_inputs, "past_key_values.0.value", Float16, -1, 2, -1, 32);
        Set(_outputs, "present.0.key", Float16, -1, 2, -1, 32);
        Set(_outputs, "present.0.value", Float16, -1, 2, -1, 32);
        Set(_outputs, "logits", Float16, -1, 1, 2048);

        var graph = Read();

        Assert.Equal((true, false, true, 256L), (graph.HasPositions, graph.GivesEveryLogit, graph.IsHalf, graph.CacheBytesPerToken));
    }

    [Fact]
    public void Read_WithoutCache_SaysWhichInputIsMissing()
    {
        _inputs.Remove("past_key_values.0.key");
        _inputs.Remove("past_key_values.0.value");

        AssertRefused("has no KV cache: 'past_key_values.0.key' is none of its inputs 'input_ids', 'attention_mask'.", "model builder");
    }

    [Fact]
    public void Read_WithFewerLayersThanTheConfigurationSays_NamesTheNumber()
    {
        _config = _config.Replace("\"num_hidden_layers\": 1", "\"num_hidden_layers\": 2", StringComparison.Ordinal);

        AssertRefused("has no input 'past_key_values.1.key', and genai_config.json says num_hidden_layers is 2.", "Correct the number");
    }

    [Fact]
    public void Read_WithMoreLayersThanTheConfigurationSays_NamesTheInput()
    {
        Set(_inputs, "past_key_values.1.key", Float32, -1, 2, -1, 32);

        AssertRefused("wants an input 'past_key_values.1.key', and only token ids, mask, positions and the cache of 1 layers are given.", "num_hidden_layers");
    }

    [Fact]
    public void Read_WithOtherNamesThanTheConfiguration_NamesBoth()
    {
        _config = _config.Replace("\"input_ids\": \"input_ids\"", "\"input_ids\": \"tokens\"", StringComparison.Ordinal);

        AssertRefused("has no input 'tokens', which genai_config.json names as model.decoder.inputs.input_ids; its inputs are 'input_ids', 'attention_mask'", "Correct the name");
    }

    [Fact]
    public void Read_WithoutPresent_SaysThatNothingCouldBeKept()
    {
        _outputs.Remove("present.0.value");

        AssertRefused("has no output 'present.0.value', so what was read could not be kept", "model.decoder.outputs");
    }

    [Theory]
    [InlineData("past_key_values.0.value", "num_key_value_heads is 2", -1, 4, -1, 32)]
    [InlineData("past_key_values.0.key", "head_size is 32", -1, 2, -1, 64)]
    [InlineData("past_key_values.0.key", "number 1 (batch) is fixed", 1, 2, -1, 32)]
    [InlineData("past_key_values.0.key", "number 3 (tokens) is fixed", -1, 2, 1024, 32)]
    public void Read_WithACacheOfAnotherShape_SaysWhatDisagrees(string name, string rule, params int[] shape)
    {
        Set(_inputs, name, Float32, shape);

        AssertRefused($"gives '{name}' the shape [", rule);
    }

    [Fact]
    public void Read_WithACacheOfAnotherRank_SaysWhichIsExpected()
    {
        Set(_inputs, "past_key_values.0.key", Float32, -1, -1, 64);

        AssertRefused("gives 'past_key_values.0.key' the shape [free, free, 64]; [batch, KV heads, tokens, head size] is expected.", "model builder");
    }

    [Fact]
    public void Read_WithTwoPrecisionsInTheCache_NamesBoth()
    {
        Set(_inputs, "past_key_values.0.value", Float16, -1, 2, -1, 32);

        AssertRefused("keeps 'past_key_values.0.key' as float32 and 'past_key_values.0.value' as float16", "one precision");
    }

    [Fact]
    public void Read_WithLogitsOfAnotherPrecision_NamesBoth()
    {
        Set(_outputs, "logits", Float16, -1, -1, 2048);

        AssertRefused("computes 'logits' as float16 and keeps its cache as float32", "one precision is expected");
    }

    [Fact]
    public void Read_WithACacheInBFloat16_SaysWhatRuns()
    {
        Set(_inputs, "past_key_values.0.key", BFloat16, -1, 2, -1, 32);

        AssertRefused("keeps 'past_key_values.0.key' as bfloat16; float32 and float16 run here.", "model builder");
    }

    [Fact]
    public void Read_WithoutLogits_ListsTheOutputs()
    {
        _outputs.Remove("logits");

        AssertRefused("has no output 'logits', which genai_config.json names as model.decoder.outputs.logits; its outputs are 'present.0.key'", "Correct the name");
    }

    [Theory]
    [InlineData(-1, -1, 1536)]
    [InlineData(-1, 2048)]
    [InlineData(-1, 7, 2048)]
    public void Read_WithLogitsOfAnotherShape_SaysWhichIsExpected(params int[] shape)
    {
        Set(_outputs, "logits", Float32, shape);

        AssertRefused("gives 'logits' the shape [", "[batch, tokens or 1, 2048] is expected, by vocab_size");
    }

    [Theory]
    [InlineData(Int64, "is fixed; batches need it free", 1, -1)]
    [InlineData(Int32, "int64 and [batch, tokens] are expected", -1, -1)]
    [InlineData(Int64, "int64 and [batch, tokens] are expected", -1)]
    public void Read_WithIdsOfAnotherKind_SaysWhichIsExpected(int type, string rule, params int[] shape)
    {
        Set(_inputs, "input_ids", type, shape);

        AssertRefused("gives ", rule);
    }

    [Theory]
    [InlineData("\"num_key_value_heads\": 2", "\"num_key_value_heads\": \"two\"", "model.decoder.num_key_value_heads is \"two\"; a whole number from 1")]
    [InlineData("\"head_size\": 32,", "", "model.decoder.head_size is missing")]
    [InlineData("past_key_values.%d.key", "past_key_values.key", "past_key_names is 'past_key_values.key'; a name with %d")]
    [InlineData("\"context_length\": 1024", "\"context_length\": 3", "a context of 3 tokens")]
    public void Read_WithAConfigurationThatSaysTooLittle_NamesTheKey(string correct, string wrong, string rule)
    {
        _config = _config.Replace(correct, wrong, StringComparison.Ordinal);

        AssertRefused(rule, "Correct the file");
    }

    [Fact]
    public void Read_OfTheShippedGraphWithAnotherHeadSize_SaysWhatTheGraphHas()
    {
        var onnx = OnnxFile.Read(Path.Combine(TinyModel.Folder, "model.onnx"));
        _config = File.ReadAllText(Path.Combine(TinyModel.Folder, ModelFolder.ConfigName)).Replace("\"head_size\": 32", "\"head_size\": 16", StringComparison.Ordinal);

        var problem = Assert.Throws<ModelLoadException>(() => Read(onnx.Inputs, onnx.Outputs));

        Assert.Contains("'past_key_values.0.key' the shape [free, 2, free, 32], and genai_config.json says head_size is 16", problem.Message, StringComparison.Ordinal);
    }

    private static void Set(Dictionary<string, OnnxValue> values, string name, int type, params int[] shape) =>
        values[name] = new OnnxValue(name, type, [.. shape.Select(size => (long)size)]);

    private void AssertRefused(params string[] parts)
    {
        var problem = Assert.Throws<ModelLoadException>(() => Read());
        Assert.All(parts, part => Assert.Contains(part, problem.Message, StringComparison.Ordinal));
    }

    private GraphContract Read() => Read(_inputs.Values, _outputs.Values);

    private GraphContract Read(IEnumerable<OnnxValue> inputs, IEnumerable<OnnxValue> outputs)
    {
        File.WriteAllText(Path.Combine(_folder, ModelFolder.ConfigName), _config);
        File.WriteAllBytes(Path.Combine(_folder, "model.onnx"), [0]); // the configuration must name a file that is there
        var folder = new ModelFolder(_folder);
        return GraphContract.Read(folder, GenAIConfig.Read(folder), Path.Combine(_folder, "model.onnx"), 0, inputs, outputs);
    }
}
