using System.Text;

namespace R1CI.Sdk.Python.Tests.Sessions;

public sealed class AddedFilesTests
{
    [Fact]
    public void AddFiles_ToASessionThatRan_LetsItAndLaterForksOpenThem()
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Files = Files(("data/a.txt", "one")) });
        Assert.Equal("one\n", Run(session, "x = open('/data/a.txt').read()\nprint(x)"));
        var before = session.Fork();
        session.AddFiles(Files(("data/b.txt", "two"), ("data/a.txt", "new")));

        Assert.Equal("one new two\n", Run(session, "print(x, open('/data/a.txt').read(), open('/data/b.txt').read())"));
        Assert.Equal("two\n", Run(session.Fork(), "print(open('/data/b.txt').read())"));
        Assert.Equal("False\n", Run(before, "import os\nprint(os.path.exists('/data/b.txt'))"));
        session.Reset();
        Assert.Equal("two\n", Run(session, "print(open('/data/b.txt').read())"));
    }

    [Fact]
    public void AddFiles_WhereGuestsMayWrite_KeepsThemAsTheFirstOnes()
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, AllowsFileWrites = true, AreFilesReadOnly = true });
        Run(session, "open('own.txt', 'w').write('mine')");
        session.AddFiles(Files(("data/a.txt", "one")));

        Assert.Equal("PermissionError\n", Run(session, "try:\n    open('/data/a.txt', 'w')\nexcept OSError as e:\n    print(type(e).__name__)"));
        Assert.Equal("mine\n", Run(session, "open('own.txt', 'a').write('')\nprint(open('own.txt').read())"));
    }

    [Fact]
    public void AddFiles_UnderANameThatIsTaken_AddsNothing()
    {
        var session = new PythonSession(new PythonSessionOptions { TimeProvider = TimeProvider.System, Files = Files(("data/a.txt", "one")) });

        Assert.Contains("the session has a folder 'data'", Assert.Throws<ArgumentException>(() => session.AddFiles(Files(("data", "x")))).Message, StringComparison.Ordinal);
        Assert.Contains("the session has a file 'data/a.txt'", Assert.Throws<ArgumentException>(() => session.AddFiles(Files(("b.txt", "x"), ("data/a.txt/c", "x")))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => session.AddFiles(Files(("", "x"))));
        Assert.Equal(["data/a.txt"], session.Files.Keys);
    }

    private static string Run(PythonSession session, string code)
    {
        var result = session.Execute(new PythonScript(code));
        Assert.Null(result.Error);
        return result.Stdout;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(params (string Path, string Text)[] files) =>
        files.ToDictionary(file => file.Path, file => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(file.Text)));
}
