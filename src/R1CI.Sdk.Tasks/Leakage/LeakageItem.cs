using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Leakage;

/// <summary>One problem of a set that is compared.</summary>
/// <param name="Group">What it belongs to: its task, or its file.</param>
/// <param name="Id">Its name, for the report.</param>
/// <param name="Prompt">What the model reads.</param>
/// <param name="Content">What tells it from others of its group, without the wording; <see langword="null"/> where only the prompt is known.</param>
public sealed record LeakageItem(string Group, string Id, string Prompt, string? Content = null)
{
    /// <summary>Gets an item of the library as one of a set.</summary>
    /// <param name="item">The item.</param>
    public static LeakageItem Of(TaskItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new LeakageItem(item.Task.Name, item.Problem.Id, item.Problem.Prompt, item.Content);
    }

    /// <summary>Gets a problem that was read from a file; one that the library made is known again by its id, and then its content too.</summary>
    /// <param name="file">The group of problems that are not the library's.</param>
    /// <param name="id">The problem's id.</param>
    /// <param name="prompt">The prompt, alone or with what surrounds it.</param>
    public static LeakageItem Of(string file, string id, string prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return TaskLibrary.TryCreate(id, out var item) && prompt.Contains(item.Problem.Prompt, StringComparison.Ordinal) ? Of(item) : new LeakageItem(file, id, prompt);
    }
}
