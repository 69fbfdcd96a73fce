using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;

namespace R1CI.Sdk.OnnxGenAI.Tests.Loading;

/// <summary>What every host reads of a folder before native code does.</summary>
public sealed class ModelDescriptionTests
{
    private const int Float32 = 1;

    private static readonly ModelHost Host = new(typeof(OtherClient), typeof(OtherOptions), "other", "1.0");

    [Fact]
    public void Read_OfTheShippedModel_KnowsTheInputsAndOutputsOfTheGraph()
    {
        var description = ModelDescription.Read(new ModelRequest(Host, TinyModel.Folder));

        var graph = description.Graph;
        var cache = graph.Inputs.Where(input => input.Name.StartsWith("past_key_values.", StringComparison.Ordinal)).ToList();
        Assert.Contains(graph.Inputs, input => input.Name == "input_ids" && input.Dimensions.Count == 2);
        Assert.NotEmpty(cache);
        Assert.All(cache, input => Assert.Equal((Float32, 4, -1L), (input.ElementType, input.Dimensions.Count, input.Dimensions[2])));
        Assert.Equal(graph.CacheBytesPerToken, cache.Sum(input => input.Dimensions[1] * input.Dimensions[3] * sizeof(float)));
        Assert.Equal(cache.Count, graph.Outputs.Count(output => output.Name.StartsWith("present.", StringComparison.Ordinal)));
        Assert.Contains(graph.Outputs, output => output.Name == "logits" && output.Dimensions[^1] == description.Config.VocabularySize);
    }

    [Fact]
    public void Read_ForAnotherHost_NamesItsOptionsAndItsEngine()
    {
        var request = new ModelRequest(Host, TinyModel.Folder);

        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => ModelDescription.Read(request with { MaxContextTokens = 1 }));
        var info = ModelDescription.Read(request).ToInfo();

        Assert.Contains("OtherOptions.MaxContextTokens is 1", problem.Message, StringComparison.Ordinal);
        Assert.Equal(("other", "1.0"), (info.Engine, info.EngineVersion));
        Assert.Equal(TinyModel.Info.Digests.Value, info.Digests.Value);
    }

    [Fact]
    public void Read_OfATemplateThatIsTooLong_NamesTheOptionThatBringsAnother()
    {
        var description = ModelDescription.Read(new ModelRequest(Host, TinyModel.Folder) { ChatTemplate = new string(' ', 1 << 17) });

        var problem = Assert.Throws<ModelLoadException>(() => new LocalModel(description, new NoTokenizer()));

        Assert.Contains("OtherOptions.ChatTemplate", problem.Message, StringComparison.Ordinal);
    }

    private sealed class OtherClient;

    private sealed class OtherOptions;

    private sealed class NoTokenizer : Models.Tokens.ITextTokenizer
    {
        public int[] Encode(string text) => throw new NotSupportedException();

        public string Render(string template, string messagesJson) => throw new NotSupportedException();
    }
}
