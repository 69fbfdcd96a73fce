using System.Security.Cryptography;
using R1CI.Sdk.CodeIO.Files;

namespace R1CI.Sdk.CodeIO.Merging;

/// <summary>The files that a merge writes, with what each is known by.</summary>
internal sealed class MergedFiles : IDisposable
{
    private const int BufferBytes = 1 << 18;

    private readonly Dictionary<string, (FileStream Stream, IncrementalHash Hash)> _files = new(StringComparer.Ordinal);

    /// <param name="folder">The folder for them.</param>
    public MergedFiles(string folder)
    {
        foreach (var name in RunFiles.OfRun.Append(RunFiles.Progress))
        {
            _files.Add(name, (new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes), IncrementalHash.CreateHash(HashAlgorithmName.SHA256)));
        }
    }

    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var (stream, hash) = _files[name];
        stream.Write(bytes);
        hash.AppendData(bytes);
    }

    /// <summary>Makes sure that everything survives a crash of the machine, and closes the files.</summary>
    public SortedDictionary<string, FileMark> Close()
    {
        SortedDictionary<string, FileMark> marks = new(StringComparer.Ordinal);
        foreach (var (name, (stream, hash)) in _files)
        {
            stream.Flush(flushToDisk: true);
            marks.Add(name, new FileMark(stream.Position, Convert.ToHexStringLower(hash.GetHashAndReset())));
        }

        Dispose();
        return marks;
    }

    public void Dispose()
    {
        foreach (var (stream, hash) in _files.Values)
        {
            stream.Dispose();
            hash.Dispose();
        }
    }
}
