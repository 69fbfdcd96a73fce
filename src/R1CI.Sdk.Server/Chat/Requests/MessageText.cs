using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Requests;

/// <summary>What a message may be: text of people, not too long, without what no keyboard types.</summary>
internal static class MessageText
{
    /// <summary>Checks a message.</summary>
    /// <returns>The message, trimmed, with <c>\n</c> between its lines.</returns>
    /// <exception cref="ServerProblem">It breaks a rule.</exception>
    public static string Check(string? text, int maxChars)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ServerProblem(422, "empty_message", "The message is empty. Write a question.");
        if (text.Length > maxChars) throw TooLong(text.Length, maxChars);
        text = text.ReplaceLineEndings("\n");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair) i++;
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t')))
            {
                throw new ServerProblem(422, "control_character", $"The message has the character U+{(int)c:X4} at position {i + 1}, which is no text. Remove it and send the rest; tabs and line ends are fine.");
            }
        }

        return text.Trim();
    }

    public static ServerProblem TooLong(long chars, int maxChars) =>
        new(413, "message_too_long", $"The message has {chars:N0} characters; at most {maxChars:N0} are taken. Shorten it, or add the text as a file.");
}
