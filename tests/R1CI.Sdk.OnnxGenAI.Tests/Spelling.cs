using System.Text;
using R1CI.Sdk.Models.Tokens;

namespace R1CI.Sdk.OnnxGenAI.Tests;

/// <summary>The text that ids stand for, from the bytes of the vocabulary.</summary>
internal static class Spelling
{
    private static readonly Lazy<Vocabulary> Shared = new(() => new Vocabulary(File.ReadAllBytes(Path.Combine(TinyModel.Folder, "tokenizer.json")), TinyModel.Info.VocabularySize, "tokenizer.json"));

    public static Vocabulary Vocabulary => Shared.Value;

    public static string Of(IEnumerable<int> ids) => Encoding.UTF8.GetString([.. ids.SelectMany(id => Vocabulary[id])]);
}
