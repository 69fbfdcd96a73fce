using System.Text.Json.Nodes;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.OnnxGenAI.Tests.Loading;

/// <summary>Every broken folder is refused with a message that says what is wrong and what to do.</summary>
public sealed class BadFolderTests
{
    [Fact]
    public void Load_MissingFolder_NamesIt()
    {
        var problem = Assert.Throws<ModelLoadException>(() => OnnxGenAIChatClient.Load("/no/such/model"));

        Assert.Contains("'/no/such/model' does not exist", problem.Message, StringComparison.Ordinal);
        Assert.Contains("models/README.md", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFolderOrAFile_SaysWhatAModelIs()
    {
        Assert.Contains("No model folder", Assert.Throws<ModelLoadException>(() => OnnxGenAIChatClient.Load("")).Message, StringComparison.Ordinal);
        var file = Path.Combine(TinyModel.Folder, "model.onnx");
        Assert.Contains("is a file", Assert.Throws<ModelLoadException>(() => OnnxGenAIChatClient.Load(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("genai_config.json")]
    [InlineData("model.onnx")]
    [InlineData("tokenizer.json")]
    [InlineData("tokenizer_config.json")]
    public void Load_FileMissing_NamesIt(string file)
    {
        using var folder = new ModelFolderCopy();
        File.Delete(folder[file]);

        Assert.Contains($"'{file}', which is missing", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("genai_config.json")]
    [InlineData("model.onnx")]
    [InlineData("tokenizer.json")]
    [InlineData("tokenizer_config.json")]
    public void Load_FileEmpty_NamesIt(string file)
    {
        using var folder = new ModelFolderCopy();
        File.WriteAllBytes(folder[file], []);

        Assert.Contains(file, folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("genai_config.json")]
    [InlineData("model.onnx")]
    [InlineData("tokenizer.json")]
    [InlineData("tokenizer_config.json")]
    public void Load_FileCutOff_NamesIt(string file)
    {
        using var folder = new ModelFolderCopy();
        var bytes = File.ReadAllBytes(folder[file]);
        foreach (var length in new[] { 1, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(folder[file], bytes[..length]);

            Assert.Contains(file, folder.LoadProblem(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("genai_config.json")]
    [InlineData("model.onnx")]
    [InlineData("tokenizer.json")]
    [InlineData("tokenizer_config.json")]
    [InlineData("special_tokens_map.json")]
    public void Load_OneBitFlipped_IsFoundByTheListOfDigests(string file)
    {
        using var folder = new ModelFolderCopy();
        folder.WriteChecksums();
        folder.Load().Dispose();
        var bytes = File.ReadAllBytes(folder[file]);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(folder[file], bytes);

        var message = folder.LoadProblem();

        Assert.Contains($"'{file}'", message, StringComparison.Ordinal);
        Assert.Contains("damaged or was changed", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DigestsNotWanted_AreNotRead()
    {
        using var folder = new ModelFolderCopy();
        File.WriteAllText(folder["SHA256SUMS"], "nonsense");

        Assert.Contains("'nonsense'", folder.LoadProblem(), StringComparison.Ordinal);
        folder.Load(options => options.VerifyChecksums = false).Dispose();
    }

    [Fact]
    public void Load_ShippedModel_MatchesItsDigests() => Assert.True(File.Exists(Path.Combine(TinyModel.Folder, "SHA256SUMS")));

    [Fact]
    public void Load_WeightsNotFinite_IsNoticedAtLoad()
    {
        using var folder = new ModelFolderCopy();
        var bytes = File.ReadAllBytes(folder["model.onnx"]);
        var weights = bytes.AsSpan(bytes.Length / 4, bytes.Length / 2); // well inside the weights
        weights.Fill(0xFF);
        File.WriteAllBytes(folder["model.onnx"], bytes);

        Assert.Contains("model", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"model":{"vocab_size":1279}}""", "vocab_size")]
    [InlineData("""{"model":{"vocab_size":"many"}}""", "vocab_size")]
    [InlineData("""{"model":{"context_length":0}}""", "context_length")]
    [InlineData("""{"model":{"eos_token_id":1000000}}""", "eos_token_id")]
    [InlineData("""{"model":{"eos_token_id":[]}}""", "eos_token_id")]
    [InlineData("""{"model":{"eos_token_id":null}}""", "eos_token_id")]
    [InlineData("""{"model":{"type":"no-such-type"}}""", "no-such-type")]
    [InlineData("""{"model":{"decoder":{"filename":"other.onnx"}}}""", "other.onnx")]
    [InlineData("""{"model":{"decoder":{"inputs":{"input_ids":"ids"}}}}""", "ids")]
    [InlineData("""{"model":{"vision":{"filename":"model.onnx"}}}""", "vision")]
    [InlineData("""{"no_such_section":{}}""", "no_such_section")]
    public void Load_WrongConfiguration_NamesTheValue(string change, string named)
    {
        using var folder = new ModelFolderCopy();
        folder.EditConfig(config => Merge(config, JsonNode.Parse(change)!.AsObject()));

        Assert.Contains(named, folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoEndToken_IsRefused()
    {
        using var folder = new ModelFolderCopy();
        folder.EditConfig(config => config["model"]!.AsObject().Remove("eos_token_id"));

        Assert.Contains("would never end", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TokenizerOfAnotherModel_NamesTheId()
    {
        using var folder = new ModelFolderCopy();
        folder.Edit("tokenizer.json", json => json["model"]!["vocab"]!["zebra"] = 50_000);

        Assert.Contains("50000", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TokenizerThatIsNotByteLevel_SaysWhichAreSupported()
    {
        using var folder = new ModelFolderCopy();
        folder.Edit("tokenizer.json", json => json["decoder"]!["type"] = "Metaspace");

        Assert.Contains("byte-level BPE", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OptionOutOfRange_NamesOptionAndRange()
    {
        Assert.Contains("from 2 to", Assert.Throws<ArgumentOutOfRangeException>(() => TinyModel.Load(options => options.MaxContextTokens = 1)).Message, StringComparison.Ordinal);
        Assert.Contains("Threads is 0", Assert.Throws<ArgumentOutOfRangeException>(() => TinyModel.Load(options => options.Threads = 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_CudaWithoutItsLibraries_NamesTheMissingOne()
    {
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "libonnxruntime-genai-cuda.so")))
        {
            Assert.Skip("this build has the CUDA libraries");
        }

        var problem = Assert.Throws<ModelLoadException>(() => TinyModel.Load(options => options.Provider = ExecutionProvider.Cuda));

        Assert.Contains("onnxruntime-genai-cuda", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--provider cpu", problem.Message, StringComparison.Ordinal);
    }

    private static void Merge(JsonObject target, JsonObject change)
    {
        foreach (var (key, value) in change)
        {
            if (value is JsonObject inner && target[key] is JsonObject existing)
            {
                Merge(existing, inner);
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }
    }
}
