using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

/// <summary>A folder of data with files of a stored task in it, deleted with its owner.</summary>
internal sealed class StoredTaskFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("r1ci-data").FullName;

    public StoredTaskFiles With(string path, byte[] content)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    public StoredTaskFiles With(string path, string content) => With(path, System.Text.Encoding.UTF8.GetBytes(content));

    public StoredTask Load(string task) => ((StoredTask)TaskLibrary.Get(task)).Load(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
