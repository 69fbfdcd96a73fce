using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Execution;

/// <summary>What every session of a <see cref="PythonExecutor"/> sees; read once, when the executor is created.</summary>
public sealed record PythonExecutorOptions
{
    /// <summary>
    /// Gets or sets folders of the machine whose packages and modules guest code can import, such as a <c>site-packages</c> with sympy, and whose
    /// files it can open for reading. They are never written, and nothing outside them is read; guests see them as <c>/packages</c>.
    /// </summary>
    /// <value>Folders; none by default. Only packages written in Python run. No two folders may hold a package of the same name.</value>
    public IReadOnlyList<string> PackageRoots { get; set; } = [];

    /// <summary>
    /// Gets or sets modules that are imported once, before the first session: later sessions are forks of that state, in which importing them
    /// again is free. Without it every session imports anew what its scripts import.
    /// </summary>
    /// <value>
    /// Module names such as <c>sympy</c> or <c>xml.etree</c>; none by default. The import is under the limits of the session's options; what it leaves
    /// counts as the session's memory, not as steps of its scripts. Sessions with another seed, clock, limits, files or functions take an import of their own.
    /// </value>
    public IReadOnlyList<string> Preload { get; set; } = [];
}

/// <summary>Runs Python in the embedded, metered interpreter, on a bounded pool of threads that run nothing else.</summary>
/// <remarks>
/// Guest code has no authority: no file, network, process, environment, clock or randomness but what the session options give it. All limits
/// hold, also against hostile code. At most 16 scripts, or 4 for each core where that is more, run at once in one process; more wait for
/// a thread, and waiting is no part of their time limit. A host function that blocks keeps its script's thread.
/// </remarks>
public sealed class PythonExecutor : CodeExecutor
{
    private static readonly Assembly InterpreterAssembly = typeof(PythonSession).Assembly;

    // Made when somebody asks: a process that only runs a script needs neither, and the first digest loads a cryptography library.
    private static readonly Lazy<string> Name = new(static () => $"embedded-python@{InterpreterAssembly.GetName().Version?.ToString(3)}");

    private static readonly Lazy<string> Digest = new(static () =>
        Convert.ToHexStringLower(SHA256.HashData(InterpreterAssembly.ManifestModule.ModuleVersionId.ToByteArray())));

    private readonly string[] _packageRoots;
    private readonly PreloadedSessions? _preloaded;
    private readonly string[] _preload = [];
    private IReadOnlyList<PackageDigest>? _packages;

    /// <summary>Creates an executor.</summary>
    /// <param name="options">What all its sessions see; copied. <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A package root is no folder, or two hold packages of the same name; or a name to preload is no module name.</exception>
    public PythonExecutor(PythonExecutorOptions? options = null)
    {
        _packageRoots = options is { PackageRoots.Count: > 0 } ? Checked(options.PackageRoots) : [];
        if (options is { Preload.Count: > 0 }) (_preloaded, _preload) = Preload(options.Preload);
    }

    // Not inlined, nor is Preload: a method that copies by Linq loads it, and most processes have nothing to copy.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string[] Checked(IReadOnlyList<string> packageRoots)
    {
        string[] copy = [.. packageRoots];
        PythonSession.CheckPackageRoots(copy);
        return copy;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (PreloadedSessions Sessions, string[] Names) Preload(IReadOnlyList<string> names)
    {
        string[] modules = [.. names];
        foreach (var name in modules)
        {
            if (name.Length == 0 || !name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.'))
            {
                throw new ArgumentException($"'{name}' is no name of a module to preload. Give names such as 'sympy' or 'os.path'.");
            }
        }

        return (new PreloadedSessions(modules), modules);
    }

    /// <inheritdoc/>
    public override string Language => "python";

    /// <inheritdoc/>
    public override string Interpreter => Name.Value;

    /// <inheritdoc/>
    /// <remarks>Of the assembly's module version, which a deterministic build derives from its content.</remarks>
    public override string InterpreterSha256 => Digest.Value;

    /// <inheritdoc/>
    /// <remarks>Their files are read when this is first asked for, some 100 ms for sympy.</remarks>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public override IReadOnlyList<PackageDigest> Packages => _packageRoots.Length == 0 ? [] : LazyInitializer.EnsureInitialized(ref _packages, Digests);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Preloaded => _preload;

    /// <inheritdoc/>
    /// <remarks>The encoding that a comment in the first two lines declares is used (PEP 263).</remarks>
    public override bool TryDecode(
        ReadOnlySpan<byte> source, string fileName, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? problem) =>
        PythonSource.TryDecode(source, fileName, out text, out problem);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    /// <exception cref="InvalidOperationException">A module of <see cref="PythonExecutorOptions.Preload"/> cannot be imported.</exception>
    /// <exception cref="ArgumentException">A host function's name is not a Python identifier, or occurs twice; or a file's name leads nowhere.</exception>
    public override CodeSession CreateSession(CodeSessionOptions? options = null)
    {
        options ??= new CodeSessionOptions();
        options.Limits.ThrowIfOutOfRange();
        options.OutputFiles.ThrowIfOutOfRange();
        return new PythonCodeSession(_preloaded == null ? Create(options) : _preloaded.Fork(options, () => Create(options)), options.OutputFiles with { });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private IReadOnlyList<PackageDigest> Digests() => [.. _packageRoots.Select(PackageDigest.Of)];

    private PythonSession Create(CodeSessionOptions options) => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System,
        Clock = options.Clock,
        Seed = options.Seed,
        HashSeed = options.HashSeed,
        Files = options.Files,
        PackageRoots = _packageRoots,
        AllowsFileWrites = options.AllowsFileWrites,
        AreFilesReadOnly = options.AreFilesReadOnly,
        HostFunctions = options.HasHostFunctions ? HostFunctionBridge.Wrap(options.HostFunctions) : [],
        Limits = new PythonLimits
        {
            MaxSteps = options.Limits.MaxSteps,
            Timeout = options.Limits.Timeout,
            MaxBytes = options.Limits.MaxBytes,
            MaxCallDepth = options.Limits.MaxCallDepth,
            MaxOutputChars = options.Limits.MaxOutputChars,
            MaxHostCalls = options.Limits.MaxHostCalls,
            MaxSourceChars = options.Limits.MaxSourceChars,
        },
    });
}
