namespace R1CI.Sdk.Python;

/// <summary>What a session may use and see.</summary>
public sealed record PythonSessionOptions
{
    /// <summary>Gets or sets what each execution may use.</summary>
    public PythonLimits Limits { get; set; } = new();

    /// <summary>Gets or sets the clock of the wall-time limit. The interpreter has none of its own, and guest code never sees this one.</summary>
    public required TimeProvider TimeProvider { get; set; }

    /// <summary>Gets or sets what the guest's virtual clock shows when an execution starts; it advances with the steps taken.</summary>
    public DateTimeOffset Clock { get; set; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Gets or sets the seed of everything random that guest code can observe without seeding it.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// Gets or sets what the order of sets of texts, and <c>hash()</c> of them, depends on, as on <c>PYTHONHASHSEED</c> in CPython; and with it that of <c>None</c>
    /// and nan, as on the address at which CPython was loaded.
    /// </summary>
    /// <value>0, the default, gives the order of <c>PYTHONHASHSEED=0</c>; any other value an order that CPython could have with some seed at some address.</value>
    public ulong HashSeed { get; set; }

    /// <summary>
    /// Gets or sets the files guest code can open, by path: <c>in.csv</c> and <c>data/in.csv</c> lie in the guest's current folder, which is
    /// <c>/</c>. They are in memory and the only files there are; the machine's own are never touched.
    /// </summary>
    /// <value>Contents that must not change afterwards; none by default. They do not count as the guest's memory.</value>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; set; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>Gets or sets whether guest code may write, make and remove files among the <see cref="Files"/>; without it that is PermissionError.</summary>
    /// <value>What is written counts as memory of the guest. The default is <see langword="false"/>.</value>
    public bool AllowsFileWrites { get; set; }

    /// <summary>
    /// Gets or sets whether the <see cref="Files"/> themselves stay as they are where <see cref="AllowsFileWrites"/> lets guest code write: changing, moving or
    /// removing one is PermissionError then, and what guest code writes are other files.
    /// </summary>
    /// <value>The default is <see langword="false"/>: guest code may change them.</value>
    public bool AreFilesReadOnly { get; set; }

    /// <summary>
    /// Gets or sets folders of the machine whose packages and modules guest code can import, and whose files it can open for reading. They are
    /// read when they are asked for, never written, and nothing outside them is read; guests see them as <c>/packages</c>, one folder. The
    /// library's own modules come first.
    /// </summary>
    /// <value>
    /// Folders that packages lie in, such as a <c>site-packages</c>; none by default. Only Python source runs: native modules are refused when
    /// they are imported, and so are links that lead out of the folder. No two may hold a package of the same name.
    /// </value>
    /// <remarks>Reading and compiling counts as steps and memory of the session that imports; the compiled code is kept for later sessions of the process.</remarks>
    public IReadOnlyList<string> PackageRoots { get; set; } = [];

    /// <summary>Gets or sets the host functions guest code can call by name.</summary>
    public IReadOnlyList<PythonHostFunction> HostFunctions { get; set; } = [];

    /// <summary>Gets or sets when guest code is compiled to machine code; nothing that a guest can see depends on it.</summary>
    internal Tier.TierUse Tier { get; set; } = R1CI.Sdk.Python.Tier.TierUse.Hot;
}

/// <summary>What one execution may use; every limit is finite.</summary>
public sealed record PythonLimits
{
    /// <summary>Gets or sets how many steps may be taken.</summary>
    public long MaxSteps { get; set; } = 1_000_000_000;

    /// <summary>Gets or sets the wall-clock budget.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how many bytes live guest objects may take.</summary>
    public long MaxBytes { get; set; } = 256L << 20;

    /// <summary>Gets or sets how deep guest calls may nest, whatever the script sets with <c>sys.setrecursionlimit</c>.</summary>
    public int MaxCallDepth { get; set; } = 1_000_000;

    /// <summary>Gets or sets how many UTF-16 code units may be printed.</summary>
    public int MaxOutputChars { get; set; } = 1 << 20;

    /// <summary>Gets or sets how many host functions may be called.</summary>
    public int MaxHostCalls { get; set; } = 1_000;

    /// <summary>Gets or sets the longest source accepted, in UTF-16 code units.</summary>
    public int MaxSourceChars { get; set; } = 1 << 20;
}

/// <summary>A function of the host that guest code calls by name.</summary>
/// <param name="Name">A Python identifier.</param>
/// <param name="ParameterNames">The parameters in order; guest code passes them by position or by name.</param>
/// <param name="Invoke">
/// Receives name and value of each argument passed. Values are <see langword="null"/>, <see cref="bool"/>, <see cref="long"/>,
/// <see cref="System.Numerics.BigInteger"/>, <see cref="double"/>, <see cref="string"/>, <c>List&lt;object?&gt;</c> or
/// <c>Dictionary&lt;string, object?&gt;</c>, and so is the result. An exception becomes a guest <c>RuntimeError</c> with its message.
/// </param>
public sealed record PythonHostFunction(string Name, IReadOnlyList<string> ParameterNames, Func<IReadOnlyDictionary<string, object?>, CancellationToken, object?> Invoke);
