using System.Text.Json.Nodes;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.OnnxGenAI.Tests;

/// <summary>A copy of the shipped model's folder in a temporary place, to change and damage; without its list of digests.</summary>
internal sealed class ModelFolderCopy : IDisposable
{
    private static readonly string[] Files = ["genai_config.json", "model.onnx", "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json"];

    public ModelFolderCopy()
    {
        Path = Directory.CreateTempSubdirectory("r1ci-model-").FullName;
        foreach (var file in Files)
        {
            File.Copy(System.IO.Path.Combine(TinyModel.Folder, file), this[file]);
        }
    }

    public string Path { get; }

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public void EditConfig(Action<JsonObject> edit) => Edit("genai_config.json", edit);

    public void Edit(string file, Action<JsonObject> edit)
    {
        var json = JsonNode.Parse(File.ReadAllText(this[file]))!.AsObject();
        edit(json);
        File.WriteAllText(this[file], json.ToJsonString());
    }

    /// <summary>Adds <c>SHA256SUMS</c> of the files as they are now.</summary>
    public void WriteChecksums() => File.WriteAllLines(
        this["SHA256SUMS"],
        Files.Select(file => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(this[file])))}  {file}"));

    public OnnxGenAIChatClient Load(Action<OnnxGenAIChatClientOptions>? configure = null)
    {
        var options = new OnnxGenAIChatClientOptions { ModelFolder = Path };
        configure?.Invoke(options);
        return OnnxGenAIChatClient.Load(options);
    }

    public string LoadProblem()
    {
        var problem = Assert.Throws<ModelLoadException>(() => Load().Dispose());
        Assert.DoesNotContain("   at ", problem.Message, StringComparison.Ordinal);
        return problem.Message;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
