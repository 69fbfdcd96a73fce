using System.Diagnostics.CodeAnalysis;
using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Objects;
using R1CI.Sdk.Python.Runtime;

namespace R1CI.Sdk.Python;

/// <summary>Reads Python source files.</summary>
public static class PythonSource
{
    /// <summary>Decodes the bytes of a source file: UTF-8, or the encoding that a comment in its first two lines declares (PEP 263).</summary>
    /// <param name="bytes">The whole file, with or without a byte order mark.</param>
    /// <param name="fileName">The name that <paramref name="problem"/> gives.</param>
    /// <param name="text">The source text; <see langword="null"/> when the bytes cannot be decoded.</param>
    /// <param name="problem">The line CPython prints when they cannot be, such as <c>SyntaxError: encoding problem: foo</c>; otherwise <see langword="null"/>.</param>
    /// <returns>Whether there is a text.</returns>
    public static bool TryDecode(
        ReadOnlySpan<byte> bytes, string fileName, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        problem = null;
        if (SourceEncoding.TryDecodeUtf8(bytes, out text)) return true;
        Setup.Ensure();
        var vm = new Vm(new PythonSessionOptions { TimeProvider = new StoppedClock() });
        vm.StartMeter(new PythonLimits { MaxBytes = (1 << 20) + (16L * bytes.Length) }, CancellationToken.None);
        text = SourceEncoding.DecodeFile(vm, new PyBytes(bytes.ToArray()), fileName, out problem);
        return text != null;
    }

    // Decoding asks no clock, and the time of this library comes from the host alone.
    internal sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
