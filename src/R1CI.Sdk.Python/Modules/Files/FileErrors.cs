namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>The errors of file operations, with Linux's numbers and words.</summary>
internal static class FileErrors
{
    public const int NotFound = 2, NotAllowed = 13, Exists = 17, NotAFolder = 20, IsAFolder = 21, Invalid = 22, NameTooLong = 36, NotEmpty = 39;

    /// <summary>io.UnsupportedOperation, which is an OSError and a ValueError.</summary>
    public static readonly PyType UnsupportedOperation = new PyType("UnsupportedOperation", Types.OSError, "io")
        .WithSecondBase(Types.ValueError, Types.OSError, Types.ValueError, Types.Exception, Types.BaseException, Types.Object);

    public static GuestException Of(int number, in Value name) => Of(number, name, Value.None);

    /// <summary>The error of an operation that names two files.</summary>
    public static GuestException Of(int number, in Value name, in Value second)
    {
        var text = Value.Str(TextOf(number));
        var error = Vm.MakeException(ClassOf(number), (long)number, text);
        Value[] fields = [(long)number, text, name, second];
        for (var i = fields.Length - 1; i >= 0; i--)
        {
            error.SetField(i, fields[i]);
        }

        return new GuestException(error);
    }

    public static GuestException Unsupported(string message) => Vm.Error(UnsupportedOperation, message);

    private static PyType ClassOf(int number) => number switch
    {
        NotFound => Types.FileNotFoundError,
        NotAllowed => Types.PermissionError,
        Exists => Types.FileExistsError,
        NotAFolder => Types.NotADirectoryError,
        IsAFolder => Types.IsADirectoryError,
        _ => Types.OSError,
    };

    private static string TextOf(int number) => number switch
    {
        NotFound => "No such file or directory",
        NotAllowed => "Permission denied",
        Exists => "File exists",
        NotAFolder => "Not a directory",
        IsAFolder => "Is a directory",
        NameTooLong => "File name too long",
        NotEmpty => "Directory not empty",
        _ => "Invalid argument",
    };
}
