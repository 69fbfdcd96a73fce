using System.Text;
using System.Text.Unicode;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Reads raw sources: of JSON lines with <c>content</c>, of a folder of <c>.py</c> files or a git checkout, or one <c>.py</c> file.</summary>
public static class RawReader
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "intake";

    // A longer line is read at once, most of them to be dropped: several that wait would take much memory.
    private const int MostWaitingBytes = 1 << 20;

    private const char ByteOrderMark = '\ufeff';

    /// <summary>Reads the sources in order, one at a time in memory: the lines of a file, or the files of a folder by path.</summary>
    /// <param name="path">
    /// A file of JSON lines, plain or packed with gzip; a <c>.py</c> file; or a folder. Of a git checkout, as the folder or inside it, the tracked files are
    /// taken; of other folders all, except below names that begin with a dot, virtual environments and <c>node_modules</c>. Links are not followed.
    /// </param>
    /// <param name="options">What is taken.</param>
    /// <returns>Each source of the part asked for, or why it is none.</returns>
    /// <exception cref="FileNotFoundException">There is neither file nor folder.</exception>
    /// <exception cref="IOException">While it is read: the file is damaged, or of a form that is not read.</exception>
    public static IEnumerable<StageResult<RawSource>> Read(string path, IntakeOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        return Items(path, options).Where(item => options.Shard.Contains(item.Name)).Select(static item => item.Read());
    }

    /// <summary>Gets the sources of all parts before they are read; the same exceptions.</summary>
    internal static IEnumerable<RawItem> Items(string path, IntakeOptions options)
    {
        if (options.Shard is not { Count: >= 1, Index: >= 0 } shard || shard.Index >= shard.Count) throw new ArgumentException($"A part must be one of 0 to its count, and is {options.Shard}.", nameof(options));
        return Directory.Exists(path) ? FolderItems(path, options)
            : !File.Exists(path) ? throw new FileNotFoundException($"'{path}' must be a file of JSON lines, a .py file or a folder of .py files, and there is nothing of that name.", path)
            : path.EndsWith(".py", StringComparison.OrdinalIgnoreCase) ? [FileItem(path, options)]
            : LineItems(path, options);
    }

    private static RawItem FileItem(string path, IntakeOptions options)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var file = new FolderFile(Path.GetFileName(path), "", null);
        return new RawItem(file.Name, () => ReadFile(folder, file, new Licenses(folder), options));
    }

    private static IEnumerable<RawItem> FolderItems(string folder, IntakeOptions options)
    {
        var licenses = new Licenses(folder);
        return FolderFiles.Of(folder).Select(file => new RawItem(file.Name, () => ReadFile(folder, file, licenses, options)));
    }

    private static StageResult<RawSource> ReadFile(string folder, FolderFile file, Licenses licenses, IntakeOptions options)
    {
        if (file.Fault is not null) return new Drop(Stage, file.Name, DropReason.Unreadable, file.Fault);
        try
        {
            var path = Path.Combine(folder, file.Name);
            var length = new FileInfo(path).Length;
            if (length == 0) return Empty(file.Name); // also a pipe, which nobody may ever write to
            if (length > options.MaxBytes) return TooLarge(file.Name, length, options);
            var bytes = Start(path, options.MaxBytes);
            return Checked(file.Name, bytes, options) is { } drop ? drop : Licensed(RawSource.Of(Encoding.UTF8.GetString(bytes).TrimStart(ByteOrderMark)) with { Path = file.Name, RepoName = file.Repository }, licenses);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Drop(Stage, file.Name, DropReason.Unreadable, exception.Message);
        }
    }

    // One byte more than is taken, of a file that grows meanwhile.
    private static byte[] Start(string path, long most)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[Math.Min(file.Length, most) + 1];
        return buffer[..file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    private static RawSource Licensed(RawSource source, Licenses licenses)
    {
        if (Licenses.OfHeader(source.Content) is { Length: > 0 } own) return source with { License = own, LicenseFrom = RawSource.FromHeader };
        var (name, file) = licenses.Of(source.Path.LastIndexOf('/') is >= 0 and var end ? source.Path[..end] : "");
        return source with { License = name, LicenseFrom = file };
    }

    private static IEnumerable<RawItem> LineItems(string path, IntakeOptions options)
    {
        foreach (var line in RawLines.Read(path))
        {
            var name = NameOf(line.Number);
            if (line.IsTooLong)
            {
                yield return new RawItem(name, () => new Drop(Stage, name, DropReason.TooLarge, FormattableString.Invariant($"The line has more than {RawLines.MaxBytes:N0} bytes.")));
            }
            else if (!line.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                var bytes = line.Bytes.ToArray();
                var read = bytes.Length > MostWaitingBytes ? ReadLine(name, bytes, options) : default;
                yield return new RawItem(name, bytes.Length > MostWaitingBytes ? () => read : () => ReadLine(name, bytes, options));
            }
        }
    }

    private static StageResult<RawSource> ReadLine(string name, byte[] bytes, IntakeOptions options)
    {
        if (!Utf8.IsValid(bytes)) return new Drop(Stage, name, DropReason.NotText, "The line is not UTF-8.");
        try
        {
            var source = RecordReading.Source(Encoding.UTF8.GetString(bytes).TrimStart(ByteOrderMark));
            if (source.LengthBytes > options.MaxBytes) return TooLarge(source.Id, source.LengthBytes, options);
            if (Checked(source.Id, Encoding.UTF8.GetBytes(source.Content), options) is { } drop) return drop;
            return Licenses.OfHeader(source.Content) is { Length: > 0 } own ? source with { License = own, LicenseFrom = RawSource.FromHeader } : source;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            return new Drop(Stage, name, DropReason.BrokenLine, exception.Message);
        }
    }

    private static Drop? Checked(string name, byte[] bytes, IntakeOptions options) =>
        bytes.AsSpan().IndexOf((byte)0) >= 0 ? new Drop(Stage, name, DropReason.NotText, "The source has a NUL byte.")
        : !Utf8.IsValid(bytes) ? new Drop(Stage, name, DropReason.NotText, "The source is not UTF-8.")
        : bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty ? Empty(name)
        : bytes.LongLength > options.MaxBytes ? TooLarge(name, bytes.LongLength, options) : null;

    private static string NameOf(long number) => FormattableString.Invariant($"line {number}");

    private static Drop Empty(string name) => new(Stage, name, DropReason.Empty, "The source is empty.");

    private static Drop TooLarge(string name, long length, IntakeOptions options) =>
        new(Stage, name, DropReason.TooLarge, FormattableString.Invariant($"The source has {length:N0} bytes, and at most {options.MaxBytes:N0} are taken."));
}
