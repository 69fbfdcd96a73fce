using System.Text.Json;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>How a collection is written.</summary>
public sealed record RolloutStoreOptions
{
    /// <summary>Gets or sets whether a collection that is there already is continued.</summary>
    /// <value>The default is <see langword="false"/>: then there must be none.</value>
    public bool Resume { get; set; }

    /// <summary>Gets or sets whether durations are written; without them the same collection gives the same bytes.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IncludeTiming { get; set; } = true;

    /// <summary>Gets or sets whether a continued collection drops the records of runs that failed, so that they are run again.</summary>
    /// <value>The default is <see langword="false"/>: a run that failed as often as it may be tried stays as it is.</value>
    public bool RunsFailedAgain { get; set; }
}

/// <summary>Keeps a collection in files that survive a kill at any byte. Thread-safe.</summary>
/// <remarks>
/// Beside <c>NAME.jsonl</c>, whose records (<c>ci.traj/1</c>) stand in the order they finished until <see cref="Complete"/> puts them in order of group and
/// sample, there are <c>NAME.groups.jsonl</c> (<c>ci.group/1</c>, always derived from the records), <c>NAME.skipped.jsonl</c> (<c>ci.skipped/1</c>: rollouts
/// without a token of the model, with the reason) and <c>NAME.manifest.json</c> (what was asked, of which build, and, while it is complete, what the files came to). Records are with the operating system when
/// <see cref="Add"/> returns, and on the disk soon after their group is whole. In memory for the places of the records, not for the records.
/// </remarks>
public sealed class RolloutStore : IRolloutSink, IDisposable
{
    internal const string GroupsEnding = ".groups.jsonl";
    internal const string SkippedEnding = ".skipped.jsonl";

    private readonly Lock _gate = new();
    private readonly SortedDictionary<(int Index, int Version), StoredGroup> _groups = [];
    private readonly HashSet<int> _versions = [];
    private RolloutManifest _manifest;
    private readonly TrajectoryFileWriter _records;
    private readonly SideFile _groupRows;
    private readonly SideFile _skippedRows;
    private readonly BackgroundFlush _flush;
    private long _tornBefore;
    private bool _isComplete;

    private RolloutStore(string path, RolloutManifest manifest, bool isNew, RolloutStoreOptions options)
    {
        _manifest = manifest;
        Path = path;
        _records = TrajectoryFileWriter.Open(path, new TrajectoryJsonOptions { IncludeTiming = options.IncludeTiming }, Remember);
        try
        {
            Resumed = _records.Count;
            if (isNew) Begin();
            else _manifest = TakeBack(path) ?? manifest;
            _skippedRows = new SideFile(Beside(path, SkippedEnding), options.Resume ? RememberSkipped : null);
            _groupRows = new SideFile(Beside(path, GroupsEnding), null);
            _flush = new BackgroundFlush(FlushAll);
            foreach (var group in _groups.Values)
            {
                CloseIfFull(group);
            }
        }
        catch
        {
            _groupRows?.Dispose();
            _skippedRows?.Dispose();
            _records.Dispose();
            throw;
        }
    }

    /// <summary>Gets the file of the records.</summary>
    public string Path { get; }

    /// <summary>Gets the collection's name, which every record carries.</summary>
    public string RunId => _manifest.RunId;

    /// <summary>Gets how many records were there already.</summary>
    public long Resumed { get; }

    /// <summary>Gets how many records there are.</summary>
    public long Count => _records.Count;

    /// <summary>Gets how many bytes of a torn last line were moved to <c>NAME.jsonl.torn</c>; 0 when the file ended well.</summary>
    public long TornBytes => _records.TornBytes + _tornBefore;

    /// <summary>Opens a collection.</summary>
    /// <param name="path">The file of the records, ending in <c>.jsonl</c>; its folder exists.</param>
    /// <param name="manifest">What is asked. Its name is not used when the collection is continued.</param>
    /// <param name="options">How it is written; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ResumeException">There is a collection already, and it is not to be continued, was asked something else, or is of another build.</exception>
    /// <exception cref="FormatException">A file is not what was written; nothing is changed.</exception>
    /// <exception cref="IOException">A file cannot be read or written, or another process has the collection.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static RolloutStore Open(string path, RolloutManifest manifest, RolloutStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(manifest);
        options = (options ?? new RolloutStoreOptions()) with { };
        if (!path.EndsWith(".jsonl", StringComparison.Ordinal)) throw new ArgumentException($"A collection's file must end in '.jsonl', and is '{path}'.", nameof(path));
        var manifestPath = Beside(path, ManifestFile.Ending);
        var hasRecords = File.Exists(path) && new FileInfo(path).Length > 0;
        var before = hasRecords || options.Resume ? ManifestFile.Read(manifestPath) : null;
        if (hasRecords && !options.Resume)
        {
            throw HasRecords(path);
        }

        if (hasRecords && before is null)
        {
            throw new ResumeException($"'{path}' has records, and '{manifestPath}', which says what they were asked, is missing. Write elsewhere.") { IsInput = true };
        }

        if (before is not null)
        {
            RolloutResume.Check(path, before, manifest);
            var torn = options.RunsFailedAgain ? TrajectoryFileWriter.Drop(path, HasFailed, () => TakeBack(path)) : 0;
            return new RolloutStore(path, before, isNew: false, options) { _tornBefore = torn };
        }

        return new RolloutStore(path, manifest, isNew: true, options);
    }

    /// <inheritdoc/>
    public bool Contains(RolloutKey key, int groupIndex)
    {
        lock (_gate)
        {
            return _groups.TryGetValue((groupIndex, key.PolicyVersion), out var group) && group.Has(key.Sample);
        }
    }

    /// <inheritdoc/>
    public bool ContainsGroup(int groupIndex)
    {
        lock (_gate)
        {
            return _versions.Any(version => _groups.TryGetValue((groupIndex, version), out var group) && group.IsFull);
        }
    }

    /// <summary>Notes in the manifest which weights a version of the policy has, before its first record: for collections whose weights change while they run.</summary>
    /// <param name="version">The version.</param>
    /// <param name="weightsSha256">The digest of its weights.</param>
    /// <exception cref="ResumeException">The collection knows the version with other weights; nothing is changed.</exception>
    /// <exception cref="IOException">The manifest cannot be written.</exception>
    public void AddPolicy(int version, string weightsSha256)
    {
        ArgumentNullException.ThrowIfNull(weightsSha256);
        lock (_gate)
        {
            if (_manifest.Policies.TryGetValue(version, out var known))
            {
                if (known == weightsSha256) return;
                throw new ResumeException($"'{Path}' has records of policy version {version} with weights '{known}', and these are '{weightsSha256}'. Give new weights a new version.") { IsInput = true };
            }

            var noted = _manifest with { Policies = new Dictionary<int, string>(_manifest.Policies) { [version] = weightsSha256 } };
            ManifestFile.Write(Beside(Path, ManifestFile.Ending), noted);
            _manifest = noted;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The disk is full or broken; what was there before stays as it is.</exception>
    /// <exception cref="InvalidOperationException">The collection is complete, or has the rollout already.</exception>
    public void Add(Rollout rollout)
    {
        ArgumentNullException.ThrowIfNull(rollout);
        CheckOpen();
        var facts = RecordFacts.Of(rollout);
        if (Contains(rollout.Key, rollout.GroupIndex)) throw new InvalidOperationException($"The collection has rollout '{rollout.Key.Id}' already.");
        var place = _records.Put(rollout.ToRecord(RunId));
        lock (_gate)
        {
            CloseIfFull(Remember(facts, place));
        }
    }

    /// <inheritdoc/>
    public void Skip(SkippedRollout skipped)
    {
        ArgumentNullException.ThrowIfNull(skipped);
        CheckOpen();
        lock (_gate)
        {
            var group = GroupOf(skipped.GroupIndex, skipped.Key.PolicyVersion, skipped.GroupSize);
            group.Add(skipped);
            CloseIfFull(group);
        }
    }

    /// <summary>Ends the collection: puts records, groups and skipped rollouts in order of group and sample, so that the files do not tell in which order the rollouts finished.</summary>
    /// <remarks>Nothing can be added then, until the collection is opened anew.</remarks>
    /// <exception cref="IOException">The disk is full or broken; the records stay in the order they had.</exception>
    public void Complete()
    {
        lock (_gate)
        {
            if (_isComplete) return;
            CloseAll();
            _flush.Wait();
            var places = _groups.Values.SelectMany(group => group.Records);
            if (!IsAscending(places)) _records.Reorder(places);
            _groupRows.Reorder(_groups.Values.SelectMany(group => group.Rows));
            _skippedRows.Reorder(_groups.Values.SelectMany(group => group.SkippedRows));
            _records.Flush();
            // Last of all: whoever finds it finds the files as it says.
            var complete = _manifest with { Complete = new CollectionDigest(_records.Digest, _groupRows.Digest, _skippedRows.Digest) };
            ManifestFile.Write(Beside(Path, ManifestFile.Ending), complete);
            (_manifest, _isComplete) = (complete, true);
        }
    }

    /// <summary>Writes the rows of groups that are not whole, and closes the files.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            try
            {
                CloseAll();
                _flush.Wait();
                FlushAll();
            }
            catch (Exception problem) when (problem is IOException or ObjectDisposedException)
            {
                // Derived rows are made again by the next resume; the records are where they were.
            }

            _groupRows.Dispose();
            _skippedRows.Dispose();
            _records.Dispose();
        }
    }

    private void CheckOpen()
    {
        if (Volatile.Read(ref _isComplete)) throw new InvalidOperationException($"The collection '{Path}' is complete. Open it again to add to it.");
    }

    // Only who has the lock writes the manifest: another process may have begun the same collection since it was looked at.
    private void Begin()
    {
        if (_records.Count > 0) throw HasRecords(Path);
        ManifestFile.Write(Beside(Path, ManifestFile.Ending), _manifest);
    }

    // What is opened to be added to is complete no more, before the first byte of it changes. Read anew: another process may have gone on with it since it was looked at.
    private static RolloutManifest? TakeBack(string path)
    {
        var manifestPath = Beside(path, ManifestFile.Ending);
        var found = ManifestFile.Read(manifestPath);
        if (found?.Complete is null) return found;
        found = found with { Complete = null };
        ManifestFile.Write(manifestPath, found);
        return found;
    }

    private static ResumeException HasRecords(string path) => new($"'{path}' has records already. Resume it (--resume), or write elsewhere.");

    private static bool HasFailed(JsonElement record) => record.TryGetProperty("stop_reason", out var reason) && reason.ValueEquals(StopReason.Failed.ToJsonName());

    internal static string Beside(string path, string ending) => path[..^".jsonl".Length] + ending;

    private static bool IsAscending(IEnumerable<RecordPlace> places)
    {
        var end = 0L;
        foreach (var place in places)
        {
            if (place.Offset < end) return false;
            end = place.Offset + place.Length;
        }

        return true;
    }

    private void Remember(JsonElement record, RecordPlace place) => Remember(RecordFacts.Of(record), place);

    private StoredGroup Remember(RecordFacts facts, RecordPlace place)
    {
        var group = GroupOf(facts.GroupIndex, facts.PolicyVersion, facts.Size);
        group.Add(facts, place);
        return group;
    }

    private bool RememberSkipped(JsonElement row, RecordPlace place)
    {
        if (!SkippedRow.IsFinal(row, out var key, out var samples, out var size)) return false;
        GroupOf(key.GroupIndex, key.PolicyVersion, size).AddImpossible(samples, place);
        return true;
    }

    private StoredGroup GroupOf(int index, int version, int size)
    {
        if (!_groups.TryGetValue((index, version), out var group)) _groups[(index, version)] = group = new StoredGroup(size);
        _versions.Add(version);
        return group;
    }

    private void CloseIfFull(StoredGroup group)
    {
        if (group.IsClosed || !group.IsFull) return;
        group.Close(_groupRows, _skippedRows);
        _flush.Ask();
    }

    private void CloseAll()
    {
        foreach (var group in _groups.Values.Where(group => !group.IsClosed))
        {
            group.Close(_groupRows, _skippedRows);
        }
    }

    private void FlushAll()
    {
        _records.Flush();
        _skippedRows.Flush();
        _groupRows.Flush();
    }
}
