using System.Text;
using System.Text.Json;
using R1CI.Sdk.Files;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Writes the files of a merged collection; the records are chained anew and carry its name.</summary>
internal sealed class MergedCollection : IDisposable
{
    private const int RowsBuffer = 1 << 16;

    private readonly string _path;
    private readonly RolloutManifest _manifest;
    private readonly byte[] _name;
    private readonly ChainedFile _records;
    private readonly DigestedFile _groups;
    private readonly DigestedFile _skipped;
    private byte[] _renamed = [];

    /// <param name="path">The file of the records.</param>
    /// <param name="manifest">What the whole run was asked.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public MergedCollection(string path, RolloutManifest manifest)
    {
        (_path, _manifest) = (path, manifest);
        _name = Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(manifest.RunId, TrajectoryJson.Form.Encoder)}\"");
        _records = new ChainedFile(path);
        _groups = new DigestedFile(RolloutStore.Beside(path, RolloutStore.GroupsEnding), RowsBuffer);
        _skipped = new DigestedFile(RolloutStore.Beside(path, RolloutStore.SkippedEnding), RowsBuffer);
    }

    /// <param name="line">The record with its newline.</param>
    /// <param name="head">What it says.</param>
    public void AddRecord(ReadOnlySpan<byte> line, RecordHead head) => _records.Add(head.RunId == _manifest.RunId ? line : Rename(line, head.RunIdAt));

    public void AddGroup(ReadOnlySpan<byte> line) => _groups.Add(line);

    public void AddSkipped(ReadOnlySpan<byte> line) => _skipped.Add(line);

    /// <summary>Ends the files, and writes the manifest.</summary>
    /// <returns>What the files came to.</returns>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public CollectionDigest Complete()
    {
        var complete = new CollectionDigest(_records.End(), _groups.End(), _skipped.End());
        ManifestFile.Write(RolloutStore.Beside(_path, ManifestFile.Ending), _manifest with { Complete = complete });
        return complete;
    }

    public void Dispose()
    {
        _records.Dispose();
        _groups.Dispose();
        _skipped.Dispose();
    }

    private ReadOnlySpan<byte> Rename(ReadOnlySpan<byte> line, Range at)
    {
        var (start, length) = at.GetOffsetAndLength(line.Length);
        var size = line.Length - length + _name.Length;
        if (_renamed.Length < size) _renamed = new byte[size + (size / 2)];
        line[..start].CopyTo(_renamed);
        _name.CopyTo(_renamed.AsSpan(start));
        line[(start + length)..].CopyTo(_renamed.AsSpan(start + _name.Length));
        return _renamed.AsSpan(0, size);
    }
}
