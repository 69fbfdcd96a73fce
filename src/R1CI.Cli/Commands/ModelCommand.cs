using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.OnnxRuntime.Loading;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci model info DIR</c>: what a model folder holds, after really loading it.</summary>
internal static class ModelCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "The model's folder.", DefaultValueFactory = _ => ModelOptions.ShippedModel };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object, with the engines that can run the folder and why others cannot." };

    public static Command Create()
    {
        var info = new Command("info", "Load a model folder and print what it is, and which engines can run it.") { Folder, Json };
        info.SetAction(Print);
        return new Command("model", "Look at model folders.") { info };
    }

    private static int Print(ParseResult result)
    {
        var folder = result.GetValue(Folder)!;
        var (loaded, genAIProblem) = Load(folder);
        using var client = loaded;
        var info = (ModelInfo)client.GetService(typeof(ModelInfo))!;
        var engines = ModelEngine.Of(folder, genAIProblem);
        var output = result.InvocationConfiguration.Output;
        if (result.GetValue(Json))
        {
            JsonOutput.Print(output, json => Write(json, info, engines));
            return ExitCode.Done;
        }

        foreach (var (name, value) in Rows(info).Concat(engines.Select(engine => ($"runs on {engine.Engine}", engine.Problem is null ? "yes" : "no: " + engine.Problem))))
        {
            output.WriteLine($"{name,-16}{value}");
        }

        return ExitCode.Done;
    }

    // What only one engine can run is described by that one.
    private static (IChatClient Client, string? GenAIProblem) Load(string folder)
    {
        try
        {
            return (ModelOptions.Load(folder), null);
        }
        catch (CommandException problem) when (EngineFit.FindProblem(folder) is null)
        {
            return (ModelOptions.Load(folder, engine: ModelOptions.Ort), problem.Message);
        }
    }

    private static void Write(Utf8JsonWriter json, ModelInfo info, ModelEngine[] engines)
    {
        var digests = info.Digests.Value;
        json.WriteStartObject();
        json.WriteString("name", info.Name);
        json.WriteString("type", info.Type);
        json.WriteString("dtype", info.Dtype);
        json.WriteNumber("weights_bytes", info.WeightsBytes);
        json.WriteNumber("context", info.ContextLength);
        json.WriteNumber("cache_bytes_per_token", info.CacheBytesPerToken);
        json.WriteNumber("vocabulary", info.VocabularySize);
        json.WriteStartArray("end_tokens");
        foreach (var id in info.EosIds) json.WriteNumberValue(id);
        json.WriteEndArray();
        json.WriteBoolean("chat_template", info.HasChatTemplate);
        json.WriteString("weights_sha256", digests.WeightsSha256);
        json.WriteString("tokenizer_sha256", digests.TokenizerSha256);
        json.WriteString("template_sha256", digests.TemplateSha256);
        json.WriteObjects("engines", engines, engine =>
        {
            json.WriteString("name", engine.Engine);
            json.WriteBoolean("ok", engine.Problem is null);
            json.WriteString("reason", engine.Problem);
        });
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, string Value)> Rows(ModelInfo info)
    {
        var digests = info.Digests.Value;
        yield return ("name", info.Name);
        yield return ("type", info.Type);
        yield return ("weights", string.Create(CultureInfo.InvariantCulture, $"{info.Dtype}, {info.WeightsBytes:N0} bytes"));
        yield return ("context", string.Create(CultureInfo.InvariantCulture, $"{info.ContextLength:N0} tokens"));
        yield return ("KV cache", string.Create(CultureInfo.InvariantCulture, $"{info.CacheBytesPerToken:N0} bytes a token, {info.CacheBytesPerToken * info.ContextLength:N0} a conversation"));
        yield return ("vocabulary", info.VocabularySize.ToString("N0", CultureInfo.InvariantCulture));
        yield return ("end tokens", string.Join(", ", info.EosIds));
        yield return ("control tokens", string.Join(" ", info.SpecialTokens.OrderBy(token => token.Value).Select(token => $"{token.Key}={token.Value}")));
        yield return ("chat template", info.HasChatTemplate ? "yes" : "no: the model only continues text");
        yield return ("device", info.Device);
        yield return ("engine", $"{info.Engine} {info.EngineVersion}");
        yield return ("weights sha256", digests.WeightsSha256);
        yield return ("tokenizer", digests.TokenizerSha256);
        yield return ("template", digests.TemplateSha256 ?? "none");
    }
}
