using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace R1CI.Sdk.Reports.Html;

/// <summary>The style sheet or the script of a page, stored in an assembly of ours.</summary>
/// <param name="Element">The element it goes into.</param>
/// <param name="Content">The text; nothing in it ends the element or needs an escape in XML.</param>
internal sealed record EmbeddedText(string Element, string Content)
{
    /// <summary>Gets the look of a report.</summary>
    public static EmbeddedText Style { get; } = Read(typeof(EmbeddedText).Assembly, "style", "report.css");

    /// <summary>Gets what lets readers sort tables and open all runs; the page is whole without it.</summary>
    public static EmbeddedText Script { get; } = Read(typeof(EmbeddedText).Assembly, "script", "report.js");

    /// <summary>Gets the expression that lets a content security policy allow this text and no other.</summary>
    public string PolicySource => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)))}'";

    /// <summary>Reads a text that an assembly has in it.</summary>
    public static EmbeddedText Read(Assembly assembly, string element, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);

        // Parsers read CR LF as LF before they compare digests.
        return new EmbeddedText(element, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
