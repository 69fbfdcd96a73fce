namespace R1CI.Sdk.Agents;

/// <summary>A closed fence whose code is to be executed.</summary>
internal sealed record CodeBlock(string Language, string Source);

/// <summary>Follows one generation and says when the model is to be stopped.</summary>
/// <param name="stopsAt">Whether a closed fence of this language ends the generation; other fences are text.</param>
internal sealed class ReplyWatch(Func<string, bool> stopsAt)
{
    // The model goes on to its own end token, so that the text ends as in training; a model that rambles on is cut here.
    public const int MaxTokensAfterAnswer = 32;

    private readonly ReplyParser _parser = new();
    private bool _isInCode;
    private int _tokensLeft = -1;

    /// <summary>Gets the code that ended the generation.</summary>
    public CodeBlock? Code { get; private set; }

    /// <summary>Gets the last answer so far.</summary>
    public string? Answer => _parser.Answer;

    /// <summary>Reads the text of one token.</summary>
    /// <param name="piece">The text; empty when the token completed no character.</param>
    /// <param name="used">How much of the piece belongs to the reply: all of it, or up to the fence that closed.</param>
    /// <returns>Whether the model is to stop.</returns>
    public bool Read(string piece, out int used)
    {
        used = 0;
        // Tokens of code do not count: who opens a fence after an answer is not done.
        var isAfterAnswer = _tokensLeft >= 0 && !_isInCode;
        while (used < piece.Length)
        {
            if (IsEnd(_parser.Read(piece, ref used)))
            {
                return true;
            }
        }

        return isAfterAnswer && --_tokensLeft <= 0 && !_isInCode;
    }

    private bool IsEnd(ReplyEvent met)
    {
        switch (met)
        {
            case ReplyEvent.FenceOpened:
                _isInCode = stopsAt(_parser.Language);
                return false;
            case ReplyEvent.FenceClosed when _isInCode:
                Code = new CodeBlock(_parser.Language, _parser.Code);
                return true;
            case ReplyEvent.Answer:
                _tokensLeft = _tokensLeft < 0 ? MaxTokensAfterAnswer : _tokensLeft;
                return false;
            default:
                return false;
        }
    }
}
