using System.Text.Json.Nodes;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxRuntime.Tokens;

namespace R1CI.Sdk.OnnxRuntime.Tests.Tokens;

/// <summary>Tokenizer files that would end the process in native code, or that it refuses itself: each a message with the rule, the value and the next step.</summary>
public sealed class TokenizerFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-tokenizer-");

    public TokenizerFilesTests()
    {
        foreach (var name in new[] { "tokenizer.json", "tokenizer_config.json" }) File.Copy(Path.Combine(TinyModel.Folder, name), this[name]);
    }

    private string this[string name] => Path.Combine(_folder.FullName, name);

    // Each of these ended the process when it reached the native library unchecked.
    [Theory]
    [InlineData("tokenizer.json", "model", "5", "model must be a JSON object, and is 5")]
    [InlineData("tokenizer.json", "model/vocab", "[]", "vocab must be a JSON object, and is []")]
    [InlineData("tokenizer.json", "model/vocab", "{\"a\":\"b\"}", "a token of model.vocab must be a JSON number, and is \"b\"")]
    [InlineData("tokenizer.json", "model/merges", "[\"\"]", "a merge of model.merges must be two tokens")]
    [InlineData("tokenizer.json", "model/merges", "[[1,2]]", "a merge of model.merges must be two tokens")]
    [InlineData("tokenizer.json", "added_tokens", "5", "added_tokens must be a JSON array, and is 5")]
    [InlineData("tokenizer.json", "added_tokens", "[{\"id\":\"x\",\"content\":\"y\"}]", "id must be a JSON number, and is \"x\"")]
    [InlineData("tokenizer.json", "added_tokens", "[{\"id\":1,\"content\":null}]", "content must be a JSON string, and is null")]
    [InlineData("tokenizer.json", "decoder", "{\"type\":\"Sequence\",\"decoders\":[{\"type\":\"Replace\",\"pattern\":null}]}", "pattern must be a JSON object, and is null")]
    [InlineData("tokenizer.json", "pre_tokenizer", "{\"type\":7}", "type must be a JSON string, and is 7")]
    [InlineData("tokenizer.json", "other", "1e999", "a number must be finite, and is 1e999")]
    [InlineData("tokenizer.json", "other", "\"\\ud800\"", "cannot be read as a tokenizer's file")]
    [InlineData("tokenizer_config.json", "tokenizer_class", "5", "tokenizer_class must be a JSON string, and is 5")]
    [InlineData("tokenizer_config.json", "chat_template", "null", "chat_template must be a JSON string, and is null")]
    [InlineData("tokenizer_config.json", "model_max_length", "\"long\"", "model_max_length must be a JSON number, and is \"long\"")]
    [InlineData("tokenizer_config.json", "bos_token", "[]", "bos_token must be a JSON string, and is []")]
    [InlineData("tokenizer_config.json", "clean_up_tokenization_spaces", "null", "clean_up_tokenization_spaces must be true or false, and is null")]
    [InlineData("tokenizer_config.json", "added_tokens_decoder", "{\"1\":2}", "a token of added_tokens_decoder must be a JSON object, and is 2")]
    public void Load_EntryOfAnotherKind_SaysTheRuleAndTheValue(string file, string entry, string value, string expected)
    {
        var json = JsonNode.Parse(File.ReadAllText(this[file]))!;
        var names = entry.Split('/');
        var parent = names.Length == 1 ? json : json[names[0]]!;
        parent[names[^1]] = "@value@";
        File.WriteAllText(this[file], json.ToJsonString().Replace("\"@value@\"", value, StringComparison.Ordinal));

        var problem = Problem();
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Contains(file, problem, StringComparison.Ordinal);
        Assert.Contains("Get the folder again", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokenizer.json", "{")]
    [InlineData("tokenizer.json", "")]
    [InlineData("tokenizer.json", null)]
    [InlineData("tokenizer_config.json", "[]")]
    [InlineData("tokenizer_config.json", "{\"tokenizer_class\":\"Nope\"}")]
    [InlineData("tokenizer_config.json", null)]
    public void Load_DamagedOrMissingFile_IsRefused(string file, string? content)
    {
        File.Delete(this[file]);
        if (content is not null) File.WriteAllText(this[file], content);

        Assert.Contains("Get the folder again", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TokenizerOfAModule_IsRefused()
    {
        File.WriteAllText(this["tokenizer_module.json"], "{}");

        Assert.Contains("by module", Problem(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Problem() => Assert.Throws<ModelLoadException>(() => ExtensionsTokenizer.Load(_folder.FullName).Dispose()).Message;
}
