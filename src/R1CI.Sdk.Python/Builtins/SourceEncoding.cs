using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;
using R1CI.Sdk.Python.Compilation;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>Source text out of bytes: UTF-8, or the encoding that a comment in the first two lines names (PEP 263).</summary>
internal static class SourceEncoding
{
    private const string Default = "utf-8";

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Decodes what <c>exec</c>, <c>eval</c> or <c>compile</c> was given as the bytes <paramref name="source"/>; raises SyntaxError.</summary>
    public static string Decode(Vm vm, in Value source, ReadOnlySpan<byte> data, string fileName)
    {
        var encoding = Declared(data) ?? Default;
        if (ConflictWithMark(data, encoding) is { } conflict) throw Error(vm, conflict, fileName);
        try
        {
            return Codecs.Decode(vm, source, data, IsUtf8(encoding) ? "utf-8-sig" : encoding, "strict");
        }
        catch (GuestException e) when (e.Is(Types.UnicodeDecodeError) || e.Is(Types.LookupError))
        {
            var line = IsUtf8(encoding) ? data[..FirstWrong(data)].Count((byte)'\n') + 1 : 0;
            throw Error(vm, (IsUtf8(encoding) ? "(unicode error) " : "") + vm.Str(e.Value), fileName, line);
        }
    }

    /// <summary>Decodes a file that declares nothing but UTF-8 and is: what nearly every file is, and needs no interpreter.</summary>
    public static bool TryDecodeUtf8(ReadOnlySpan<byte> data, [NotNullWhen(true)] out string? text)
    {
        if (data.Length <= ShortFile && IsAscii(data) && Declared(data) is null or Default)
        {
            text = Widened(data);
            return true;
        }
        var isPlain = Utf8.IsValid(data) && Declared(data) is null or Default;
        text = isPlain ? System.Text.Encoding.UTF8.GetString(data.StartsWith(ByteOrderMark) ? data[ByteOrderMark.Length..] : data) : null;
        return isPlain;
    }

    // A short file in ASCII is read by plain loops: to load the vector types of the class library's takes a new process 1.5 ms.
    private const int ShortFile = 1 << 16;

    private static bool IsAscii(ReadOnlySpan<byte> data)
    {
        foreach (var b in data) if (b > 127) return false;
        return true;
    }

    private static string Widened(ReadOnlySpan<byte> ascii)
    {
        var chars = new char[ascii.Length];
        for (var i = 0; i < chars.Length; i++) chars[i] = (char)ascii[i];
        return new string(chars);
    }

    /// <summary>Decodes a file as CPython does; <paramref name="problem"/> is the line it writes when that fails, and the result then <see langword="null"/>.</summary>
    public static string? DecodeFile(Vm vm, PyBytes file, string name, out string? problem)
    {
        var data = file.Data.AsSpan();
        var declared = Declared(data);
        var encoding = declared ?? Default;
        problem = ConflictWithMark(data, encoding) is { } conflict ? $"SyntaxError: {conflict}" : null;
        if (problem != null) return null;
        if (declared == null && !Utf8.IsValid(data))
        {
            var at = FirstWrong(data);
            problem = $"SyntaxError: Non-UTF-8 code starting with '\\x{data[at]:x2}' in file {name} on line {data[..at].Count((byte)'\n') + 1}, but no encoding declared; " +
                "see https://peps.python.org/pep-0263/ for details";
            return null;
        }
        try
        {
            // The declaration was read as ASCII, so a wide encoding contradicts itself.
            var text = Codecs.Decode(vm, file, data, IsUtf8(encoding) ? "utf-8-sig" : encoding, "strict");
            if (!encoding.StartsWith("utf-16", StringComparison.Ordinal) && !encoding.StartsWith("utf-32", StringComparison.Ordinal)) return text;
        }
        catch (GuestException e) when (e.Is(Types.UnicodeDecodeError) || e.Is(Types.LookupError))
        {
        }
        problem = $"SyntaxError: encoding problem: {encoding}";
        return null;
    }

    private static GuestException Error(Vm vm, string message, string fileName, int line = 0) => new(SyntaxErrors.ToGuest(
        vm, new PythonSyntaxException(SyntaxErrorClass.SyntaxError, message, fileName, new SyntaxErrorLocation(line, 0, null, 0, 0)), new ModuleSource(fileName, "")));

    // A file with a mark is UTF-8; CPython wants the declaration, if there is one, to say so in its usual spelling.
    private static string? ConflictWithMark(ReadOnlySpan<byte> data, string encoding) =>
        data.StartsWith(ByteOrderMark) && !IsUtf8(encoding) ? $"encoding problem: {encoding} with BOM" : null;

    private static bool IsUtf8(string encoding) => encoding == Default;

    private static int FirstWrong(ReadOnlySpan<byte> data)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(data[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    /// <summary>The encoding the source declares, spelled as CPython's errors do; <see langword="null"/> when it declares none.</summary>
    public static string? Declared(ReadOnlySpan<byte> data)
    {
        if (data.StartsWith(ByteOrderMark)) data = data[ByteOrderMark.Length..];
        for (var line = 0; line < 2; line++)
        {
            var end = data.IndexOfAny((byte)'\n', (byte)'\r');
            var text = (end < 0 ? data : data[..end]).TrimStart(" \t\f"u8);
            if (text is [(byte)'#', ..])
            {
                if (InComment(text) is { } name) return Normal(name);
            }
            else if (!text.IsEmpty)
            {
                break;
            }
            if (end < 0) break;
            data = data[(data[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1)..];
        }
        return null;
    }

    // "coding", then : or =, blanks, and the name.
    private static string? InComment(ReadOnlySpan<byte> comment)
    {
        var word = "coding"u8;
        for (var at = comment.IndexOf(word); at >= 0; at = comment.IndexOf(word))
        {
            comment = comment[(at + word.Length)..];
            if (comment is not [(byte)':' or (byte)'=', ..]) continue;
            var name = comment[1..].TrimStart(" \t"u8);
            var length = 0;
            while (length < name.Length && (char.IsAsciiLetterOrDigit((char)name[length]) || name[length] is (byte)'-' or (byte)'_' or (byte)'.')) length++;
            if (length > 0) return System.Text.Encoding.ASCII.GetString(name[..length]);
        }
        return null;
    }

    private static string Normal(string name)
    {
        var plain = name.ToLowerInvariant().Replace('_', '-');
        static bool Is(string plain, string known) => plain == known || plain.StartsWith(known + "-", StringComparison.Ordinal);
        return Is(plain, "utf-8") ? Default : Is(plain, "latin-1") || Is(plain, "iso-8859-1") || Is(plain, "iso-latin-1") ? "iso-8859-1" : name;
    }
}
