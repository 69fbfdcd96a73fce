using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Training.Export;

/// <summary>Turns a <c>ci.traj/1</c> file into the files of one kind of trainer.</summary>
public static class TrajectoryExporter
{
    /// <summary>Writes <c>FORMAT.jsonl</c>, what belongs to it, and <c>counts.json</c> into a folder. The same input and options give the same bytes.</summary>
    /// <param name="input">A <c>ci.traj/1</c> file, or for <see cref="ExportFormat.CodeIO"/> and <see cref="ExportFormat.SftTok"/> the final records of CodeI/O; also compressed (<c>.gz</c>).</param>
    /// <param name="folder">Created when it is not there. Its files appear when all of them are whole, or not at all.</param>
    /// <param name="options">The view, what is selected, and how rows are written.</param>
    /// <param name="cancellationToken">Stops the export; nothing is written then.</param>
    /// <remarks>
    /// <c>sft-tok</c> of CodeI/O has labels on answers and their end tokens; prompts and feedback have none. A trajectory file is read twice: once to judge it, keeping some 300 bytes a record, and once to write. In memory are one record, and for views of
    /// groups those groups of which a part was read.
    /// </remarks>
    /// <exception cref="ExportException">A record cannot be exported as asked; the message has line and field.</exception>
    /// <exception cref="TrajectoryFileException">A line is not what was written.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">A file cannot be read, or the folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ExportCounts Export(string input, string folder, ExportOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(options);
        options = options with { Selection = options.Selection with { } };
        OptionRules.Check(options);
        try
        {
            return options.Format == ExportFormat.CodeIO ? CodeIOExport.Run(input, folder, options, cancellationToken)
                : options.Format == ExportFormat.SftTok && FinalLine.IsAtStartOf(input) ? CodeIOTokenExport.Run(input, folder, options, cancellationToken)
                : new ExportRun(input, options, ViewCatalog.Create(options.Format)).Write(folder, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new IOException($"'{input}' has the name of a gzip file, and is none or is damaged: {exception.Message}", exception);
        }
    }
}
