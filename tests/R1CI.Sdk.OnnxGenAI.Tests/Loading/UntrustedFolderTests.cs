using System.Text.Json.Nodes;

namespace R1CI.Sdk.OnnxGenAI.Tests.Loading;

/// <summary>A folder from a stranger can neither reach out of itself nor bring code.</summary>
public sealed class UntrustedFolderTests
{
    [Theory]
    [InlineData("../model.onnx")]
    [InlineData("/etc/passwd")]
    [InlineData("sub/../../model.onnx")]
    [InlineData("C:\\model.onnx")]
    [InlineData("..\\model.onnx")]
    public void Load_FileNameThatLeavesTheFolder_IsRefused(string name)
    {
        using var folder = new ModelFolderCopy();
        folder.EditConfig(config => config["model"]!["decoder"]!["filename"] = name);

        Assert.Contains("outside the model folder", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LinkThatLeavesTheFolder_IsRefused()
    {
        using var folder = new ModelFolderCopy();
        File.Delete(folder["model.onnx"]);
        File.CreateSymbolicLink(folder["model.onnx"], Path.Combine(TinyModel.Folder, "model.onnx"));

        Assert.Contains("is a link to", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderThatIsALink_IsFine()
    {
        using var folder = new ModelFolderCopy();
        var link = folder.Path + "-link";
        Directory.CreateSymbolicLink(link, folder.Path);
        try
        {
            OnnxGenAIChatClient.Load(link).Dispose();
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    [Theory]
    [InlineData("custom_ops_library", "evil.so")]
    [InlineData("enable_profiling", "/tmp/profile")]
    [InlineData("session.optimized_model_filepath", "/tmp/out.onnx")]
    [InlineData("ep.context_file_path", "x")]
    public void Load_SessionOptionThatLoadsOrWrites_IsRefused(string option, string value)
    {
        using var folder = new ModelFolderCopy();
        folder.EditConfig(config => config["model"]!["decoder"]!["session_options"]![option] = value);

        var message = folder.LoadProblem();

        Assert.Contains(option, message, StringComparison.Ordinal);
        Assert.Contains("may not make the runtime load", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ProviderOptionWithALibrary_IsRefused()
    {
        using var folder = new ModelFolderCopy();
        folder.EditConfig(config => config["model"]!["decoder"]!["session_options"]!["provider_options"] =
            new JsonArray(new JsonObject { ["qnn"] = new JsonObject { ["backend_path"] = "libevil.so" } }));

        Assert.Contains("backend_path", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../weights.bin")]
    [InlineData("/dev/zero")]
    [InlineData("missing.bin")]
    public void Load_ExternalDataThatLeavesTheFolderOrIsMissing_IsRefused(string location)
    {
        using var folder = new ModelFolderCopy();
        File.WriteAllBytes(folder["model.onnx"], OnnxBytes.ModelWithExternalData(location, offset: 0, length: 16));

        Assert.Contains($"'{location}'", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_ExternalDataDeepInsideTheGraph_IsFoundToo(bool isSparse)
    {
        using var folder = new ModelFolderCopy();
        File.WriteAllBytes(folder["model.onnx"], OnnxBytes.ModelWithExternalDataInSubgraph("../weights.bin", isSparse));

        Assert.Contains("'../weights.bin'", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ExternalDataCutOff_NamesBothLengths()
    {
        using var folder = new ModelFolderCopy();
        File.WriteAllBytes(folder["model.onnx"], OnnxBytes.ModelWithExternalData("weights.bin", offset: 8, length: 16));
        File.WriteAllBytes(folder["weights.bin"], new byte[20]);

        var message = folder.LoadProblem();

        Assert.Contains("has 20 bytes", message, StringComparison.Ordinal);
        Assert.Contains("needs 24", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_GraphsNestedWithoutEnd_AreRefused()
    {
        using var folder = new ModelFolderCopy();
        File.WriteAllBytes(folder["model.onnx"], OnnxBytes.NestedGraphs(500));

        Assert.Contains("nests graphs deeper", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}", "did not end")]
    [InlineData("{% for message in messages %}{{ message['content'] }}{{ message['content'] }}{% endfor %}", "exactly once")]
    [InlineData("{{ raise_exception('no') }}", "no")]
    [InlineData("{{ ", "chat template")]
    [InlineData("nothing", "exactly once")]
    public void Load_TemplateThatDoesNotWork_IsRefusedInTime(string template, string named)
    {
        using var folder = new ModelFolderCopy();
        folder.Edit("tokenizer_config.json", json => json["chat_template"] = template);

        Assert.Contains(named, folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TemplateTooLongOrTooDeep_IsRefused()
    {
        using var folder = new ModelFolderCopy();
        folder.Edit("tokenizer_config.json", json => json["chat_template"] = new string('a', 1 << 17));
        Assert.Contains("131072 characters", folder.LoadProblem(), StringComparison.Ordinal);

        folder.Edit("tokenizer_config.json", json => json["chat_template"] = "{{ " + new string('(', 20_000) + "1" + new string(')', 20_000) + " }}");
        Assert.Contains("brackets deep", folder.LoadProblem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ConfigurationNestedTooDeep_IsRefused()
    {
        using var folder = new ModelFolderCopy();
        File.WriteAllText(folder["genai_config.json"], "{\"model\":" + string.Concat(Enumerable.Repeat("{\"model\":", 60)) + "1" + new string('}', 61));

        Assert.Contains("genai_config.json", folder.LoadProblem(), StringComparison.Ordinal);
    }
}
