using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace R1CI.Sdk.Server.Requests;

/// <summary>JSON as the server writes it.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one object.</summary>
    /// <param name="write">Writes its members.</param>
    /// <param name="state">What it writes.</param>
    /// <param name="size">About how many bytes that will be.</param>
    public static ArrayBufferWriter<byte> Object<T>(T state, Action<Utf8JsonWriter, T> write, int size = 512)
    {
        var buffer = new ArrayBufferWriter<byte>(size);
        using var json = new Utf8JsonWriter(buffer, Style);
        json.WriteStartObject();
        write(json, state);
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }

    /// <summary>Writes text of a guest. What is no character in it, a lone surrogate, becomes U+FFFD, because JSON is Unicode.</summary>
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null && text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) json.WriteString(name, Encoding.UTF8.GetBytes(text));
        else json.WriteString(name, text);
    }
}
