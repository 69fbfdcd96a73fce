using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Remembers every key with the number of who had it first, in memory that does not grow: beyond a million places the table is a file. Not thread-safe.</summary>
/// <remarks>Open addressing over keys that are hashes already. The file has no name where the system allows it, so a process that is killed leaves none.</remarks>
internal sealed class SeenTable : IDisposable
{
    public const int DefaultPlacesInMemory = 1 << 20; // 16 MiB

    private const int FirstPlaces = 1 << 12;
    private const int BlockPlaces = 64;
    private const int PlaceBytes = 16;

    private readonly string? _folder;
    private readonly int _placesInMemory;
    private Place[] _memory = new Place[FirstPlaces];
    private SafeFileHandle? _file;
    private long _places = FirstPlaces;
    private long _count;
    private int _files;

    /// <param name="folder">Where the file may be made; <see langword="null"/> for the system's folder for such files.</param>
    /// <param name="placesInMemory">How many places are held in memory, a power of two; three of four are used.</param>
    public SeenTable(string? folder = null, int placesInMemory = DefaultPlacesInMemory) => (_folder, _placesInMemory) = (folder, placesInMemory);

    /// <summary>Gets who had the key first; <see langword="null"/> when nobody had it.</summary>
    public ulong? Find(ulong key) => Locate(key) is (_, not 0 and var owner) ? owner : null;

    /// <summary>Remembers who has a key, unless somebody had it before.</summary>
    /// <param name="key">The key.</param>
    /// <param name="owner">Who has it; 0 is nobody.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(ulong key, ulong owner)
    {
        var (at, known) = Locate(key);
        if (known != 0) return false;
        if ((_count + 1) * 4 > _places * 3)
        {
            Grow();
            (at, _) = Locate(key);
        }

        Put(at, new Place(key, owner));
        _count++;
        return true;
    }

    public void Dispose() => _file?.Dispose();

    // Where the key stands with its owner, or where it would, with 0.
    private (long At, ulong Owner) Locate(ulong key)
    {
        var block = (stackalloc Place[BlockPlaces]);
        for (var at = (long)(key & (ulong)(_places - 1)); ;)
        {
            var places = Read(at, block);
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i].Owner == 0 || places[i].Key == key) return (at + i, places[i].Owner);
            }

            at = (at + places.Length) & (_places - 1);
        }
    }

    private ReadOnlySpan<Place> Read(long at, Span<Place> block)
    {
        var places = (int)Math.Min(BlockPlaces, _places - at);
        return _file is null ? _memory.AsSpan((int)at, places) : Read(_file, at, block[..places]);
    }

    private static Span<Place> Read(SafeFileHandle file, long at, Span<Place> block)
    {
        var bytes = MemoryMarshal.AsBytes(block);
        for (var filled = 0; filled < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes[filled..], (at * PlaceBytes) + filled);
            if (read == 0) throw new EndOfStreamException("The file of what was seen was cut by something else.");
            filled += read;
        }

        return block;
    }

    private void Put(long at, Place place)
    {
        if (_file is null) _memory[at] = place;
        else RandomAccess.Write(_file, MemoryMarshal.AsBytes(new ReadOnlySpan<Place>(in place)), at * PlaceBytes);
    }

    private void Grow()
    {
        var (memory, file, places) = (_memory, _file, _places);
        _places *= 2;
        if (_places <= _placesInMemory)
        {
            _memory = new Place[_places];
        }
        else
        {
            _file = Create(_places * PlaceBytes);
            _memory = [];
        }

        var block = (stackalloc Place[BlockPlaces]);
        for (var at = 0L; at < places; at += BlockPlaces)
        {
            var old = file is null ? memory.AsSpan((int)at, BlockPlaces) : Read(file, at, block);
            foreach (var place in old)
            {
                if (place.Owner != 0) Put(Locate(place.Key).At, place);
            }
        }

        file?.Dispose();
    }

    private SafeFileHandle Create(long length)
    {
        var path = Path.Combine(_folder ?? Path.GetTempPath(), $"seen-{Environment.ProcessId}-{GetHashCode()}-{_files++}.tmp");
        var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        RandomAccess.SetLength(file, length);
        return file;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Place(ulong Key, ulong Owner);
}
