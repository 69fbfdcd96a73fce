using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>Kills node children of this process, now and then one: a host's own out-of-memory killer does the same.</summary>
internal static class NodeKiller
{
    public static async Task RunAsync(SoakFigures figures, CancellationToken end)
    {
        var random = new Random(1);
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var children = Process.GetProcessesByName("node").Where(static process => IsOurs(process.Id)).ToList();
            if (children.Count == 0) continue;
            try
            {
                children[random.Next(children.Count)].Kill();
                figures.Count("executors killed");
            }
            catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended by itself.
            }
        }
    }

    // Also through a launcher that stands between.
    private static bool IsOurs(int id)
    {
        for (var depth = 0; depth < 4 && id > 1; depth++)
        {
            if (id == Environment.ProcessId) return true;
            try
            {
                var stat = File.ReadAllText($"/proc/{id}/stat");
                id = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], null);
            }
            catch (IOException)
            {
                return false;
            }
        }

        return id == Environment.ProcessId;
    }
}
