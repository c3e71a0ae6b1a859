using System.Diagnostics;
using System.Security.Cryptography;

namespace Catalogue.Import.Live;

/// <summary>
/// A stranger's program with everything that it starts. On Linux it runs in a process namespace of its own, which dies
/// with its first process; where that is not allowed, and beside it, every process that carries our token in its
/// environment is looked for and ended, however it left the group.
/// </summary>
internal sealed class ProcessTree : IDisposable
{
    private const string TokenName = "CATALOGUE_IMPORT_RUN";

    private static readonly Lazy<string[]> Isolation = new(FindIsolation);

    private readonly string token = RandomNumberGenerator.GetHexString(32);
    private readonly Process process;

    /// <summary>Starts the program.</summary>
    /// <param name="environment">All that the program finds in its environment.</param>
    /// <exception cref="LiveServerException">The program cannot be started.</exception>
    public ProcessTree(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, string folder)
    {
        string[] words = [.. Isolation.Value, .. command];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment[TokenName] = token;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new LiveServerException($"'{command[0]}' cannot be started: is it installed and on the PATH?", exception);
        }
    }

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    public StreamReader Errors => process.StandardError;

    public void Dispose()
    {
        End();
        process.Dispose();
    }

    /// <summary>Ends the program and everything that it started; what it wrote can still be read.</summary>
    public void End()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }

        process.WaitForExit(TimeSpan.FromSeconds(10));
        Sweep();
    }

    /// <summary>Ends what carries our token, until nothing does: a program may start others while it is looked for.</summary>
    private void Sweep()
    {
        for (var round = 0; round < 50 && OperatingSystem.IsLinux(); round++)
        {
            var left = Directory.EnumerateDirectories("/proc")
                .Select(path => int.TryParse(Path.GetFileName(path), System.Globalization.NumberStyles.None, null, out var id) ? id : 0)
                .Where(id => id > 0 && id != Environment.ProcessId && CarriesToken(id))
                .ToList();
            if (left.Count == 0)
            {
                return;
            }

            foreach (var id in left)
            {
                EndOne(id);
            }
        }
    }

    private bool CarriesToken(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/environ").Contains($"{TokenName}={token}", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void EndOne(int id)
    {
        try
        {
            using var found = Process.GetProcessById(id);
            found.Kill();
            found.WaitForExit(TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended before we came to it.
        }
    }

    private static string[] FindIsolation()
    {
        string[] plain = ["unshare", "--pid", "--fork", "--kill-child", "--mount-proc"];
        return !OperatingSystem.IsLinux() ? [] : Works(plain) ? plain : Works([.. plain, "--user", "--map-root-user"]) ? [.. plain, "--user", "--map-root-user"] : [];
    }

    private static bool Works(string[] isolation)
    {
        try
        {
            using var trial = Process.Start(new ProcessStartInfo(isolation[0], [.. isolation[1..], "true"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            trial.WaitForExit(TimeSpan.FromSeconds(5));
            return trial.HasExited && trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
