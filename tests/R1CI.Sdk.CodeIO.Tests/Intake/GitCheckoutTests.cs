using System.Diagnostics;
using R1CI.Sdk.CodeIO.Intake;

namespace R1CI.Sdk.CodeIO.Tests.Intake;

/// <summary>What of a git checkout is a source: what git itself says is tracked.</summary>
public sealed class GitCheckoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2", "sha1")]
    [InlineData("4", "sha1")]
    [InlineData("2", "sha256")]
    public void Read_OfACheckout_TakesWhatIsTrackedAndThere(string version, string format)
    {
        var root = Checkout("repo", format, "a/b/deep.py", "a-b.py", "a.py", "a/c.py", "gone.py", "notes.txt", "venv/lib/own.py", "é.py", ".hidden/x.py");
        Git(root, "update-index", "--index-version", version);
        Git(root, "update-index", "--skip-worktree", "a.py"); // makes an entry with more flags, of version 3 in the first case
        File.Delete(Path.Combine(root, "gone.py"));
        _folder.Write("repo/untracked.py", "x = 2\n");
        _folder.Write("repo/new/also.py", "x = 3\n");
        var sources = RawReader.Read(root, new IntakeOptions()).Select(item => item.Record!).ToArray();
        Assert.Equal([".hidden/x.py", "a-b.py", "a.py", "a/b/deep.py", "a/c.py", "venv/lib/own.py", "é.py"], sources.Select(source => source.Path));
        Assert.All(sources, source => Assert.Equal("repo", source.RepoName));
    }

    [Fact]
    public void Read_OfACheckoutWithSubmodulesAndLinks_LeavesThemOut()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        var root = Checkout("repo", "sha1", "a.py");
        var inner = Checkout("repo/sub", "sha1", "inner.py");
        Git(inner, "-c", "user.name=n", "-c", "user.email=e", "commit", "-qm", "m");
        File.CreateSymbolicLink(Path.Combine(root, "link.py"), Path.Combine(root, "a.py"));
        Git(root, "add", "sub", "link.py");
        Assert.Equal(["a.py"], RawReader.Read(root, new IntakeOptions()).Select(item => item.Record!.Path));
    }

    [Fact]
    public void Read_OfAFolderOfCheckouts_NamesEachAndLeavesUntrackedFilesOut()
    {
        Checkout("all/one", "sha1", "x.py");
        Checkout("all/two", "sha1", "y.py");
        _folder.Write("all/two/z.py", "x = 2\n");
        _folder.Write("all/loose.py", "x = 3\n");
        var sources = RawReader.Read(Path.Combine(_folder.Root, "all"), new IntakeOptions()).Select(item => item.Record!);
        Assert.Equal([("loose.py", ""), ("one/x.py", "one"), ("two/y.py", "two")], sources.Select(source => (source.Path, source.RepoName)));
    }

    [Fact]
    public void Read_OfACheckoutWithoutAnIndexThatCanBeRead_TakesTheFolderAsItStands()
    {
        _folder.Write("repo/.git/index", "DIRC but no more");
        _folder.Write("repo/a.py", "x = 1\n");
        var source = Assert.Single(RawReader.Read(Path.Combine(_folder.Root, "repo"), new IntakeOptions())).Record!;
        Assert.Equal(("a.py", "repo"), (source.Path, source.RepoName));
    }

    [Fact]
    public void Names_OfACutOrDamagedIndex_GivesNoneOrTellsNothing()
    {
        var root = Checkout("repo", "sha1", "a.py", "b/c.py");
        Git(root, "update-index", "--index-version", "4");
        var index = File.ReadAllBytes(Path.Combine(root, ".git", "index"));
        var random = new Random(3);
        for (var round = 0; round < 5_000; round++)
        {
            var damaged = index[..random.Next(index.Length + 1)];
            for (var times = random.Next(4); times > 0 && damaged.Length > 0; times--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var names = GitIndex.Names(damaged, 20);
            Assert.DoesNotContain(names ?? [], name => name.StartsWith('/') || name.Split('/').Contains(".."));
        }
    }

    private string Checkout(string name, string format, params string[] files)
    {
        var root = Directory.CreateDirectory(Path.Combine(_folder.Root, name)).FullName;
        Git(root, "init", "-q", $"--object-format={format}");
        foreach (var file in files) _folder.Write($"{name}/{file}", $"x = '{file}'\n");
        Git(root, "add", "-A", "-f");
        return root;
    }

    private static void Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {said}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no git here.");
        }
    }
}
