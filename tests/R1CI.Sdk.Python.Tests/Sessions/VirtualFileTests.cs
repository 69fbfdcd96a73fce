using System.Text;

namespace R1CI.Sdk.Python.Tests.Sessions;

public sealed class VirtualFileTests
{
    private static PythonSession Create(bool allowsWrites, params (string Name, string Text)[] files) => new(new PythonSessionOptions
    {
        TimeProvider = TimeProvider.System,
        Limits = new PythonLimits { MaxBytes = 8 << 20 },
        AllowsFileWrites = allowsWrites,
        Files = files.ToDictionary(static f => f.Name, static f => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Text)),
    });

    private static PythonResult Run(PythonSession session, string source) => session.Execute(new PythonScript(source), TestContext.Current.CancellationToken);

    private static string Text(PythonSession session, string name) => Encoding.UTF8.GetString(session.Files[name].Span);

    [Fact]
    public void Open_OfAFileOfTheHost_ReadsIt()
    {
        var s = Create(false, ("in.csv", "a,b\n1,2\n"), ("data/deep/x.txt", "x"));
        Assert.Equal("[['a', 'b'], ['1', '2']]", Run(s, "import csv\nlist(csv.reader(open('in.csv')))").Value);
        Assert.Equal("'xxx'", Run(s, "from pathlib import Path\nopen('data/deep/x.txt').read() + open('/data/deep/../deep/x.txt').read() + Path('data', 'deep', 'x.txt').read_text()").Value);
        Assert.Equal("(['data', 'in.csv'], ['deep'], True, 8)", Run(s, "import os\n(os.listdir(), os.listdir('data'), os.path.isdir('data'), os.path.getsize('in.csv'))").Value);
    }

    [Theory]
    [InlineData("open('x.txt')", "FileNotFoundError: [Errno 2] No such file or directory: 'x.txt'")]
    [InlineData("open('in.csv', 'w')", "PermissionError: [Errno 13] Permission denied: 'in.csv'")]
    [InlineData("open('new', 'x')", "PermissionError: [Errno 13] Permission denied: 'new'")]
    [InlineData("open('in.csv', 'r+')", "PermissionError: [Errno 13] Permission denied: 'in.csv'")]
    [InlineData("import os; os.remove('in.csv')", "PermissionError: [Errno 13] Permission denied: 'in.csv'")]
    [InlineData("import os; os.mkdir('d')", "PermissionError: [Errno 13] Permission denied: 'd'")]
    [InlineData("import os; os.rename('in.csv', 'b')", "PermissionError: [Errno 13] Permission denied: 'in.csv'")]
    [InlineData("open('/etc/passwd')", "FileNotFoundError: [Errno 2] No such file or directory: '/etc/passwd'")]
    public void Open_WithoutWrites_Refuses(string source, string error)
    {
        var s = Create(false, ("in.csv", "abc"));
        Assert.EndsWith(error, Run(s, source).Error!.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("abc", Text(s, "in.csv"));
    }

    [Fact]
    public void Files_AfterWrites_ShowWhatTheGuestWrote()
    {
        var data = Encoding.UTF8.GetBytes("old text");
        var s = new PythonSession(new PythonSessionOptions
        {
            TimeProvider = TimeProvider.System, AllowsFileWrites = true, Files = new Dictionary<string, ReadOnlyMemory<byte>> { ["in.txt"] = data },
        });
        Run(s, "open('in.txt', 'r+').write('NEW')\nimport os\nos.makedirs('out/a')\nopen('out/a/r.json', 'w').write('{}')");
        Assert.Equal(["in.txt", "out/a/r.json"], s.Files.Keys);
        Assert.Equal("NEW text", Text(s, "in.txt"));
        Assert.Equal("old text", Encoding.UTF8.GetString(data));

        var before = s.Files;
        Run(s, "open('in.txt', 'w').write('later')");
        Assert.Equal("NEW text", Encoding.UTF8.GetString(before["in.txt"].Span));
        s.Reset();
        Assert.Equal("old text", Text(s, "in.txt"));
    }

    [Fact]
    public void Fork_WithOpenFiles_CopiesThemOnWrite()
    {
        var s = Create(true, ("log", "1\n2\n3\n"));
        Run(s, "r = open('log'); r.readline()\nw = open('out', 'w'); w.write('both ')\nb = open('log', 'r+b'); b.seek(2)");
        var fork = s.Fork();
        Run(fork, "w.write('fork'); b.write(b'X')");
        Run(s, "w.write('origin')");
        Assert.Equal(("both fork", "both origin"), (Text(fork, "out"), Text(s, "out")));
        Assert.Equal(("1\nX\n3\n", "1\n2\n3\n"), (Text(fork, "log"), Text(s, "log")));
        Assert.Equal("'2\\n3\\n'", Run(s, "r.read()").Value);
        Assert.Equal("'X\\n3\\n'", Run(fork, "r.read()").Value);
    }

    [Theory]
    [InlineData("f = open('big', 'wb')\nwhile True: f.write(b'x' * 100000)")]
    [InlineData("f = open('big', 'wb')\nf.seek(10**12)\nf.write(b'x')")]
    [InlineData("open('big', 'wb').truncate(10**10)")]
    [InlineData("i = 0\nwhile True:\n    open(f'f{i}', 'w').close()\n    i += 1")]
    [InlineData("import os\ni = 0\nwhile True:\n    os.mkdir(f'f{i}')\n    i += 1")]
    [InlineData("f = open('host.bin', 'r+')\nx = []\nwhile True: x.append(f.read()); f.seek(0)")]
    public void Execute_OfAGuestThatFillsTheTable_StopsAtTheMemoryLimit(string source)
    {
        var s = Create(true, ("host.bin", new string('h', 100_000)));
        Assert.Equal(PythonStatus.MemoryLimit, Run(s, source).Status);
        Assert.Equal("2", Run(s, "1 + 1").Value);
    }

    [Fact]
    public void Execute_OfAGuestThatRemovesWhatItWrites_StaysWithinTheLimit()
    {
        var s = Create(true);
        Assert.Equal(PythonStatus.Ok, Run(s, "import os\nfor i in range(100):\n    with open('f', 'wb') as f: f.write(b'x' * 1000000)\n    os.remove('f')").Status);
    }

    [Fact]
    public void HostFiles_LargerThanTheLimit_AreNoMemoryOfTheGuest()
    {
        var s = Create(false, ("large", string.Concat(Enumerable.Repeat("line of text\n", 2_000_000))));
        Assert.Equal("b'line'", Run(s, "open('large', 'rb').read(4)").Value);
        Assert.Equal(PythonStatus.MemoryLimit, Run(s, "open('large').read()").Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("a/..")]
    [InlineData("folder/")]
    [InlineData("nul\0")]
    public void Create_WithABadFileName_Throws(string name) => Assert.Throws<ArgumentException>(() => Create(false, (name, "x")));

    [Fact]
    public void Create_WithAFileThatIsAFolderToo_Throws()
    {
        Assert.Throws<ArgumentException>(() => Create(false, ("a", "x"), ("a/b", "y")));
        Assert.Throws<ArgumentException>(() => Create(false, ("a", "x"), ("./a", "y")));
    }
}
