using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Sources;

/// <summary>What code asks of the machine it runs on, read off its tokens: such code has no output of its own, whatever a sandbox answers.</summary>
/// <remarks>Over-cautious by design: a name that is asked for counts, also where no call reaches it.</remarks>
internal static class MachineRequests
{
    private static readonly Dictionary<string, string> Modules = Table(
        (DropReason.Network, "socket ssl http urllib3 requests httpx aiohttp ftplib smtplib imaplib poplib nntplib telnetlib paramiko websocket websockets xmlrpc socketserver boto3 scapy"),
        (DropReason.Process, "subprocess multiprocessing pty ctypes pexpect"),
        (DropReason.Files, "shutil glob tempfile fileinput sqlite3 dbm shelve zipfile tarfile"),
        (DropReason.Environment, "platform getpass pwd grp"));

    // After `os.` and its like; `os.path.join` and other functions of texts are free.
    private static readonly Dictionary<string, string> OsNames = Table(
        (DropReason.Files, "listdir scandir walk remove unlink rmdir mkdir makedirs rename replace stat chdir getcwd open"),
        (DropReason.Process, "system popen fork execv execve execl execlp spawnl spawnv kill killpg"),
        (DropReason.Environment, "environ getenv getpid getlogin uname cpu_count"));

    private static readonly HashSet<string> PathNames = new("exists isfile isdir getsize getmtime".Split(' '), StringComparer.Ordinal);

    /// <summary>Gets the first thing that code asks for; <see langword="null"/> when it asks for nothing.</summary>
    public static (string Reason, string Detail)? Of(string source)
    {
        string[] tokens = [.. SourceTokens.Of(source, keepsTexts: false)];
        for (var at = 0; at < tokens.Length; at++)
        {
            if (At(tokens, at) is { } found) return found;
        }

        return null;
    }

    private static (string Reason, string Detail)? At(string[] tokens, int at)
    {
        string Near(int offset) => at + offset >= 0 && at + offset < tokens.Length ? tokens[at + offset] : "";
        var token = tokens[at];
        if (token is "import" && Near(-2) is not "from" && Modules.TryGetValue(Near(1), out var reason)) return (reason, $"import {Near(1)}");
        if (token is "from" && Near(2) is "import" or "." && Modules.TryGetValue(Near(1), out reason)) return (reason, $"from {Near(1)} import");
        if (token is "urllib" && Near(-1) is "import" or "from" && Near(2) is "request") return (DropReason.Network, "urllib.request");
        if (token is "os" && Near(1) is "." && OsNames.TryGetValue(Near(2), out reason)) return (reason, $"os.{Near(2)}");
        if (token is "path" && Near(1) is "." && Near(-1) is "." && PathNames.Contains(Near(2))) return (DropReason.Files, $"os.path.{Near(2)}");
        if (token is "open" && Near(1) is "(" && Near(-1) is not ("." or "def")) return (DropReason.Files, "open()");
        if (token is "input" or "raw_input" && Near(1) is "(" && Near(-1) is not ("." or "def")) return (DropReason.ReadsInput, $"{token}()");
        if (token is "__hash__" && Near(1) is "(" && Near(-1) is ".") return (DropReason.SetOrder, ".__hash__()");
        if (token is "id" && Near(1) is "(" && Near(-1) is not ("." or "def")) return (DropReason.Address, "id()");
        if (token is "sys" && Near(1) is "." && Near(2) is "stdin") return (DropReason.ReadsInput, "sys.stdin");
        return token is "sys" && Near(1) is "." && Near(2) is "argv" ? (DropReason.Environment, "sys.argv") : null;
    }

    private static Dictionary<string, string> Table(params (string Reason, string Names)[] rows) =>
        rows.SelectMany(static row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Reason))).ToDictionary(StringComparer.Ordinal);
}
