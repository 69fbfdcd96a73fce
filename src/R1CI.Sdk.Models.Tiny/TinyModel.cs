namespace R1CI.Sdk.OnnxGenAI;

/// <summary>The model that ships: r1ci-tiny, 2.5 million weights, trained on this SDK's own protocol; it is for trying and testing.</summary>
public static class TinyModel
{
    /// <summary>Gets its folder beside the program, where the build of a program that uses this package puts it: what <c>OnnxGenAIChatClient.Load</c> takes.</summary>
    /// <value>An absolute path: <c>models/r1ci-tiny</c> under <see cref="AppContext.BaseDirectory"/>.</value>
    /// <exception cref="DirectoryNotFoundException">It is not there: the program was built with <c>R1CITinyModel=false</c>, or its files were copied without it.</exception>
    public static string Folder
    {
        get
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny");
            return Directory.Exists(folder)
                ? folder
                : throw new DirectoryNotFoundException($"The model that ships is not in '{folder}'. Build the program with the package R1CI.Sdk.Models.Tiny, without R1CITinyModel=false, and copy all of its output.");
        }
    }
}
