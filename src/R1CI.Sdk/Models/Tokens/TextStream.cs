using System.Text;

namespace R1CI.Sdk.Models.Tokens;

/// <summary>Turns sampled tokens into text as they come; a character split over tokens appears with its last byte.</summary>
internal sealed class TextStream(TokenTexts texts)
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private bool _isInsideCharacter;

    public string Next(int token)
    {
        if (!_isInsideCharacter && texts.Whole(token) is { } text)
        {
            return text;
        }

        var piece = Read(texts.Vocabulary[token], flush: false);
        _isInsideCharacter = _decoder.GetCharCount([], flush: true) > 0;
        return piece;
    }

    /// <summary>Ends the reply: bytes of an unfinished character become U+FFFD.</summary>
    public string Flush() => _isInsideCharacter ? Read([], flush: true) : "";

    private string Read(byte[] input, bool flush)
    {
        var chars = new char[_decoder.GetCharCount(input, flush)];
        _decoder.GetChars(input, chars, flush);
        return new string(chars);
    }
}
