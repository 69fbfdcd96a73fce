using System.Text;

namespace R1CI.Sdk.Models.Tokens;

/// <summary>The text of every token that is whole characters by itself; made when first asked for, shared by all conversations.</summary>
internal sealed class TokenTexts(Vocabulary vocabulary)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string?[] _texts = new string?[vocabulary.Size];

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Returns the token's text, or <see langword="null"/> when its bytes begin or end inside a character.</summary>
    public string? Whole(int token)
    {
        var text = _texts[token] ??= Read(vocabulary[token]); // a race writes equal texts
        return ReferenceEquals(text, Partial) ? null : text;
    }

    private static readonly string Partial = new('\uFFFD', 1);

    private static string Read(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Partial;
        }
    }
}
