using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Python.Syntax;

namespace R1CI.Sdk.CodeIO.Selection;

/// <summary>What code asks of the world around it, as far as its text shows. What it does when it runs is checked when it runs.</summary>
internal static class Authority
{
    private static readonly HashSet<string> Pure =
    [
        "__future__", "abc", "array", "base64", "binascii", "bisect", "calendar", "cmath", "collections", "contextlib", "copy", "dataclasses", "datetime", "decimal",
        "difflib", "enum", "fractions", "functools", "hashlib", "heapq", "html", "itertools", "json", "keyword", "math", "numbers", "operator", "re", "statistics",
        "string", "struct", "sys", "textwrap", "types", "typing", "typing_extensions", "unicodedata", "zlib",
    ];

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["os"] = DropReason.Files, ["pathlib"] = DropReason.Files, ["shutil"] = DropReason.Files, ["io"] = DropReason.Files, ["tempfile"] = DropReason.Files,
        ["glob"] = DropReason.Files, ["pickle"] = DropReason.Files, ["shelve"] = DropReason.Files, ["sqlite3"] = DropReason.Files, ["csv"] = DropReason.Files,
        ["fileinput"] = DropReason.Files, ["zipfile"] = DropReason.Files, ["gzip"] = DropReason.Files, ["logging"] = DropReason.Files,
        ["socket"] = DropReason.Network, ["urllib"] = DropReason.Network, ["urllib2"] = DropReason.Network, ["requests"] = DropReason.Network, ["http"] = DropReason.Network,
        ["httplib"] = DropReason.Network, ["ssl"] = DropReason.Network, ["smtplib"] = DropReason.Network, ["ftplib"] = DropReason.Network, ["aiohttp"] = DropReason.Network,
        ["time"] = DropReason.Clock, ["timeit"] = DropReason.Clock,
        ["random"] = DropReason.Random, ["secrets"] = DropReason.Random, ["uuid"] = DropReason.Random,
        ["subprocess"] = DropReason.Process, ["multiprocessing"] = DropReason.Process, ["threading"] = DropReason.Process, ["asyncio"] = DropReason.Process,
        ["concurrent"] = DropReason.Process, ["signal"] = DropReason.Process, ["ctypes"] = DropReason.Process,
        ["platform"] = DropReason.Environment, ["getpass"] = DropReason.Environment, ["pwd"] = DropReason.Environment, ["grp"] = DropReason.Environment,
        ["locale"] = DropReason.Environment,
    };

    private static readonly Dictionary<string, string> Names = new()
    {
        ["open"] = DropReason.Files, ["input"] = DropReason.ReadsInput, ["raw_input"] = DropReason.ReadsInput, ["exit"] = DropReason.Exit, ["quit"] = DropReason.Exit,
        ["eval"] = DropReason.SelectReflection, ["exec"] = DropReason.SelectReflection, ["compile"] = DropReason.SelectReflection, ["globals"] = DropReason.SelectReflection,
        ["locals"] = DropReason.SelectReflection, ["__import__"] = DropReason.SelectReflection, ["id"] = DropReason.Address, ["hash"] = DropReason.SetOrder,
        ["breakpoint"] = DropReason.SelectReflection,
    };

    /// <summary>Why a module may not be imported; <see langword="null"/> when it may.</summary>
    public static string? OfModule(string module)
    {
        var root = module.Split('.')[0];
        return Pure.Contains(root) ? null : Reasons.GetValueOrDefault(root, DropReason.SelectImport);
    }

    /// <summary>Why a built-in name may not be used; <see langword="null"/> when it may.</summary>
    public static string? OfBuiltin(string name) => Names.GetValueOrDefault(name);

    /// <summary>Why an attribute may not be used.</summary>
    public static string? OfAttribute(AttributeNode node) => node switch
    {
        { Name: "now" or "today" or "utcnow", Value: NameNode { Id: "datetime" or "date" } or AttributeNode { Name: "datetime" or "date" } } => DropReason.Clock,
        { Name: "exit" or "_exit", Value: NameNode { Id: "sys" or "os" } } => DropReason.Exit,
        { Name: "stdin", Value: NameNode { Id: "sys" } } => DropReason.ReadsInput,
        { Name: "argv" or "platform" or "version" or "version_info" or "executable" or "byteorder", Value: NameNode { Id: "sys" } } => DropReason.Environment,
        { Name: not ("maxsize" or "setrecursionlimit" or "getrecursionlimit" or "float_info" or "maxunicode" or "stdout" or "stderr"), Value: NameNode { Id: "sys" } } => DropReason.SelectImport,
        { Name: "environ" or "getenv" or "getpid" or "getlogin" or "uname" or "cpu_count", Value: NameNode { Id: "os" } } => DropReason.Environment,
        { Name: "fork" or "system" or "popen" or "kill" or "wait" or "spawnl", Value: NameNode { Id: "os" } } => DropReason.Process,
        { Name: "__globals__" or "__dict__" or "__subclasses__" or "__class__" or "__code__" } => DropReason.SelectReflection,
        _ => null,
    };
}
