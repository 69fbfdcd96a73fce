namespace R1CI.Sdk.Python.Modules;

/// <summary>Why standard modules that are not here are not: what their ModuleNotFoundError adds to CPython's text, for whoever repairs the script.</summary>
internal static class AbsentModules
{
    private static readonly Dictionary<string, string> Reasons = Expand(
        ("there is no display and no terminal here", "antigravity curses idlelib tkinter tty turtle turtledemo termios pty"),
        ("there is no network here", "asynchat asyncore cgi cgitb ftplib imaplib mailbox mailcap netrc nntplib poplib selectors smtpd telnetlib wsgiref xmlrpc"),
        ("mail is not part of this interpreter; text can be put together with string formatting", "email"),
        ("there is no database file here; shelve, csv and json are", "dbm"),
        ("zlib and gzip are the compression that is here", "bz2 lzma tarfile zipfile"),
        ("sound and pictures are not part of this interpreter", "aifc audioop chunk imghdr ossaudiodev sndhdr sunau wave"),
        ("programs are not built, installed or documented here", "compileall distutils ensurepip lib2to3 modulefinder py_compile pydoc pydoc_data site venv zipapp zipimport"),
        ("code here is not CPython's bytecode; ast and inspect show programs", "dis marshal opcode pickletools pyclbr symtable tabnanny"),
        ("the machine's own services are not reachable from here", "crypt fcntl grp mmap nis pipes posix pwd rlcompleter spwd syslog"),
        ("importlib has what it had", "imp"),
        ("os.path and pathlib are here", "filecmp genericpath ntpath nturl2path"),
        ("xml.etree.ElementTree reads XML", "plistlib pyexpat xdrlib"),
        ("base64 and binascii are here", "quopri uu"),
        ("codecs knows the encodings", "encodings stringprep"),
        ("scripts are not started from scripts here; exec and import are", "bdb code codeop runpy trace"),
        ("re is the module of patterns", "sre_compile sre_constants sre_parse"),
        ("json and configparser are here", "tomllib"));

    /// <summary>What to add to the message of a missing module; empty for names that are not the standard library's (and for those of Windows, as in CPython).</summary>
    public static string Reason(string name) => Reasons.TryGetValue(name, out var reason) ? $": {reason}" : "";

    private static Dictionary<string, string> Expand(params ReadOnlySpan<(string Reason, string Names)> groups)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (reason, names) in groups)
        {
            foreach (var name in names.Split(' '))
            {
                reasons.Add(name, reason);
            }
        }

        return reasons;
    }
}
