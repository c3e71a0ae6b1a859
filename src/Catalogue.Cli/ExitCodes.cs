namespace Catalogue.Cli;

/// <summary>What a command returns to the shell.</summary>
public static class ExitCodes
{
    public const int Clean = 0;

    /// <summary>There were mistakes, and they were shown.</summary>
    public const int Diagnostics = 1;

    /// <summary>The command line itself was wrong.</summary>
    public const int Usage = 2;

    /// <summary>A fault of the program or of the machine.</summary>
    public const int Fault = 3;

    /// <summary>The user interrupted, in the shell's own number for it.</summary>
    public const int Interrupted = 130;
}
