using System.Net.Http.Headers;

namespace R1CI.Cli.Endpoints;

/// <summary>The key for servers, which reaches their requests and nothing else: no file, no message, also when a server sends it back.</summary>
internal sealed class EndpointKey
{
    private const string Mark = "[key]";

    private readonly string _text;

    private EndpointKey(string text) => _text = text;

    /// <summary>Reads <c>R1CI_API_KEY</c>, else <c>OPENAI_API_KEY</c>, without white space around it.</summary>
    /// <exception cref="CommandException">The key cannot stand in a request.</exception>
    public static EndpointKey FromEnvironment()
    {
        var name = Environment.GetEnvironmentVariable("R1CI_API_KEY") is not null ? "R1CI_API_KEY" : "OPENAI_API_KEY";
        var text = (Environment.GetEnvironmentVariable(name) ?? "").Trim();
        return text.All(static c => c is > ' ' and <= '~') ? new EndpointKey(text)
            : throw new CommandException(ExitCode.Usage, $"{name} must be printable ASCII without spaces, and has {text.Length} characters with others among them. Set it again.");
    }

    /// <summary>Gets the header of a request; <see langword="null"/> without a key.</summary>
    public AuthenticationHeaderValue? Header => _text.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", _text);

    /// <summary>Whether a text holds the key.</summary>
    public bool IsIn(string text) => _text.Length > 0 && text.Contains(_text, StringComparison.Ordinal);

    /// <summary>Gets a text with a mark in the key's place.</summary>
    public string Without(string text) => IsIn(text) ? text.Replace(_text, Mark, StringComparison.Ordinal) : text;
}
