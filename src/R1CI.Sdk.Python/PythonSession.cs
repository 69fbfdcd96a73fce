using R1CI.Sdk.Python.Builtins;
using R1CI.Sdk.Python.Modules.Files;
using R1CI.Sdk.Python.Modules.Packages;
using R1CI.Sdk.Python.Snapshots;

namespace R1CI.Sdk.Python;

/// <summary>One interpreter state. Runs on the caller's thread and does one thing at a time: a second call meanwhile is refused.</summary>
/// <remarks>
/// Guest calls take no host stack, but built-ins that call back (<c>sorted(key=...)</c>, <c>__repr__</c>, <c>__eq__</c>) do: run it on a
/// thread with 16 MB of stack. On a smaller one a guest that nests that deep gets RecursionError earlier.
/// </remarks>
public sealed class PythonSession
{
    /// <summary>From here on, copying what a fork uses when it uses it is cheaper than copying all; below, it is the other way round.</summary>
    private const int ManyObjects = 5_000;

    private PythonSessionOptions _options;
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> NoFiles = [];
    private readonly PackageMount _packages;
    private Vm _vm;
    private ForkImage? _image;      // of _vm as it is, once it was forked twice
    private bool _isWorthAnImage;
    private int _isBusy;

    /// <summary>Creates a session with empty state.</summary>
    /// <param name="options">What it may use and see; copied.</param>
    /// <exception cref="ArgumentException">
    /// A name among the files is empty, leads nowhere, or is a file and a folder; or a package root is no folder, or two hold packages of the same name.
    /// </exception>
    public PythonSession(PythonSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Files.Count > 0) FileTable.Check(options.Files);
        _options = options with { Limits = options.Limits with { }, Files = options.Files.Count == 0 ? NoFiles : new Dictionary<string, ReadOnlyMemory<byte>>(options.Files) };
        _packages = options.PackageRoots.Count == 0 ? PackageMount.None : new PackageMount(options.PackageRoots);
        _vm = Create();
    }

    private PythonSession(PythonSessionOptions options, PackageMount packages, Vm vm)
    {
        _options = options;
        _packages = packages;
        _vm = vm;
    }

    /// <summary>Checks what <see cref="PythonSessionOptions.PackageRoots"/> will be, before there is a session.</summary>
    /// <exception cref="ArgumentException">A root is no folder, or two hold packages of the same name.</exception>
    public static void CheckPackageRoots(IReadOnlyList<string> roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        if (roots.Count > 0) _ = new PackageMount(roots);
    }

    /// <summary>Gets the files as they are now, by path without a leading slash, in ordinal order.</summary>
    /// <value>A picture of this moment: what the guest writes later does not change it.</value>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => Alone(static vm => vm.Files.ToHost());

    /// <summary>Gives the session more files, as <see cref="PythonSessionOptions.Files"/> gave it the first ones. A file of the same name is replaced.</summary>
    /// <param name="files">By path; the contents must not change afterwards.</param>
    /// <exception cref="ArgumentException">A name is empty, leads nowhere, or is a file and a folder, also together with what the session has. Nothing was added.</exception>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public void AddFiles(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        FileTable.Check(files);
        Alone(vm =>
        {
            vm.Files.Add(files, _options.AreFilesReadOnly);
            DropImage();
            var all = new Dictionary<string, ReadOnlyMemory<byte>>(_options.Files);
            foreach (var (name, data) in files) all[name] = data;
            _options = _options with { Files = all };
            return vm;
        });
    }

    /// <summary>Executes one script to its end or to a limit.</summary>
    /// <param name="script">The script and what surrounds it.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="PythonStatus.Cancelled"/>.</param>
    /// <returns>Guest errors and limits are results, never exceptions.</returns>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public PythonResult Execute(PythonScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        return Alone(vm =>
        {
            DropImage();
            if (!vm.Files.IsWritable) return vm.Execute(script, cancellationToken);
            var before = vm.Files.Mark();
            var result = vm.Execute(script, cancellationToken);
            return vm.Files.WrittenSince(before) is { Count: > 0 } written ? result with { WrittenFiles = written } : result;
        });
    }

    /// <summary>Creates an independent session with equal state; nothing is executed again, and neither sees what the other does later.</summary>
    /// <returns>A session that may run on another thread, also at the same time.</returns>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    /// <remarks>
    /// Takes time in proportion to what is alive in the session: some 10 microseconds for a few names, 1 millisecond for 10,000 objects. From the
    /// second fork of the same state on, modules and classes are copied when the fork first uses them: half a millisecond with sympy imported.
    /// </remarks>
    public PythonSession Fork() => Alone(vm => new PythonSession(_options, _packages, ForkOf(vm)));

    /// <summary>Writes the session's plain data to bytes that <see cref="Restore"/> reads, in this process or another.</summary>
    /// <returns>Variables, modules imported (by name), random numbers, clock and files, with a version and a checksum.</returns>
    /// <exception cref="NotSupportedException">A variable is no plain data; the message names each.</exception>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    /// <remarks>
    /// Plain data are None, bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, deque, OrderedDict,
    /// defaultdict, random.Random, objects of classes of the library (Counter, datetime, Decimal, Fraction, ...) and the library's own modules, classes
    /// and functions. Shared references, cycles and the order of sets are kept. The guest's own functions, classes, their objects, generators, iterators,
    /// exceptions and open files are not plain data: <see cref="Fork"/> keeps those. Nor are modules of mounted packages and what comes from them: leave
    /// them out, and import them again after <see cref="Restore"/>. Changes the guest made inside library modules are not written.
    /// </remarks>
    public byte[] Snapshot()
    {
        var snapshot = Snapshot(out var skipped);
        return skipped.Count == 0
            ? snapshot
            : throw new NotSupportedException($"The session holds what is no plain data: {string.Join(", ", skipped)}. Delete these names, or leave them out with Snapshot(out var skipped).");
    }

    /// <summary>Writes the session's plain data, as <see cref="Snapshot()"/>, and leaves out the rest.</summary>
    /// <param name="skipped">The variables that were left out.</param>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public byte[] Snapshot(out IReadOnlyList<PythonSkippedVariable> skipped)
    {
        var (bytes, left) = Alone(static vm => (SnapshotWriter.Write(vm, out var left), left));
        skipped = left;
        return bytes;
    }

    /// <summary>Replaces the session's state by what a snapshot holds: whole, or, when it throws, not at all.</summary>
    /// <param name="snapshot">What <see cref="Snapshot()"/> gave. It may come from strangers: what it makes is metered as an execution is.</param>
    /// <exception cref="InvalidDataException">The bytes are no snapshot, damaged, of a newer version, or need more than the session's limits allow.</exception>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public void Restore(ReadOnlyMemory<byte> snapshot) => Alone(_ =>
    {
        var content = SnapshotFormat.Unwrap(snapshot.Span);
        var vm = Create();
        vm.Restore(content);
        DropImage();
        return _vm = vm;
    });

    /// <summary>Drops every name and object that executions left behind.</summary>
    /// <exception cref="InvalidOperationException">The session is executing, forking or being reset.</exception>
    public void Reset() => Alone(_ =>
    {
        DropImage();
        return _vm = Create();
    });

    /// <summary>A fork that copies what it uses when it uses it, however little there is.</summary>
    internal PythonSession ForkLazily() => Alone(vm => new PythonSession(_options, _packages, (_image ??= vm.ToImage()).Fork()));

    /// <summary>Makes the imports of this session run the modules' code, as where no image of the library fits.</summary>
    internal void RunImports() => Alone(static vm => vm.FollowsLibrary = false);

    // A second fork of the same state is a sign of more to come.
    private Vm ForkOf(Vm vm)
    {
        if (_image == null && _isWorthAnImage)
        {
            _image = vm.ToImage();
        }

        if (_image != null)
        {
            return _image.Fork();
        }

        var fork = vm.Fork(out var objects);
        _isWorthAnImage = objects >= ManyObjects;
        return fork;
    }

    private void DropImage() => (_image, _isWorthAnImage) = (null, false);

    private T Alone<T>(Func<Vm, T> act)
    {
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new InvalidOperationException(
                "The session is busy: it executes, is forked or is reset on some thread, and does one thing at a time. Wait for the end, or Fork() it before.");
        }

        try
        {
            return act(_vm);
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    private Vm Create()
    {
        Setup.Ensure();
        var vm = new Vm(_options, _packages);
        vm.CreateMain();
        if (_options.HostFunctions.Count > 0) HostFunctions.Install(vm);
        return vm;
    }
}
