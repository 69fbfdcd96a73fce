using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Reads raw sources: of JSON lines with <c>content</c>, of a folder of <c>.py</c> files or a git checkout, or one <c>.py</c> file.</summary>
public static class RawReader
{
    /// <summary>The stage's name.</summary>
    public const string Stage = "intake";

    private const char ByteOrderMark = '\ufeff';
    private const int MaxLicenseChars = 2_000;

    private static readonly (string Words, string Name)[] Licenses =
    [
        ("Apache License", "Apache-2.0"), ("MIT License", "MIT"), ("Permission is hereby granted, free of charge", "MIT"), ("GNU AFFERO", "AGPL-3.0"), ("GNU LESSER", "LGPL"),
        ("GNU GENERAL PUBLIC", "GPL"), ("Mozilla Public License", "MPL-2.0"), ("Redistribution and use in source and binary forms", "BSD"), ("This is free and unencumbered", "Unlicense"),
    ];

    /// <summary>Reads the sources in order, one at a time in memory: the lines of a file, or the files of a folder by path.</summary>
    /// <param name="path">A file or a folder. Folders whose name begins with a dot are left out.</param>
    /// <param name="options">What is taken.</param>
    /// <returns>Each source of the part asked for, or why it is none.</returns>
    /// <exception cref="FileNotFoundException">There is neither file nor folder.</exception>
    public static IEnumerable<StageResult<RawSource>> Read(string path, IntakeOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        if (options.ShardCount < 1 || options.ShardIndex < 0 || options.ShardIndex >= options.ShardCount)
        {
            throw new ArgumentException($"A part must be one of 0 to its count, and is {options.ShardIndex} of {options.ShardCount}.", nameof(options));
        }

        return Directory.Exists(path) ? ReadFolder(path, options)
            : !File.Exists(path) ? throw new FileNotFoundException($"'{path}' must be a file of JSON lines, a .py file or a folder of .py files, and there is nothing of that name.", path)
            : path.EndsWith(".py", StringComparison.OrdinalIgnoreCase) ? [ReadFile(path, Path.GetFileName(path), "", "", options)]
            : ReadLines(path, options);
    }

    private static IEnumerable<StageResult<RawSource>> ReadFolder(string folder, IntakeOptions options)
    {
        var license = LicenseOf(folder);
        var repository = Directory.Exists(Path.Combine(folder, ".git")) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) : "";
        var paths = Directory.EnumerateFiles(folder, "*.py", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(static name => !name.StartsWith('.') && !name.Contains("/.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return Part(paths, options).Select(name => ReadFile(Path.Combine(folder, name), name, repository, license, options));
    }

    private static StageResult<RawSource> ReadFile(string file, string name, string repository, string license, IntakeOptions options)
    {
        var length = new FileInfo(file).Length;
        if (length > options.MaxBytes) return TooLarge(name, length, options);
        var bytes = File.ReadAllBytes(file);
        return Checked(name, bytes, options) is { } drop ? drop : RawSource.Of(Encoding.UTF8.GetString(bytes).TrimStart(ByteOrderMark)) with { Path = name, RepoName = repository, License = license };
    }

    private static IEnumerable<StageResult<RawSource>> ReadLines(string path, IntakeOptions options)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        foreach (var (number, _, bytes, _) in JsonLines.Read(stream))
        {
            if ((number - 1) % options.ShardCount == options.ShardIndex && !bytes.Span.Trim(" \t\r"u8).IsEmpty) yield return ReadLine(number, bytes, options);
        }
    }

    private static StageResult<RawSource> ReadLine(long number, ReadOnlyMemory<byte> bytes, IntakeOptions options)
    {
        var name = FormattableString.Invariant($"line {number}");
        if (!Utf8.IsValid(bytes.Span)) return new Drop(Stage, name, DropReason.NotText, "The line is not UTF-8.");
        try
        {
            var source = RecordReading.Source(Encoding.UTF8.GetString(bytes.Span).TrimStart(ByteOrderMark));
            return source.LengthBytes > options.MaxBytes ? TooLarge(source.Id, source.LengthBytes, options)
                : Checked(source.Id, Encoding.UTF8.GetBytes(source.Content), options) is { } drop ? drop : source;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            return new Drop(Stage, name, DropReason.BrokenLine, exception.Message);
        }
    }

    private static Drop? Checked(string name, byte[] bytes, IntakeOptions options) =>
        bytes.AsSpan().IndexOf((byte)0) >= 0 ? new Drop(Stage, name, DropReason.NotText, "The source has a NUL byte.")
        : !Utf8.IsValid(bytes) ? new Drop(Stage, name, DropReason.NotText, "The source is not UTF-8.")
        : bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty ? new Drop(Stage, name, DropReason.Empty, "The source is empty.")
        : bytes.LongLength > options.MaxBytes ? TooLarge(name, bytes.LongLength, options) : null;

    private static Drop TooLarge(string name, long length, IntakeOptions options) =>
        new(Stage, name, DropReason.TooLarge, FormattableString.Invariant($"The source has {length:N0} bytes, and at most {options.MaxBytes:N0} are taken."));

    private static IEnumerable<string> Part(IEnumerable<string> names, IntakeOptions options) =>
        names.Where((_, at) => at % options.ShardCount == options.ShardIndex);

    private static string LicenseOf(string folder)
    {
        var file = Directory.EnumerateFiles(folder).Where(static file => Path.GetFileName(file).StartsWith("LICEN", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file).StartsWith("COPYING", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        if (file is null) return "";
        var buffer = new char[MaxLicenseChars];
        using var reader = new StreamReader(file);
        var text = new string(buffer, 0, reader.ReadBlock(buffer));
        return Licenses.FirstOrDefault(known => text.Contains(known.Words, StringComparison.OrdinalIgnoreCase)).Name ?? Path.GetFileName(file);
    }
}
