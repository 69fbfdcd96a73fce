using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Finds out under which licence a source stands: by its own header, else by the nearest licence file above it. Names are those of SPDX where the words leave no doubt. Thread-safe.</summary>
/// <param name="root">The folder that holds all.</param>
internal sealed partial class Licenses(string root)
{
    private const int MaxChars = 4_000;

    // In this order: the text of one names the others.
    private static readonly (string Words, string Name)[] Texts =
    [
        ("gnu affero general public license", "AGPL-3.0"), ("gnu lesser general public license version 2.1", "LGPL-2.1"), ("gnu lesser general public license version 3", "LGPL-3.0"), ("gnu lesser general public", "LGPL"),
        ("gnu general public license version 2", "GPL-2.0"), ("gnu general public license version 3", "GPL-3.0"), ("gnu general public", "GPL"), ("apache license version 2.0", "Apache-2.0"), ("apache license", "Apache"),
        ("mozilla public license version 2.0", "MPL-2.0"), ("mozilla public license", "MPL"), ("mit license", "MIT"), ("permission is hereby granted, free of charge", "MIT"),
        ("neither the name", "BSD-3-Clause"), ("redistribution and use in source and binary forms", "BSD-2-Clause"), ("permission to use, copy, modify, and/or distribute this software for any purpose", "ISC"),
        ("this is free and unencumbered", "Unlicense"), ("cc0 1.0 universal", "CC0-1.0"), ("python software foundation license", "PSF-2.0"),
    ];

    private readonly ConcurrentDictionary<string, (string Name, string File)> _known = new(StringComparer.Ordinal);

    /// <summary>Gets what a source says of itself: <c>SPDX-License-Identifier</c> among its first characters; empty when it says nothing.</summary>
    public static string OfHeader(string content) => Header().Match(content, 0, Math.Min(content.Length, MaxChars)) is { Success: true } found ? found.Groups[1].Value.Trim() : "";

    /// <summary>Gets the licence of a folder and the file that says so, by paths inside the root; both empty when there is none up to the root.</summary>
    /// <param name="folder">A path inside the root with slashes; empty for the root.</param>
    public (string Name, string File) Of(string folder)
    {
        if (_known.TryGetValue(folder, out var known)) return known;
        var found = In(folder);
        if (found.Name.Length == 0 && folder.Length > 0) found = Of(folder.LastIndexOf('/') is >= 0 and var end ? folder[..end] : "");
        return _known[folder] = found;
    }

    /// <summary>Gets the name of a licence by its text; <c>other</c> when no known words are at its beginning.</summary>
    internal static string NameOf(string text)
    {
        var words = Spaces().Replace(text, " ").Replace("license, version", "license version", StringComparison.OrdinalIgnoreCase);
        return Texts.FirstOrDefault(known => words.Contains(known.Words, StringComparison.OrdinalIgnoreCase)).Name ?? "other";
    }

    private (string Name, string File) In(string folder)
    {
        try
        {
            var file = Directory.EnumerateFiles(Path.Combine(root, folder)).Select(Path.GetFileName)
                .Where(static name => name!.StartsWith("LICEN", StringComparison.OrdinalIgnoreCase) || name.StartsWith("COPYING", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault();
            if (file is null || new FileInfo(Path.Combine(root, folder, file)).Length == 0) return ("", "");
            var buffer = new char[MaxChars];
            using var reader = new StreamReader(Path.Combine(root, folder, file), Encoding.UTF8);
            return (NameOf(new string(buffer, 0, reader.ReadBlock(buffer))), folder.Length == 0 ? file : $"{folder}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ("", ""); // a source without a known licence, as the others of its kind
        }
    }

    [GeneratedRegex(@"SPDX-License-Identifier:[ \t]*([A-Za-z0-9.+\-()]+(?:[ \t]+(?:OR|AND|WITH)[ \t]+[A-Za-z0-9.+\-()]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
