using System.Security.Cryptography;
using System.Text.Json;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models;

/// <summary>The tokenizer of a model folder without the model: for showing tokens that were recorded. Thread-safe.</summary>
public sealed class TokenizerFile : ITokenDecoder
{
    private readonly TokenTexts _texts;

    private TokenizerFile(TokenTexts texts, string sha256) => (_texts, Sha256) = (texts, sha256);

    /// <summary>Gets the SHA-256 of the file in lower-case hexadecimal; records of runs name it as <see cref="ModelDigests.TokenizerSha256"/>.</summary>
    public string Sha256 { get; }

    /// <summary>Reads <c>tokenizer.json</c>; some 10 ms for a vocabulary of 150,000 tokens.</summary>
    /// <param name="modelFolder">The folder that has it.</param>
    /// <exception cref="ModelLoadException">There is no such file, or it is not a byte-level BPE tokenizer of Hugging Face's format.</exception>
    public static TokenizerFile Load(string modelFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelFolder);
        var path = Path.Combine(modelFolder, "tokenizer.json");
        try
        {
            var json = File.ReadAllBytes(path);
            return new TokenizerFile(new TokenTexts(new Vocabulary(json, SizeOf(json), path)), Convert.ToHexStringLower(SHA256.HashData(json)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ModelLoadException($"The tokenizer '{path}' cannot be read: {problem.Message} Name the folder of a model.", problem);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ModelLoadException($"'{path}' is not a Hugging Face tokenizer file: {problem.Message} Get the file again.", problem);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Decode(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var texts = new string[ids.Count];
        var stream = new TextStream(_texts);
        for (var i = 0; i < texts.Length; i++)
        {
            var spelling = _texts.Vocabulary.Spelling(ids[i]); // throws for an id of another vocabulary
            var isControl = _texts.Vocabulary[ids[i]].Length == 0 && spelling.Length > 0;
            texts[i] = isControl ? stream.Flush() + System.Text.Encoding.UTF8.GetString(spelling) : stream.Next(ids[i]);
        }

        if (texts.Length > 0) texts[^1] += stream.Flush();
        return texts;
    }

    private static int SizeOf(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var most = root.GetProperty("model").GetProperty("vocab").EnumerateObject().Select(static entry => entry.Value.GetInt32())
            .Concat(root.GetProperty("added_tokens").EnumerateArray().Select(static added => added.GetProperty("id").GetInt32()))
            .DefaultIfEmpty(-1).Max();
        return most < 1 << 24 ? most + 1 : throw new FormatException($"token id {most} is beyond every vocabulary.");
    }
}
