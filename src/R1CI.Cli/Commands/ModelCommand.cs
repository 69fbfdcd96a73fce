using System.CommandLine;
using System.Globalization;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci model info DIR</c>: what a model folder holds, after really loading it.</summary>
internal static class ModelCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "The model's folder.", DefaultValueFactory = _ => ModelOptions.ShippedModel };

    public static Command Create()
    {
        var info = new Command("info", "Load a model folder and print what it is.") { Folder };
        info.SetAction(Print);
        return new Command("model", "Look at model folders.") { info };
    }

    private static int Print(ParseResult result)
    {
        using var client = ModelOptions.Load(result.GetValue(Folder)!);
        var info = (ModelInfo)client.GetService(typeof(ModelInfo))!;
        foreach (var (name, value) in Rows(info))
        {
            result.InvocationConfiguration.Output.WriteLine($"{name,-16}{value}");
        }

        return ExitCode.Done;
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
