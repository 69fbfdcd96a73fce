using System.Text;

namespace R1CI.Cli;

/// <summary>Standard output as UTF-8 without a byte order mark and with plain newlines, whatever the console's settings are.</summary>
internal static class StandardOutput
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Opens a buffered writer; a terminal sees every write at once.</summary>
    public static StreamWriter OpenWriter() => new(Console.OpenStandardOutput(), Utf8, 1 << 15) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" };
}
