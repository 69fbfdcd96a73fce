namespace R1CI.Sdk.Files;

/// <summary>Keeps a second writer away from a file or a folder.</summary>
/// <remarks>It goes with the process, however that ends; an orphaned <c>NAME.lock</c> locks nothing. A lock on the file itself would keep readers out as well.</remarks>
internal static class WriterLock
{
    // What opening a locked file ends with: ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK elsewhere. Other errors have words of their own.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;

    /// <param name="path">What is written; <c>.lock</c> is added.</param>
    /// <returns>To be disposed when it is written.</returns>
    /// <exception cref="IOException">Another writer has it.</exception>
    public static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (exception.HResult is SharingViolation or WouldBlock or WouldBlockOnMac)
        {
            throw new IOException($"'{path}' can have one writer, and another one has it: {exception.Message}", exception);
        }
    }
}
