using System.Text;

namespace R1CI.Sdk.Reports.Html;

/// <summary>Writes a page that is well-formed as HTML and as XML. All text is escaped; no method takes markup.</summary>
/// <remarks>
/// Attributes that could run or fetch something (<c>style</c>, <c>on…</c>, a reference that leaves the page) are refused, so that a
/// mistake in a section cannot open what the page's policy closes.
/// </remarks>
internal sealed class HtmlWriter(Stream output) : IDisposable
{
    private const int FlushChars = 1 << 15;
    private readonly StringBuilder _pending = new();
    private readonly Stack<string> _open = new();
    private long _flushedBytes;

    /// <summary>Gets how many bytes the page has so far.</summary>
    public long BytesWritten => _flushedBytes + Encoding.UTF8.GetByteCount(_pending.ToString());

    /// <summary>Begins the document.</summary>
    public void Doctype() => _pending.Append("<!DOCTYPE html>\n");

    /// <summary>Opens an element, which ends when the result is disposed.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        StartTag(name, attributes);
        _pending.Append('>');
        _open.Push(name);
        return new Scope(this);
    }

    /// <summary>Writes an element with text in it.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using (Open(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>Writes an element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        StartTag(name, attributes);
        _pending.Append(" />");
    }

    /// <summary>Writes text.</summary>
    public void Text(string text) => HtmlText.Append(_pending, text);

    /// <summary>Ends a line of the source, for people who read it.</summary>
    public void Line()
    {
        _pending.Append('\n');
        if (_pending.Length > FlushChars)
        {
            Flush();
        }
    }

    /// <summary>Writes a style sheet or a script that comes with our assemblies, the only text that is not escaped.</summary>
    public void Embed(EmbeddedText text)
    {
        StartTag(text.Element, []);
        _pending.Append('>').Append(text.Content).Append("</").Append(text.Element).Append(">\n");
    }

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush()
    {
        var bytes = Encoding.UTF8.GetBytes(_pending.ToString());
        output.Write(bytes);
        _flushedBytes += bytes.Length;
        _pending.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => Flush();

    private void StartTag(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _pending.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            Refuse(attribute, value);
            _pending.Append(' ').Append(attribute).Append("=\"");
            HtmlText.Append(_pending, value);
            _pending.Append('"');
        }
    }

    private static void Refuse(string attribute, string value)
    {
        var isCode = attribute == "style" || attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase);
        var isForeign = attribute is "href" or "src" && !value.StartsWith('#') && value != "data:,";
        if (isCode || isForeign)
        {
            throw new ArgumentException($"A report runs and fetches nothing, which the attribute '{attribute}' with '{value}' could. Use a class, or a reference to this page.", nameof(attribute));
        }
    }

    private void Close() => _pending.Append("</").Append(_open.Pop()).Append('>');

    /// <summary>An element that is open.</summary>
    public readonly struct Scope(HtmlWriter writer) : IDisposable
    {
        /// <summary>Closes the element.</summary>
        public void Dispose() => writer.Close();
    }
}
