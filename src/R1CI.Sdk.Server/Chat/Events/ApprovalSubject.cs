using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Server.Chat.Events;

/// <summary>What a user is asked to approve.</summary>
/// <param name="Kind"><c>code</c> or <c>call</c>.</param>
/// <param name="Name">The language of the script, or the name of the host's function.</param>
/// <param name="Text">The whole script, or the arguments as JSON.</param>
internal sealed record ApprovalSubject(string Kind, string Name, string Text)
{
    /// <summary>Gets the SHA-256 of what is asked, in lower-case hexadecimal, as <see cref="Execution.Approval"/> records it: an answer that carries it is for this and for nothing else.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Kind == "code" ? Text : $"{Name}\n{Text}")));
}
