using System.Text;
using R1CI.Sdk.Models.Tokens;

namespace R1CI.Sdk.OnnxGenAI.Tests.Tokens;

public sealed class TextStreamTests
{
    [Fact]
    public void Next_RandomTokens_GivesTheTextOfAllTheirBytes()
    {
        var texts = new TokenTexts(Spelling.Vocabulary);
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var ids = Enumerable.Range(0, 40).Select(_ => random.Next(random.Next(2) == 0 ? 260 : 1275)).ToArray();
            var stream = new TextStream(texts);

            var text = string.Concat(ids.Select(stream.Next)) + stream.Flush();

            Assert.Equal(Spelling.Of(ids), text);
        }
    }

    [Fact]
    public void Next_CharacterOverSeveralTokens_AppearsWithItsLastByte()
    {
        var stream = new TextStream(new TokenTexts(Spelling.Vocabulary));
        var ids = Spelling.Vocabulary.Spell("a😀b").ToArray();

        Assert.Equal(["a", "", "", "", "😀", "b"], ids.Select(stream.Next));
        Assert.Equal("", stream.Flush());
    }

    [Fact]
    public void Flush_InsideACharacter_GivesTheReplacementCharacter()
    {
        var stream = new TextStream(new TokenTexts(Spelling.Vocabulary));
        foreach (var id in Spelling.Vocabulary.Spell("😀").SkipLast(1))
        {
            Assert.Equal("", stream.Next(id));
        }

        Assert.Equal("\uFFFD", stream.Flush());
    }

    [Fact]
    public void Vocabulary_ControlTokens_HaveNoText()
    {
        var vocabulary = Spelling.Vocabulary;

        Assert.All(vocabulary.SpecialTokens.Values, id => Assert.Empty(vocabulary[id]));
        Assert.Equal(256, Enumerable.Range(0, 256).Select(value => Encoding.Latin1.GetString([(byte)value])).Distinct().Count());
        Assert.Equal(5, vocabulary.AddedTokens.Count);
    }
}
